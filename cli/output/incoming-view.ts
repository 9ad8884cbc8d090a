import type { ExplainContext } from '../../shared/causes/explain.ts';
import type { IncomingResult } from '../../shared/results/incoming-result.ts';
import { explainedJson } from '../../shared/results/result-json.ts';
import type { Translate } from '../../shared/text/index.ts';
import { clockTime } from './clock-time.ts';
import { diagnosisHead, diagnosisLines } from './diagnosis-view.ts';
import type { Terminal } from './terminal.ts';

/** One look at an inbox for a person. */
export function incomingLines(
  result: IncomingResult,
  t: Translate,
  terminal: Terminal,
  about: ExplainContext,
): readonly string[] {
  const { mailbox } = result;
  if (result.outcome === 'failed')
    return [
      `${mailbox}: ${diagnosisHead(result.diagnosis, t, terminal)}`,
      ...diagnosisLines(result.diagnosis, t, terminal, { ...about, mailbox }),
    ];
  if (!result.newest) return [terminal.paint('green', t('incoming.empty', { mailbox }))];
  const { receivedAt, subject } = result.newest;
  const time = `${receivedAt.slice(0, 10)} ${clockTime(receivedAt, t.language)}`;
  return [terminal.paint('green', t('incoming.ok', { mailbox, time, subject }))];
}

/** The same as one document. */
export function incomingJson(
  result: IncomingResult,
  t: Translate,
  about: ExplainContext,
): Record<string, unknown> {
  const { outcome, protocol, mailbox, startedAt, durationMs, steps, transcript } = result;
  const explained =
    result.outcome === 'failed'
      ? explainedJson(result.diagnosis, t, { ...about, mailbox })
      : { cause: null, confidence: null, stage: null, diagnosis: null };
  const newest = result.outcome === 'ok' ? (result.newest ?? null) : null;
  return { outcome, ...explained, protocol, mailbox, newest, startedAt, durationMs, steps, transcript };
}
