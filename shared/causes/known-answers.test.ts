import { describe, expect, test } from 'vitest';
import { en } from '../text/en.ts';
import { translatorFor } from '../text/index.ts';
import { diagnose } from './diagnose.ts';
import { explain } from './explain.ts';
import { answerSamples } from './samples/answers.ts';

describe('an answer of the mail services, alone', () => {
  test.each(answerSamples)('%s is %s', (text, expected) => {
    const { cause, params } = diagnose({ text });
    expect(cause === 'unknown' ? `unknown: ${params.answer}` : cause).toBe(expected);
  });
});

/** Numbers that are the whole answer, or whose words every mail server has. */
const onlyTheNumber: readonly (string | RegExp)[] = [
  /^[\d.]+$/u,
  'Unable to relay',
  'Recipient not found',
  'Too Many Requests',
  'Access denied, please try again later',
];

describe('an answer that has lost its number', () => {
  const worded = answerSamples
    .filter(([text, expected]) => /^\d/u.test(text) && !expected.startsWith('unknown'))
    .map(([text, expected]) => [text.replace(/^(?:[\d.]+ )+/u, ''), expected] as const)
    .filter(
      ([text]) => !onlyTheNumber.some((one) => (typeof one === 'string' ? one === text : one.test(text))),
    );

  test.each(worded)('%s is still %s', (text, expected) => {
    expect(diagnose({ text }).cause).toBe(expected);
    expect(diagnose({ text: text.toUpperCase() }).cause).toBe(expected);
  });
});

describe('an answer that proves no cause', () => {
  const full = diagnose({
    text: '554 5.2.2 mailbox full; STOREDRV.Submission.Exception:QuotaExceededException',
  });

  test.each(['en', 'ro'] as const)('is explained all the same (%s)', (language) => {
    const t = translatorFor(language);
    const { meaning, nextQuestion } = explain(full, t);
    expect(meaning).toContain(t('answers.text.mailboxFull'));
    expect(nextQuestion).toBe(t('answers.ask.mailboxFull'));
  });

  test('shows the words it was known by', () => {
    expect(full.evidence[0]?.sign).toBe('QuotaExceededException');
  });

  test('says nothing where the text speaks of another service', () => {
    expect(diagnose({ text: 'smtp.gmail.com: 401 Unauthorized' }).params.answer).toBeUndefined();
  });

  test('asks who answered where there is only a status', () => {
    for (const text of ['HTTP 403 Forbidden', '{"status":401,"message":"Unauthorized"}', '403']) {
      const { nextQuestion } = explain(diagnose({ text }), translatorFor('en'));
      expect(nextQuestion, text).toMatch(/^Who answered/u);
    }
  });

  test('asks only about answers that have a sentence', () => {
    for (const id of Object.keys(en.answers.ask)) expect(en.answers.text).toHaveProperty(id);
  });
});

test('a number of Microsoft Entra that points to no cause is explained by its sentence', () => {
  const { meaning } = explain(diagnose({ text: 'AADSTS90013: Invalid input.' }), translatorFor('en'));
  expect(meaning).not.toContain('Nothing in this answer');
});
