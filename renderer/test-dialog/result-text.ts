import type { TestResult } from '../../shared/results/test-result.ts';
import type { Translate } from '../../shared/text/index.ts';
import { clockTime } from '../app/times.ts';
import { failedText } from '../diagnosis/headline-text.ts';

/** When a test ended. */
export function endedAt({ startedAt, durationMs }: Pick<TestResult, 'startedAt' | 'durationMs'>): string {
  return new Date(Date.parse(startedAt) + durationMs).toISOString();
}

/** How a test went, in one line. */
export function resultText(result: TestResult, t: Translate): string {
  if (result.outcome === 'failed') return failedText(result.diagnosis, t);
  const time = clockTime(endedAt(result), t.language);
  return `${t('test.ok')} ${t('test.accepted', { transport: result.transport, time })}`;
}
