import { type EndingCredential, endingCredentials } from '../../shared/setup/credential-end.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Translate } from '../../shared/text/index.ts';

/** So many days before its end a credential is spoken of; the same as most organisations' own reminders. */
const withinDays = 30;
/** More lines than these are cut off by the systems' own notifications. */
const mostLines = 3;

/** What the system shows. */
export interface ExpiryNotice {
  readonly title: string;
  readonly body: string;
}

function lineOf({ name, daysLeft }: EndingCredential, t: Translate): string {
  return daysLeft < 0
    ? t('registerScreens.notification.ended', { name })
    : t('registerScreens.notification.ends', { name, days: daysLeft });
}

/** What to tell at start of credentials that end soon or have ended; undefined where there is nothing to tell. */
export function expiryNotice(setups: readonly Setup[], now: Date, t: Translate): ExpiryNotice | undefined {
  const ending = endingCredentials(setups, withinDays, now);
  if (ending.length === 0) return undefined;
  const shown = ending.slice(0, mostLines).map((one) => lineOf(one, t));
  const more = ending.length - shown.length;
  return {
    title: t('registerScreens.notification.title', { count: ending.length }),
    body: [...shown, ...(more > 0 ? [t('registerScreens.notification.more', { count: more })] : [])].join(
      '\n',
    ),
  };
}
