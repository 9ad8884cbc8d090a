import { dateAfter } from '../app/times.ts';

/** The choices of the portal's field *Expires*, by its days; `custom` is any day. */
export const expiryPresets = ['d90', 'd180', 'd365', 'd545', 'd730', 'custom'] as const;
export type ExpiryPreset = (typeof expiryPresets)[number];

/** What was chosen, and the day for `custom`. */
export interface ExpiryChoice {
  readonly preset: ExpiryPreset;
  readonly customDay: string;
}

/** The day on which a secret made today expires, as `2027-05-31`; undefined while no day is chosen. */
export function expiryDay({ preset, customDay }: ExpiryChoice, now: Date): string | undefined {
  if (preset !== 'custom') return dateAfter(now, Number(preset.slice(1)));
  return /^\d{4}-\d{2}-\d{2}$/u.test(customDay) ? customDay : undefined;
}

export function isExpiryPreset(text: string): text is ExpiryPreset {
  return expiryPresets.some((preset) => preset === text);
}
