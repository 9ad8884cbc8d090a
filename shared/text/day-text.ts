const isoDate = /^\d{4}-\d\d-\d\d(?=T|$)/u;

/**
 * The day of an ISO 8601 date as the reader's language writes it: `31 May 2027`. The day alone counts: no time zone moves it to another
 * one. Undefined where the text is no date.
 */
export function dayText(text: string, language: string): string | undefined {
  const time = Date.parse(isoDate.exec(text)?.[0] ?? '');
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
