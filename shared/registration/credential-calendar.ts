import { expiryCalendar, type Reminder } from '../setup/expiry-reminder.ts';
import type { Setup } from '../setup/setup.ts';
import type { Translate } from '../text/index.ts';

/** A calendar file for the person to save. */
export interface CalendarFile {
  readonly fileName: string;
  readonly text: string;
}

type Owner = Pick<Setup, 'id' | 'clientId' | 'credential'>;

/** A reminder before the credential of a set-up ends; undefined where its end is not known. */
function reminderOf(setup: Owner, product: string, now: Date, t: Translate): Reminder | undefined {
  const day = setup.credential.expiresAt?.slice(0, 10);
  if (day === undefined) return undefined;
  const ofCertificate = setup.credential.kind === 'certificate';
  const facts = { product, clientId: setup.clientId ?? '', date: day };
  return {
    id: `${setup.id}-${day}`,
    day,
    title: t(ofCertificate ? 'register.calendar.certificateTitle' : 'steps.values.reminderTitle', facts),
    text: t(ofCertificate ? 'register.calendar.certificateText' : 'steps.values.reminderText', facts),
    now,
  };
}

/**
 * A reminder before the credential of a set-up ends, 30 and 7 days before; undefined where its end is not known. A calendar that has one
 * for the same day replaces it.
 */
export function credentialCalendar(
  setup: Owner,
  { product, now }: { readonly product: string; readonly now: Date },
  t: Translate,
): CalendarFile | undefined {
  const reminder = reminderOf(setup, product, now, t);
  return reminder && { fileName: `${setup.id}.ics`, text: expiryCalendar([reminder]) };
}

/** One calendar for the credentials of many set-ups, each under its own name; undefined where no end is known. */
export function credentialsCalendar(
  setups: readonly (Owner & Pick<Setup, 'name'>)[],
  now: Date,
  t: Translate,
): string | undefined {
  const reminders = setups.flatMap((setup) => reminderOf(setup, setup.name, now, t) ?? []);
  return reminders.length > 0 ? expiryCalendar(reminders) : undefined;
}
