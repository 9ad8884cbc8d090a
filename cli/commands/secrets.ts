import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { credentialsCalendar } from '../../shared/registration/credential-calendar.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Context } from '../context.ts';
import { type HandOverOptions, handOverSecret } from '../hand-over-secret.ts';
import { unwritable } from '../input/file-error.ts';
import { wholeNumber } from '../input/option-values.ts';
import { table } from '../output/layout.ts';
import { changeCredential } from '../registering/change-credential.ts';
import { addOfOptions, addSignInOptions, type DirectoryOptions } from '../registering/directory-options.ts';
import { openCore } from '../services.ts';

const dayMs = 86_400_000;
const longestDays = 36_500;

interface Expiry {
  readonly id: string;
  readonly name: string;
  readonly kind: 'secret' | 'certificate';
  /** As the set-up says it; null where it is not known. */
  readonly expiresAt: string | null;
  /** Whole days, negative once it has passed. */
  readonly daysLeft: number | null;
}

function expiryOf({ id, name, credential }: Setup, now: Date): readonly Expiry[] {
  const { kind, expiresAt } = credential;
  if (kind === 'none') return [];
  const daysLeft =
    expiresAt === undefined ? null : Math.floor((Date.parse(expiresAt) - now.getTime()) / dayMs);
  return [{ id, name, kind, expiresAt: expiresAt ?? null, daysLeft }];
}

function soonestFirst(one: Expiry, other: Expiry): number {
  return (one.daysLeft ?? Number.POSITIVE_INFINITY) - (other.daysLeft ?? Number.POSITIVE_INFINITY) || 0;
}

function whenText({ daysLeft }: Expiry, { t }: Context): string {
  if (daysLeft === null) return t('cli.secrets.unknown');
  return daysLeft < 0
    ? t('cli.secrets.expired', { days: -daysLeft })
    : t('cli.secrets.left', { days: daysLeft });
}

function lineOf(expiry: Expiry, context: Context): readonly string[] {
  const kind = context.t(`cli.secrets.kind.${expiry.kind}`);
  return [expiry.name, kind, expiry.expiresAt?.slice(0, 10) ?? '', whenText(expiry, context)];
}

interface ShowOptions {
  readonly expiring?: number;
  readonly calendar?: string;
}

/** Writes reminders for the ends that are known; false where none is, and then no file. */
async function writeCalendar(
  path: string,
  setups: readonly Setup[],
  now: Date,
  { t }: Context,
): Promise<boolean> {
  const text = credentialsCalendar(setups, now, t);
  if (text === undefined) return false;
  await writeFileAtomic(path, text).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  return true;
}

function sayNone(within: number | undefined, { t, terminal }: Context): void {
  terminal.say(within === undefined ? t('cli.secrets.none') : t('cli.secrets.noneSoon', { days: within }));
}

async function show({ expiring: within, calendar }: ShowOptions, context: Context): Promise<void> {
  const { t, terminal, json } = context;
  const { services, ports } = await openCore(context);
  const now = ports.clock.now();
  const setups = await services.setups.list();
  const all = setups.flatMap((setup) => expiryOf(setup, now)).toSorted(soonestFirst);
  const soon =
    within === undefined ? all : all.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= within);
  const shown = setups.filter(({ id }) => soon.some((one) => one.id === id));
  const written = calendar !== undefined && (await writeCalendar(calendar, shown, now, context));
  if (calendar !== undefined)
    terminal.say(
      written
        ? t('cli.setups.exported', { path: calendar })
        : t('cli.secrets.noCalendar', { path: calendar }),
    );
  if (json) {
    const document = calendar === undefined ? {} : { calendar: written ? calendar : null };
    return terminal.write(JSON.stringify({ secrets: soon, ...document }, null, 2));
  }
  if (soon.length === 0) return sayNone(all.length === 0 ? undefined : within, context);
  await terminal.write(table(soon.map((one) => lineOf(one, context))).join('\n'));
}

export function define(command: Command, context: Context): void {
  const { t } = context;
  for (const change of ['rotate', 'retire'] as const) {
    const part = command.command(change).description(t(`cli.secrets.summary.${change}`));
    addSignInOptions(addOfOptions(part, context), context)
      .option('--yes', t('cli.register.option.yes'))
      .action((options: DirectoryOptions) => changeCredential(change, options, context));
  }
  addOfOptions(command.command('hand-over').description(t('cli.secrets.summary.handOver')), context)
    .option('--pipe', t('cli.secrets.pipe'))
    .action((options: HandOverOptions) => handOverSecret(options, context));
  command
    .option('--expiring <DAYS>', t('cli.option.expiring'), wholeNumber('--expiring', 0, longestDays))
    .option('--calendar <FILE>', t('cli.secrets.calendar'))
    .action((options: ShowOptions) => show(options, context));
}
