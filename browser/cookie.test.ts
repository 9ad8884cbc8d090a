import { expect, test } from 'vitest';
import { sessionValueIn } from './cookie.ts';

test.each([
  ['sendproof-8000=abc', 'abc'],
  ['other=1; sendproof-8000=abc; more=2', 'abc'],
  ['sendproof-8001=abc', undefined],
  ['x-sendproof-8000=abc', undefined],
  ['', undefined],
  [undefined, undefined],
])('in %j the session of port 8000 is %j', (header, value) => {
  expect(sessionValueIn(header, 8000)).toBe(value);
});
