import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../../shared/text/index.ts';

export interface DesktopOptions {
  readonly practice: boolean;
  readonly scenario?: string | undefined;
  readonly language?: Language | undefined;
  readonly cloud?: string | undefined;
}

/**
 * Reads what the desktop program was started with. Unknown options are left to Electron and Chromium, which take options of
 * their own from the same line.
 */
export function readDesktopOptions(given: readonly string[]): DesktopOptions {
  const { values } = parseArgs({
    args: [...given],
    options: {
      practice: { type: 'boolean' },
      scenario: { type: 'string' },
      lang: { type: 'string' },
      cloud: { type: 'string' },
    },
    strict: false,
  });
  const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);
  const language = text(values.lang);
  return {
    practice: values.practice === true,
    scenario: text(values.scenario),
    language: language !== undefined && isLanguage(language) ? language : undefined,
    cloud: text(values.cloud),
  };
}
