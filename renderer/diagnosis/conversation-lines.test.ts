import { describe, expect, it } from 'vitest';
import { linesOf, matches } from './conversation-lines.ts';

describe('the conversation with a server', () => {
  it('says who said what, and keeps what nobody said as a note', () => {
    expect(
      linesOf(['C: EHLO here', 'S: 250 OK', 'Connection upgraded']).map(({ speaker, text }) => [
        speaker,
        text,
      ]),
    ).toEqual([
      ['client', 'EHLO here'],
      ['server', '250 OK'],
      ['note', 'Connection upgraded'],
    ]);
  });

  it('is searched without regard to case', () => {
    const [line] = linesOf(['S: 535 5.7.139 Authentication unsuccessful']);
    expect(line && matches(line, ' AUTHENTICATION ')).toBe(true);
    expect(line && matches(line, 'EHLO')).toBe(false);
  });
});
