import { type ExplainContext, titleOf } from '../../shared/causes/explain.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { Translate } from '../../shared/text/index.ts';
import { answerHead } from './answer-head.ts';
import { clockTime } from './clock-time.ts';
import { diagnosisLines } from './diagnosis-view.ts';
import { facts } from './layout.ts';
import type { Terminal } from './terminal.ts';

/** The first line says it all: `OK  accepted by Exchange at 14:03:21`, or the code of the answer and the cause. */
export function resultHead(result: TestResult, t: Translate, terminal: Terminal): string {
  if (result.outcome === 'failed') {
    const title = titleOf(result.diagnosis.cause, t, result.diagnosis.params);
    const code = answerHead(result.diagnosis);
    return `${code ? `${terminal.paint(['bold', 'red'], code)}  ` : ''}${terminal.paint('bold', title)}`;
  }
  const endedAt = new Date(Date.parse(result.startedAt) + result.durationMs);
  const service = t(`cli.test.service.${result.transport}`);
  const accepted = t('cli.test.accepted', { service, time: clockTime(endedAt, t.language) });
  return `${terminal.paint(['bold', 'green'], 'OK')}  ${accepted}`;
}

function tookOf({ durationMs, steps }: TestResult, t: Translate): string {
  const inMs = (ms: number) => t('cli.test.milliseconds', { ms: Math.round(ms) });
  const parts = steps.map((step) => `${t(`cli.stage.${step.id}`)} ${Math.round(step.ms)}`);
  return parts.length > 0 ? `${inMs(durationMs)} (${parts.join(', ')})` : inMs(durationMs);
}

/** One result for a person. */
export function resultLines(
  result: TestResult,
  t: Translate,
  terminal: Terminal,
  about: ExplainContext = {},
): readonly string[] {
  const rows = facts([
    [t('cli.test.field.from'), result.from],
    [t('cli.test.field.to'), result.to],
    [t('cli.test.field.via'), t(`test.transport.${result.transport}`)],
    [t('cli.test.field.message'), result.messageId],
    [t('cli.test.field.took'), tookOf(result, t)],
  ]);
  const why =
    result.outcome === 'failed'
      ? diagnosisLines(result.diagnosis, t, terminal, { from: result.from, ...about })
      : [];
  return [resultHead(result, t, terminal), '', ...rows, ...why];
}
