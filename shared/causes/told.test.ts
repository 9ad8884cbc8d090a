import { describe, expect, test } from 'vitest';
import type { CauseId } from './cause-id.ts';
import { diagnose } from './diagnose.ts';

const consent = 'AADSTS65001: The user or administrator has not consented to use the application';
const secret = 'AADSTS7000215: Invalid client secret provided.';

describe('two causes in one text', () => {
  const stories: readonly (readonly [string, CauseId])[] = [
    [`I fixed ${secret} yesterday. Now I get ${consent}`, 'consent-missing'],
    [
      `First I had the error "${secret}". I made a new one, that then gets me to the next error: ${consent}`,
      'consent-missing',
    ],
    [`Before: ${secret}\nAfter: ${consent}`, 'consent-missing'],
    [`Vorher: ${secret}\nJetzt: ${consent}`, 'consent-missing'],
    [`**Avant** : ${secret}\n**Maintenant** : ${consent}`, 'consent-missing'],
    [`Înainte: ${secret}\nAcum: ${consent}`, 'consent-missing'],
    [`Antes: ${secret}\nAgora: ${consent}`, 'consent-missing'],
    [`Dříve: ${secret}\nNyní: ${consent}`, 'consent-missing'],
    [`Tidigare: ${secret}\nNu: ${consent}`, 'consent-missing'],
    [`Antes: ${secret}\nAhora: ${consent}`, 'consent-missing'],
    [`It is not AADSTS7000215, the secret is new. ${consent}`, 'consent-missing'],
    [`AADSTS7000215 is fixed. ${consent}`, 'consent-missing'],
    [`~~AADSTS7000215~~ ${consent}`, 'consent-missing'],
    [`AADSTS7000215? no: ${consent}`, 'consent-missing'],
    [`2026-11-20 10:00:00 WARN ${secret} retry\n2026-11-20 10:00:05 ERROR ${consent}`, 'consent-missing'],
    [`2026-11-18 10:00:00 ${secret}\n2026-11-20 10:00:00 ${consent}`, 'consent-missing'],
    [
      'WARN 432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded, retry 1\nERROR 550 5.1.10 RESOLVER.ADR.RecipientNotFound',
      'recipient-rejected',
    ],
  ];

  test.each(stories)('are put in the order of their story: %s', (text, cause) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test('are never certain when nothing tells them apart', () => {
    const { confidence, alternatives } = diagnose({ text: `${secret}\n${consent}` });
    expect({ confidence, alternatives }).toEqual({ confidence: 'likely', alternatives: ['consent-missing'] });
  });

  test('and more are a list, of which each is only possible', () => {
    const { confidence } = diagnose({
      text: 'AADSTS50011 redirect, AADSTS65001 consent, AADSTS7000215 secret',
    });
    expect(confidence).toBe('possible');
  });
});

describe('words that only look like an order', () => {
  test.each([
    `Nu merge la ora 10: ${consent} ${secret}`,
    `Hier: ${secret} und ${consent}`,
    `Help fixing ${secret} or ${consent}`,
  ])('leave both causes open: %s', (text) => {
    expect(diagnose({ text }).confidence).toBe('likely');
  });
});

describe('one cause', () => {
  test.each([
    consent,
    `Now I get ${consent}`,
    `AADSTS65001 invalid_grant: ${consent} "error_codes":[65001]`,
    `${consent} This is the first error; before there was none.`,
    `Hier ist der Fehler: ${consent}`,
    `Since yesterday we get ${consent}`,
  ])('stays certain: %s', (text) => {
    expect(diagnose({ text })).toMatchObject({ cause: 'consent-missing', confidence: 'certain' });
  });

  test('that is told of as solved is no longer certain', () => {
    expect(diagnose({ text: 'Solved: it was AADSTS700016.' })).toMatchObject({
      cause: 'app-not-found-in-tenant',
      confidence: 'possible',
    });
  });

  test('that is denied and the only one leaves nothing', () => {
    expect(diagnose({ text: 'This is not AADSTS50076.' }).cause).toBe('unknown');
  });

  test('is not denied by a negation that belongs to its sentence', () => {
    expect(
      diagnose({
        text: 'Es konnte keine Vertrauensstellung für den sicheren SSL/TLS-Kanal hergestellt werden',
      }).cause,
    ).toBe('tls-untrusted-certificate');
  });
});
