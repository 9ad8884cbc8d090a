/** `14:03:21`, in the clock of the person's language. */
export function clockTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** `14:03` for today, with the day before it otherwise. */
export function momentTime(iso: string, language: string, now: Date = new Date()): string {
  const date = new Date(iso);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const sameDay = date.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(
    language,
    sameDay ? time : { day: 'numeric', month: 'short', ...time },
  ).format(date);
}

/** `0:42`; never below zero. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The date so many days after `now`, as `2027-05-31`. */
export function dateAfter(now: Date, days: number): string {
  const date = new Date(now);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
