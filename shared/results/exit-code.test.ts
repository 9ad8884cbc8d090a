import { describe, expect, it } from 'vitest';
import type { CauseId, Stage } from '../causes/cause-id.ts';
import { exitCodeOfDiagnosis, exitCodeOfResults, exitCodes } from './exit-code.ts';
import { type TestResult, testResultSchema } from './test-result.ts';

const now = '2026-11-20T10:00:00.000Z';

function failed(cause: CauseId, stage: Stage): TestResult {
  return testResultSchema.parse({
    ...sent,
    outcome: 'failed',
    diagnosis: {
      cause,
      stage,
      confidence: 'certain',
      evidence: [],
      alternatives: [],
      params: {},
      raw: '',
      seenAt: now,
    },
  });
}

const sent: TestResult = {
  id: '1',
  transport: 'smtp',
  outcome: 'ok',
  from: 'a@contoso.example',
  to: 'b@contoso.example',
  messageId: '<1@contoso.example>',
  startedAt: now,
  durationMs: 1,
  attempt: 1,
  steps: [],
  transcript: [],
};

describe('the published exit codes', () => {
  it('stay what they are', () => {
    expect(exitCodes).toEqual({
      ok: 0,
      usage: 2,
      token: 10,
      mail: 11,
      network: 12,
      local: 13,
      cancelled: 14,
      partly: 20,
    });
  });

  it.each([
    ['client-secret-wrong', 'token', 10],
    ['send-as-denied', 'mail', 11],
    ['dns-failure', 'network', 12],
    ['loopback-port-in-use', 'local', 13],
    ['user-cancelled', 'local', 14],
    ['unknown', 'mail', 11],
  ] as const)('of %s at the stage %s is %i', (cause, stage, code) => {
    expect(exitCodeOfDiagnosis({ cause, stage })).toBe(code);
  });
});

describe('the exit code of a test', () => {
  it('is 0 only where every transport delivered', () => {
    expect(exitCodeOfResults([sent, sent])).toBe(0);
    expect(exitCodeOfResults([sent, failed('send-as-denied', 'mail')])).toBe(11);
  });

  it('is that of the first failure, in the order asked', () => {
    const results = [failed('connection-refused', 'network'), failed('send-as-denied', 'mail')];
    expect(exitCodeOfResults(results)).toBe(12);
  });

  it('says cancelled where anything was cancelled', () => {
    const results = [failed('send-as-denied', 'mail'), failed('user-cancelled', 'local')];
    expect(exitCodeOfResults(results)).toBe(14);
  });
});
