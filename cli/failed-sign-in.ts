import { randomUUID } from 'node:crypto';
import type { TestRequest } from '../core/sending/test-request.ts';
import type { Diagnosis } from '../shared/causes/diagnosis.ts';
import type { TestResult } from '../shared/results/test-result.ts';

/**
 * What a test answers where nobody could be signed in: no message was tried, and the token is the stage that failed.
 * One result for each transport that was asked for.
 */
export function resultsOfFailedSignIn(
  request: TestRequest,
  diagnosis: Diagnosis,
  startedAt: Date,
  now: Date,
): readonly TestResult[] {
  const durationMs = Math.max(0, now.getTime() - startedAt.getTime());
  return request.transports.map((transport) => ({
    id: randomUUID(),
    transport,
    outcome: 'failed',
    from: request.from ?? request.setup.mailbox ?? '',
    to: request.to,
    startedAt: startedAt.toISOString(),
    durationMs,
    attempt: 1,
    steps: [{ id: 'token', ok: false, ms: durationMs }],
    transcript: [],
    diagnosis,
  }));
}
