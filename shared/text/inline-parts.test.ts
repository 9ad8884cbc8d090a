import { describe, expect, it } from 'vitest';
import { inlineParts } from './inline-parts.ts';

describe('marks inside a sentence', () => {
  it('sets apart what stands in monospace and what the portal calls so', () => {
    expect(inlineParts('Press *Register*, paste `http://localhost:2132`.')).toEqual([
      { kind: 'plain', text: 'Press ' },
      { kind: 'name', text: 'Register' },
      { kind: 'plain', text: ', paste ' },
      { kind: 'code', text: 'http://localhost:2132' },
      { kind: 'plain', text: '.' },
    ]);
  });

  it('leaves a mark without its end as it is', () => {
    expect(inlineParts('2 * 3 is `six')).toEqual([{ kind: 'plain', text: '2 * 3 is `six' }]);
  });
});
