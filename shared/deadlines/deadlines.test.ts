import { describe, expect, it } from 'vitest';
import { translatorFor } from '../text/index.ts';
import { phaseOn } from './deadline.ts';
import { deadlineIds, deadlines } from './index.ts';

describe('a deadline', () => {
  it.each([
    ['ews-retirement', '2025-01-01', 'planned'],
    ['ews-retirement', '2026-09-30', 'near'],
    ['ews-retirement', '2026-11-20', 'restricted'],
    ['ews-retirement', '2027-03-31', 'restricted'],
    ['ews-retirement', '2027-04-01', 'over'],
    ['smtp-basic-auth', '2026-01-01', 'planned'],
    ['smtp-basic-auth', '2026-11-20', 'near'],
    ['smtp-basic-auth', '2030-01-01', 'restricted'],
  ] as const)('%s stands on %s as %s', (id, day, phase) => {
    expect(phaseOn(deadlines[id], new Date(day))).toBe(phase);
  });

  it.each(deadlineIds)('%s has its facts in the order of time, each with a sentence and a source', (id) => {
    const { facts, title, meaning } = deadlines[id];
    expect(facts.map(({ from }) => from)).toEqual(facts.map(({ from }) => from).sort());
    for (const language of ['en', 'ro'] as const) {
      const t = translatorFor(language);
      const sentences = [title, meaning, ...facts.map(({ says }) => says)].map((key) =>
        t(`deadlines.${key}`),
      );
      expect(new Set(sentences).size).toBe(sentences.length);
      for (const sentence of sentences) expect(sentence.length).toBeGreaterThan(20);
    }
    for (const { source } of facts) expect(source).toMatch(/^MC\d+$/u);
  });
});
