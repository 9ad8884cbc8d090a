import { expect, it } from 'vitest';
import { isSame } from '../redirect-lists.ts';
import { samePattern } from './same-redirect.ts';

const uris = [
  'http://localhost',
  'http://localhost/',
  'http://localhost:2132',
  'http://localhost:8080/',
  'http://localhost/back',
  'http://localhost:2132/back',
  'http://127.0.0.1:2132',
  'https://localhost:2132',
  'https://helpdesk.contoso.example/front/callback.php',
  'https://helpdeskXcontoso.example/front/callback.php',
  'https://helpdesk.contoso.example/front/callback.php?a=1',
];

it('matches in a script what Graph’s own repair takes for the same redirect URI', () => {
  for (const one of uris)
    for (const other of uris)
      expect(new RegExp(samePattern(one), 'u').test(other), `${one} ${other}`).toBe(isSame(one, other));
});
