import { describe, expect, test } from 'vitest';
import { languages, translatorFor } from '../../text/index.ts';
import { causeIds } from '../cause-id.ts';
import { diagnose } from '../diagnose.ts';
import { explain } from '../explain.ts';
import { codeFamilies, familyOf } from './causes-by-code.ts';
import { listedCodes } from './listed.ts';
import { aadstsSentence } from './sentences.ts';

describe('the error numbers of Microsoft Entra', () => {
  test.each(Object.keys(languages) as (keyof typeof languages)[])('all have a sentence in %s', (language) => {
    for (const code of listedCodes) {
      const sentence = aadstsSentence(code, language);
      expect(sentence, String(code)).toMatch(/^\p{Lu}.{8,}\.$/u);
    }
  });

  test('are found by the code of a diagnosis, and an unlisted one has no sentence', () => {
    expect(aadstsSentence('AADSTS7000222', 'en')).toBe('Client secret has expired; make a new one.');
    expect(aadstsSentence('AADSTS123', 'en')).toBeUndefined();
    expect(aadstsSentence('535 5.7.3', 'en')).toBeUndefined();
  });

  test('point to one cause each', () => {
    const all = codeFamilies.flatMap(({ codes }) => codes);
    expect(new Set(all).size).toBe(all.length);
    for (const { cause } of codeFamilies) expect(causeIds).toContain(cause);
  });

  test.each(listedCodes.map((code) => [code]))(
    'AADSTS%i alone gives its cause, or unknown with its number',
    (code) => {
      const diagnosis = diagnose({ text: `AADSTS${code}: ...` });
      expect(diagnosis.cause).toBe(familyOf(code)?.cause ?? 'unknown');
      expect(diagnosis.params.code).toBe(`AADSTS${code}`);
    },
  );
});

test('a person reads what the number means, also where it points to no cause', () => {
  const diagnosis = diagnose({ text: 'AADSTS90013: Invalid input received from the user.' });
  for (const language of ['en', 'ro'] as const) {
    const [first] = explain(diagnosis, translatorFor(language)).evidence;
    expect(first?.text).toContain('AADSTS90013');
    expect(first?.text).toContain(aadstsSentence(90013, language));
  }
});
