import { describe, expect, it } from 'vitest';
import { diagnose } from '../causes/diagnose.ts';
import { translatorFor } from '../text/index.ts';
import { explainedJson, resultJson, resultsJson } from './result-json.ts';
import { type TestResult, testResultSchema } from './test-result.ts';

const now = '2026-11-20T10:00:00.000Z';
const en = translatorFor('en');
const ro = translatorFor('ro');

const expected = { aud: ['https://outlook.office.com'], roles: [], scopes: ['SMTP.Send'] };

const sent = testResultSchema.parse({
  id: '1',
  transport: 'smtp',
  outcome: 'ok',
  from: 'a@contoso.example',
  to: 'b@contoso.example',
  messageId: '<1@contoso.example>',
  startedAt: now,
  durationMs: 812,
  attempt: 1,
  steps: [{ id: 'resolve', ok: true, ms: 12, detail: '127.0.0.1' }],
  token: { aud: 'https://outlook.office.com', roles: [], scopes: ['SMTP.Send'], expected },
  transcript: ['C: EHLO sendproof', 'S: 250 ok'],
});

const refusal =
  '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.';

const failed: TestResult = testResultSchema.parse({
  ...sent,
  outcome: 'failed',
  messageId: undefined,
  diagnosis: diagnose({ text: refusal, protocol: 'smtp', seenAt: now }),
});

/** The fields that scripts rely on; the list may only grow. */
const published = [
  'outcome',
  'cause',
  'confidence',
  'stage',
  'transport',
  'messageId',
  'startedAt',
  'durationMs',
  'steps',
  'diagnosis',
  'token',
  'transcript',
];

describe('a result as JSON', () => {
  it.each([
    ['delivered', sent],
    ['failed', failed],
  ])('has every published field where the message was %s', (_, result) => {
    expect(Object.keys(resultJson(result, en))).toEqual(expect.arrayContaining(published));
  });

  it('has no cause where the message was delivered', () => {
    expect(resultJson(sent, en)).toMatchObject({
      outcome: 'ok',
      cause: null,
      diagnosis: null,
      messageId: '<1@contoso.example>',
    });
  });

  it('names the cause, the proof and the next action where it failed', () => {
    const json = resultJson(failed, en);
    expect(json).toMatchObject({
      outcome: 'failed',
      cause: 'smtp-auth-disabled-mailbox',
      stage: 'mail',
      messageId: null,
    });
    expect(json.diagnosis?.title).not.toBe('');
    expect(json.diagnosis?.meaning).not.toBe('');
    expect(json.diagnosis?.evidence.length).toBeGreaterThan(0);
    expect(json.diagnosis?.fixes.length).toBeGreaterThan(0);
    expect(json.diagnosis?.raw).toContain('5.7.139');
  });

  it('shows the token beside what was expected of it', () => {
    expect(resultJson(sent, en).token).toEqual({
      aud: 'https://outlook.office.com',
      tenantId: null,
      appId: null,
      username: null,
      roles: [],
      scopes: ['SMTP.Send'],
      expiresAt: null,
      expected,
    });
  });

  it('speaks the language asked, with the same ids', () => {
    const [english, romanian] = [resultJson(failed, en), resultJson(failed, ro)];
    expect(romanian.cause).toBe(english.cause);
    expect(romanian.diagnosis?.title).not.toBe(english.diagnosis?.title);
  });
});

describe('several results', () => {
  it('stand under "results", one alone does not', () => {
    expect(resultsJson([sent], en)).toEqual(resultJson(sent, en));
    expect(resultsJson([sent, failed], en)).toEqual({
      results: [resultJson(sent, en), resultJson(failed, en)],
    });
  });
});

it('an explained text has its cause, how sure it is, and the explanation', () => {
  const json = explainedJson(diagnose({ text: refusal }), en);
  expect(json).toMatchObject({ cause: 'smtp-auth-disabled-mailbox', confidence: 'certain', stage: 'mail' });
  expect(Object.keys(json.diagnosis)).toEqual(
    expect.arrayContaining(['title', 'meaning', 'evidence', 'fixes', 'alternatives']),
  );
});
