import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { Emit } from '../../shared/contract/host.ts';
import { type Outcome, ok } from '../../shared/outcome.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { chooseLanguage, isLanguage, type Language } from '../../shared/text/index.ts';
import type { Ports } from '../ports.ts';
import type { ServiceOptions, Services } from '../services.ts';
import { readPreferences } from './preferences.ts';
import type { Runs } from './runs.ts';

export interface HostOptions extends ServiceOptions {
  /** The language asked for at the start (`--lang`, `LANG`); what the person chose in the window stands before it. */
  readonly language?: Language | undefined;
  /** The most that one attempt of a test may take; one minute where absent. */
  readonly testTimeoutMs?: number | undefined;
  /** How long failures that pass by themselves are tried again; one hour where absent. */
  readonly waitForPropagationMs?: number | undefined;
}

/** What the handlers of a host share. */
export interface HostContext {
  readonly ports: Ports;
  readonly options: HostOptions;
  readonly services: Services;
  readonly runs: Runs;
  /** Tells every attached link. */
  readonly emit: Emit;
  /** Notes a programming mistake and makes of it what is shown: `unknown`, with its redacted text. */
  readonly onMistake: (error: unknown, where: string) => Diagnosis;
}

/** The language a person reads: chosen in the window, else asked for at the start, else the system's, else English. */
export async function languageOf({ ports, options }: HostContext): Promise<Language> {
  const { language } = await readPreferences(ports.files);
  if (language !== undefined && isLanguage(language)) return language;
  const { SENDPROOF_LANG, LC_ALL, LANG } = ports.environment;
  return options.language ?? chooseLanguage([SENDPROOF_LANG, LC_ALL, LANG]);
}

/** Finds a set-up and does something with it; the refusal to find it is the answer otherwise. */
export async function withSetup<T>(
  context: HostContext,
  id: string,
  work: (setup: Setup) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const setup = await context.services.setups.get(id);
  return setup.ok ? work(setup.value) : setup;
}

export const done = ok({});
