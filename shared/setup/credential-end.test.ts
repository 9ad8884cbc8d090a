import { describe, expect, it } from 'vitest';
import { daysUntil, endingCredentials } from './credential-end.ts';
import { type Setup, setupSchema } from './setup.ts';

const now = new Date('2026-11-20T23:30:00Z');

function setupWith(name: string, credential: Setup['credential']): Setup {
  const createdAt = '2026-01-01T00:00:00.000Z';
  return setupSchema.parse({
    schema: 1,
    id: 'one',
    name,
    recipe: 'glpi',
    credential,
    createdAt,
    updatedAt: createdAt,
  });
}

describe('the end of a credential', () => {
  it('counts whole days, whether a day or a moment is known', () => {
    expect(daysUntil('2026-11-20', now)).toBe(0);
    expect(daysUntil('2026-12-20', now)).toBe(30);
    expect(daysUntil('2026-11-19T23:59:59Z', now)).toBe(-1);
  });

  it('names what ends soon or has ended, the soonest first, and nothing whose end is far or unknown', () => {
    const setups = [
      setupWith('Far', { kind: 'secret', expiresAt: '2026-12-21' }),
      setupWith('Soon', { kind: 'secret', expiresAt: '2026-12-20' }),
      setupWith('Unknown', { kind: 'secret' }),
      setupWith('Ended', { kind: 'certificate', expiresAt: '2026-11-01T00:00:00Z' }),
      setupWith('None', { kind: 'none' }),
    ];
    expect(endingCredentials(setups, 30, now)).toEqual([
      { name: 'Ended', daysLeft: -19 },
      { name: 'Soon', daysLeft: 30 },
    ]);
  });
});
