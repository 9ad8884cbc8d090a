import type { Diagnosis } from '../../shared/causes/diagnosis.ts';

/** The reason phrases that servers give beside the number (RFC 9110, section 15); people search for the two together. */
const reasonPhrases: Readonly<Record<string, string>> = {
  '400': 'Bad Request',
  '401': 'Unauthorized',
  '403': 'Forbidden',
  '404': 'Not Found',
  '407': 'Proxy Authentication Required',
  '413': 'Content Too Large',
  '429': 'Too Many Requests',
  '500': 'Internal Server Error',
  '502': 'Bad Gateway',
  '503': 'Service Unavailable',
  '504': 'Gateway Timeout',
};

const longest = 60;

/**
 * What failed in the server's or system's own short words, for the first line: `403 Forbidden`, `AADSTS7000215`, `535 5.7.139`.
 * Where no code was seen, the raw text if it is one short line (a stack trace below it does not count): the first line of a log says
 * nothing about the failure. Undefined where there is nothing short to say.
 */
export function answerLine(diagnosis: Pick<Diagnosis, 'params' | 'raw'>): string | undefined {
  const { code } = diagnosis.params;
  if (code !== undefined) {
    const phrase = reasonPhrases[String(code)];
    return phrase ? `${code} ${phrase}` : String(code);
  }
  const [first = '', ...others] = diagnosis.raw
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.trim());
  const isAlone = others.every((line) => line.startsWith('at '));
  return isAlone && first.length > 0 && first.length <= longest && !/[{}<>]/u.test(first)
    ? first.replace(/[.:;,]+$/u, '')
    : undefined;
}
