import { parseArgs } from 'node:util';
import { type Outcome, ok, refused } from '../shared/outcome.ts';
import { isLanguage, type Language, languages } from '../shared/text/index.ts';

/** How the application was asked to start. */
export interface StartOptions {
  /** Start on a practice tenant of its own. */
  readonly practice: boolean;
  /** The scenario the practice tenant begins with. */
  readonly scenario?: string | undefined;
  readonly language?: Language | undefined;
  /** A built-in cloud's id or a cloud file. */
  readonly cloud?: string | undefined;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether to open the person's browser. */
  readonly open: boolean;
}

const flags = {
  practice: { type: 'boolean' },
  scenario: { type: 'string' },
  lang: { type: 'string' },
  cloud: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const;

type Flag = keyof typeof flags;

function isFlag(name: string): name is Flag {
  return Object.hasOwn(flags, name);
}

/** Reads what `npm start --` was given; refused with a sentence that names what was not understood. */
export function readStartOptions(given: readonly string[]): Outcome<StartOptions> {
  const { values, tokens } = parseArgs({
    args: [...given],
    options: flags,
    // Strict reading would throw sentences of Node's own.
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    const isOption = token.kind === 'option';
    if (!isOption || !isFlag(token.name))
      return refused('start.unknownOption', {
        option: isOption ? token.rawName : (given[token.index] ?? ''),
      });
    if (flags[token.name].type === 'string' && token.value === undefined)
      return refused('start.missingValue', { option: token.rawName });
  }
  const text = (flag: Flag) => (typeof values[flag] === 'string' ? values[flag] : undefined);
  const [language, port] = [text('lang'), text('port') ?? '0'];
  if (language !== undefined && !isLanguage(language)) {
    const known = Object.keys(languages).join(', ');
    return refused('start.wrongValue', { option: '--lang', expected: 'language', found: language, known });
  }
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535)
    return refused('start.wrongValue', { option: '--port', expected: 'port', found: port, known: '' });
  return ok({
    practice: values.practice === true,
    scenario: text('scenario'),
    language,
    cloud: text('cloud'),
    port: Number(port),
    open: values['no-open'] !== true,
  });
}
