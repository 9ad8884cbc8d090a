import { describe, expect, it } from 'vitest';
import { facts, hanging, table, wrapped } from './layout.ts';

describe('text for a person', () => {
  it('is broken at blanks', () => {
    expect(wrapped('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('keeps an address whole, however long', () => {
    expect(wrapped('see https://entra.microsoft.com/very/long now', 10)).toEqual([
      'see',
      'https://entra.microsoft.com/very/long',
      'now',
    ]);
  });

  it('keeps its own line ends', () => {
    expect(wrapped('one\n\ntwo', 20)).toEqual(['one', '', 'two']);
  });

  it('hangs under what leads it', () => {
    expect(hanging('  + ', 'one two three', 12)).toEqual(['  + one two', '    three']);
  });
});

describe('rows', () => {
  it('stand in columns, with nothing at the end of a line', () => {
    expect(
      table([
        ['a', 'long one', 'x'],
        ['bbb', 'b', ''],
      ]),
    ).toEqual(['a    long one  x', 'bbb  b']);
  });

  it('leave out what is not known', () => {
    expect(
      facts([
        ['From', 'a@b.example'],
        ['Message ID', undefined],
      ]),
    ).toEqual(['  From  a@b.example']);
  });
});
