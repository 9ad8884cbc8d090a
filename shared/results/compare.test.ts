import { describe, expect, it } from 'vitest';
import { failedResult, okResult } from '../report/testing/full-input.ts';
import { languages, translatorFor } from '../text/index.ts';
import { compareResults, comparison } from './compare.ts';

describe('comparing two tests', () => {
  it('names what changed between the one that failed and the one that worked, and nothing else', () => {
    const changed = compareResults(failedResult, okResult);
    expect(changed.map(({ id }) => id)).toEqual([
      'outcome',
      'cause',
      'stage-send',
      'stage-accepted',
      'roles',
    ]);
    expect(changed.at(-1)).toMatchObject({
      before: { kind: 'text', text: 'User.Read.All' },
      after: { kind: 'text', text: 'Mail.Send' },
    });
  });

  it('finds nothing between a test and itself, whatever the clock said', () => {
    const again = { ...okResult, startedAt: '2026-12-24T18:00:00.000Z', durationMs: 9000 };
    expect(compareResults(okResult, again)).toEqual([]);
  });

  it('does not take another order of permissions for a change', () => {
    const roles = (names: readonly string[]) => ({
      ...okResult,
      ...(okResult.token ? { token: { ...okResult.token, roles: names } } : {}),
    });
    expect(compareResults(roles(['A', 'B']), roles(['B', 'A']))).toEqual([]);
  });

  it.each([
    ['transport', { transport: 'smtp' as const }],
    ['from', { from: 'other@contoso.com' }],
    ['to', { to: 'other@contoso.com' }],
    ['attempt', { attempt: 3 }],
    ['version', { program: '0.2.0' }],
    [
      'server',
      {
        steps: okResult.steps.map((step) =>
          step.id === 'connect' ? { ...step, detail: '1.2.3.4:443' } : step,
        ),
      },
    ],
    ['tls', { steps: [...okResult.steps, { id: 'secure' as const, ok: true, ms: 1, detail: 'TLSv1.2' }] }],
  ])('sees another %s', (id, change) => {
    expect(compareResults(okResult, { ...okResult, ...change }).map((row) => row.id)).toContain(id);
  });

  it('has a sentence for every row in every language', () => {
    for (const code of Object.keys(languages) as (keyof typeof languages)[])
      for (const row of comparison(failedResult, okResult)) {
        const t = translatorFor(code);
        expect(t(row.label)).not.toBe('');
        for (const cell of [row.before, row.after])
          if (cell.kind === 'message') expect(t(cell.message)).not.toBe('');
      }
  });
});
