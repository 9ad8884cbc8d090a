import type { Language } from '../../shared/text/index.ts';

/** The time of day of an ISO time on this machine's clock, to the second: `14:03:21`. */
export function clockTime(iso: string | Date, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}
