import { parseArgs } from 'node:util';
import { isScenarioId, type ScenarioId, scenarioIds } from './scenarios/index.ts';
import type { PracticeOptions } from './start.ts';

/** What the program was asked to do. */
export type Command =
  | { readonly kind: 'serve'; readonly options: PracticeOptions }
  | { readonly kind: 'list-scenarios' }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string };

export const usage = `Usage: practice [--scenario ID] [--port N] [--folder PATH] [--keep] [--propagation-seconds N]
                [--directory-delay-seconds N] [--redirect-uri URI] [--name NAME] [--empty] [--list-scenarios] [--help]

Starts a practice tenant on this machine and prints one line of JSON when it is ready. It serves until it is told to end
(SIGTERM, SIGINT) or its standard input closes.
`;

const flags = {
  scenario: { type: 'string' },
  port: { type: 'string' },
  folder: { type: 'string' },
  keep: { type: 'boolean' },
  empty: { type: 'boolean' },
  'directory-delay-seconds': { type: 'string' },
  'propagation-seconds': { type: 'string' },
  'redirect-uri': { type: 'string' },
  name: { type: 'string' },
  'list-scenarios': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'];

/** A whole number between bounds; undefined where the flag is absent. */
function numberIn(text: string | undefined, flag: string, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(number <= most))
    throw new RangeError(`--${flag} takes a whole number from 0 to ${most}, not "${text}".`);
  return number;
}

function scenarioIn(text: string | undefined): ScenarioId | undefined {
  if (text === undefined || isScenarioId(text)) return text;
  throw new RangeError(`There is no scenario "${text}". Known: ${scenarioIds.join(', ')}.`);
}

function redirectIn(text: string | undefined): string | undefined {
  if (text === undefined || /^http:\/\/localhost:\d{1,5}(\/\S*)?$/u.test(text)) return text;
  throw new RangeError(`--redirect-uri takes http://localhost with a port, not "${text}".`);
}

/** What a person meets at Microsoft is seconds to a minute. */
const usualDirectoryDelaySeconds = 2;

function optionsIn(values: Values): PracticeOptions {
  if (values.keep === true && values.folder === undefined) {
    throw new RangeError('--keep needs --folder: the place where the tenant is kept.');
  }
  if (values.empty === true && values.scenario !== undefined) {
    throw new RangeError('--empty leaves nothing that --scenario could break: give one of the two.');
  }
  const scenario = scenarioIn(values.scenario);
  const port = numberIn(values.port, 'port', 65_535);
  const seconds = numberIn(values['propagation-seconds'], 'propagation-seconds', 86_400);
  const delaySeconds = numberIn(values['directory-delay-seconds'], 'directory-delay-seconds', 86_400);
  const redirectUri = redirectIn(values['redirect-uri']);
  return {
    ...(scenario === undefined ? {} : { scenario }),
    ...(port === undefined ? {} : { port }),
    ...(seconds === undefined ? {} : { propagationMs: seconds * 1000 }),
    directoryDelayMs: (delaySeconds ?? usualDirectoryDelaySeconds) * 1000,
    ...(redirectUri === undefined ? {} : { redirectUri }),
    ...(values.folder === undefined ? {} : { folder: values.folder }),
    ...(values.name === undefined ? {} : { name: values.name }),
    ...(values.keep === undefined ? {} : { keep: values.keep }),
    ...(values.empty === undefined ? {} : { empty: values.empty }),
  };
}

/** Reads the program's arguments. */
export function readArguments(args: readonly string[]): Command {
  try {
    const { values } = parseArgs({ args: [...args], options: flags, allowPositionals: false });
    if (values.help === true) return { kind: 'help' };
    if (values['list-scenarios'] === true) return { kind: 'list-scenarios' };
    return { kind: 'serve', options: optionsIn(values) };
  } catch (error) {
    if (error instanceof RangeError || (error instanceof TypeError && 'code' in error)) {
      return { kind: 'wrong', sentence: error.message };
    }
    throw error;
  }
}
