/** What a reminder is about. */
export interface Reminder {
  /** Unique for this reminder, so that a calendar replaces it instead of doubling it. */
  readonly id: string;
  /** The day of expiry, `2027-05-31`. */
  readonly day: string;
  readonly title: string;
  readonly text: string;
  readonly now: Date;
}

/** RFC 5545 section 3.3.11: backslash, semicolon and comma are escaped, a line break is written `\n`. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r?\n/gu, '\\n');
}

/** RFC 5545 section 3.1: lines of at most 75 octets, continued with a blank. Counted in bytes, never inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (size + bytes > 75) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += character;
    size += bytes;
  }
  return [...lines, current].join('\r\n');
}

/** An all-day event on the day of expiry, with reminders 30 and 7 days before. */
function eventLines({ id, day, title, text, now }: Reminder): readonly string[] {
  const date = day.slice(0, 10).replaceAll('-', '');
  const alarm = (days: number) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-P${days}D`,
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
  ];
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/gu, '');
  return [
    'BEGIN:VEVENT',
    `UID:${id}@sendproof`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    ...alarm(30),
    ...alarm(7),
    'END:VEVENT',
  ];
}

/** A calendar file (RFC 5545) with an event for each reminder, one at least. */
export function expiryCalendar(reminders: readonly Reminder[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sendproof//Sendproof//EN'];
  const lines = [...head, ...reminders.flatMap(eventLines), 'END:VCALENDAR', ''];
  return lines.map(folded).join('\r\n');
}
