import { chooseLanguage, isLanguage, type Language } from '../shared/text/index.ts';

/** What must be known before the arguments are parsed, because help and refusals depend on it. */
export interface StartOptions {
  readonly language: Language;
  /** What `--lang` asked for where it is no language we speak; said once a language was chosen. */
  readonly unknownLanguage?: string | undefined;
  /** Whether an argument tries to hand over a secret, whatever else stands there. */
  readonly secretArgument: boolean;
  readonly json: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const secretOption = /^--?(?:client-?)?(?:secret|password)(?:=|$)/iu;

function given(option: string, args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (index < 0) return undefined;
  const [, inline] = args[index]?.split('=', 2) ?? [];
  return inline ?? args[index + 1];
}

/**
 * Language and `--json` from the raw arguments. The order of wishes: `--lang`, `SENDPROOF_LANG`, then what POSIX says
 * (`LC_ALL`, `LC_MESSAGES`, `LANG`; XBD 8.2), then the system's own setting where no locale variable is used.
 */
export function startOptions(argv: readonly string[], environment: Environment): StartOptions {
  const end = argv.indexOf('--');
  const args = end < 0 ? argv : argv.slice(0, end);
  const asked = given('--lang', args);
  const known = asked !== undefined && isLanguage(asked.toLowerCase().split(/[-_.]/u)[0] ?? '');
  const { SENDPROOF_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const wishes = [asked, SENDPROOF_LANG, LC_ALL, LC_MESSAGES, LANG].filter(Boolean);
  return {
    // Asking the system takes longer than all the rest of the start.
    language: chooseLanguage(wishes.length > 0 ? wishes : [Intl.DateTimeFormat().resolvedOptions().locale]),
    unknownLanguage: known ? undefined : asked,
    secretArgument: args.some((arg) => secretOption.test(arg)),
    json: args.includes('--json'),
  };
}
