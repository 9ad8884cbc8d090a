import type { Services } from '../../core/services.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import { granted } from '../services.ts';
import type { Patience } from './patience.ts';
import type { Prepared } from './prepare.ts';

/** The most a service may ask to wait, in milliseconds; beyond that the line has failed. */
const longestHoldMs = 600_000;
/** Exchange over SMTP says *later* without saying when. */
const usualHoldMs = 30_000;
/** The practice tenant's clocks run fast. */
const practiceHoldMs = 2_000;
const mostAttempts = 4;

export interface LineTools {
  readonly services: Pick<Services, 'runTest'>;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** Told when a service asks to come later. */
  readonly onHold: (line: Prepared, result: TestResult, ms: number) => void;
}

function holdOf(result: TestResult, { practice }: Prepared): number | undefined {
  if (result.outcome === 'ok' || result.diagnosis.cause !== 'rate-limited') return undefined;
  const ms = result.diagnosis.retryAfterMs ?? (practice ? practiceHoldMs : usualHoldMs);
  return ms > longestHoldMs ? undefined : ms;
}

/** Waits; false where the person cancels meanwhile. */
async function waited(key: string, { patience, signal }: LineTools): Promise<boolean> {
  try {
    await patience.untilFree(key, signal);
    return true;
  } catch (error) {
    if (!signal.aborted) throw error;
    return false;
  }
}

/** Sends the message of one line; what the service throttles is sent again when the service asks for it, a few times. */
export async function sendLine(line: Prepared, tools: LineTools): Promise<readonly TestResult[]> {
  const { request } = line;
  const application = request.setup.clientId ?? request.setup.id;
  const results = new Map<string, TestResult>();
  let { transports } = request;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    if (!(await waited(application, tools)) && results.size > 0) break;
    const sent = granted(await tools.services.runTest({ ...request, transports }, { signal: tools.signal }));
    for (const result of sent)
      results.set(result.transport, { ...result, attempt: result.attempt + attempt - 1 });
    const held = sent.filter((result) => holdOf(result, line) !== undefined);
    if (held.length === 0 || attempt === mostAttempts) break;
    for (const result of held) {
      const ms = holdOf(result, line) ?? 0;
      tools.patience.hold(application, ms);
      tools.onHold(line, result, ms);
    }
    transports = held.map(({ transport }) => transport);
  }
  return [...results.values()];
}
