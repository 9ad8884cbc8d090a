import type { Setup } from './setup.ts';

const dayMs = 86_400_000;

/** Whole days until a day or moment; negative once it has passed, 0 on the day itself. */
export function daysUntil(isoDate: string, now: Date): number {
  const day = Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`);
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  return Math.round((day - today) / dayMs);
}

/** A credential whose end is near or has passed. */
export interface EndingCredential {
  readonly name: string;
  readonly daysLeft: number;
}

/** The set-ups whose credential ends within so many days, or has ended; the soonest first. Pure. */
export function endingCredentials(
  setups: readonly Setup[],
  withinDays: number,
  now: Date,
): readonly EndingCredential[] {
  return setups
    .flatMap(({ name, credential: { kind, expiresAt } }) =>
      kind === 'none' || expiresAt === undefined ? [] : [{ name, daysLeft: daysUntil(expiresAt, now) }],
    )
    .filter(({ daysLeft }) => daysLeft <= withinDays)
    .toSorted((one, other) => one.daysLeft - other.daysLeft);
}
