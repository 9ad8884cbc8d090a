import { randomUUID } from 'node:crypto';
import type { Refusal } from './errors.ts';

/** The time as Entra writes it in an error: `2026-11-20 18:52:14Z`. */
const entraTime = (at: Date) =>
  at
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/u, 'Z');

export interface RefusalBody {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly error_uri: string;
  readonly suberror?: string;
  readonly claims?: string;
}

/** The refusal as the token endpoint sends it; the correlation id is the client's own where it sent one. */
export function refusalBody(given: Refusal, correlationId: string = randomUUID()): RefusalBody {
  const timestamp = entraTime(new Date());
  const traceId = randomUUID();
  return {
    error: given.error,
    error_description: `AADSTS${given.code}: ${given.text} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [given.code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${given.code}`,
    ...(given.suberror === undefined ? {} : { suberror: given.suberror }),
    ...(given.claims === undefined ? {} : { claims: given.claims }),
  };
}
