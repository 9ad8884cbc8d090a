import type { TestProgressReport } from '../../core/sending/test-request.ts';
import { titleOf } from '../../shared/causes/explain.ts';
import type { Translate } from '../../shared/text/index.ts';
import { clockTime } from './clock-time.ts';
import type { Terminal } from './terminal.ts';

type StepEnded = Extract<TestProgressReport, { kind: 'step-ended' }>;
type Probing = Extract<TestProgressReport, { kind: 'probing' }>;
type Waiting = Extract<TestProgressReport, { kind: 'waiting' }>;

function stepLine({ step, transport }: StepEnded, t: Translate, terminal: Terminal): string {
  const mark = step.ok ? terminal.paintMessage('green', '✓') : terminal.paintMessage('red', '✗');
  const name = t(`cli.stage.${step.id}`).padEnd(12);
  const time = t('cli.test.milliseconds', { ms: Math.round(step.ms) }).padStart(9);
  return `  ${mark} ${transport.padEnd(5)}  ${name} ${time}  ${terminal.paintMessage('dim', step.detail ?? '')}`.trimEnd();
}

function waitingLine({ result, nextTryAt, stopAt }: Waiting, t: Translate): string {
  const head =
    result.outcome === 'failed' ? `${titleOf(result.diagnosis.cause, t, result.diagnosis.params)}.` : '';
  return t('cli.test.waiting', {
    head,
    next: clockTime(nextTryAt, t.language),
    stop: clockTime(stopAt, t.language),
  });
}

function probingLine({ until }: Probing, t: Translate): string {
  return t('cli.test.probing', { seconds: Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1000)) });
}

/** Tells a running test on standard error: stages where somebody watches, waiting always, because it takes long. */
export function progressTeller(t: Translate, terminal: Terminal): (progress: TestProgressReport) => void {
  return (progress) => {
    if (progress.kind === 'waiting') terminal.say(waitingLine(progress, t));
    if (!terminal.watched) return;
    if (progress.kind === 'step-ended') terminal.say(stepLine(progress, t, terminal));
    if (progress.kind === 'probing') terminal.say(terminal.paintMessage('dim', probingLine(progress, t)));
    if (progress.kind === 'attempt' && progress.attempt > 1)
      terminal.say(terminal.paintMessage('dim', t('cli.test.attempt', { attempt: progress.attempt })));
  };
}
