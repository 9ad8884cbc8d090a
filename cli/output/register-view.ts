import type { RegisterRun } from '../../core/registration/registration-service.ts';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import type { Finding, Made, RegisterStep } from '../../shared/registration/plan-view.ts';
import { explainedJson } from '../../shared/results/result-json.ts';
import type { Translate } from '../../shared/text/index.ts';
import { hanging } from './layout.ts';
import type { Terminal } from './terminal.ts';

const endMarks = {
  visible: ['green', '✓'],
  failed: ['red', '✗'],
  cancelled: ['dim', '–'],
} as const;

/** Tells a running change on standard error: what is under way in place, what ended as a line. */
export function registerTeller(t: Translate, terminal: Terminal): (step: RegisterStep) => void {
  return ({ state, what, seen }) => {
    const text = t(what);
    if (state === 'started') return terminal.status(t('cli.register.started', { what: text }));
    if (state === 'waiting') return terminal.status(t('cli.register.waiting', { what: text }));
    terminal.status();
    const [style, mark] = endMarks[state];
    terminal.say(
      `  ${terminal.paintMessage(style, mark)} ${text}${seen ? `  ${terminal.paintMessage('dim', t(seen))}` : ''}`,
    );
  };
}

/** The steps of a run as each of them ended, in the order they were begun. */
function lastStates(steps: readonly RegisterStep[]): readonly RegisterStep[] {
  return [...new Map(steps.map((step) => [step.id, step])).values()];
}

function stepJson(step: RegisterStep, t: Translate, about: ExplainContext): Record<string, unknown> {
  const { id, what, state, seen, diagnosis } = step;
  return {
    id,
    what: t(what),
    state,
    ...(seen ? { seen: t(seen) } : {}),
    ...(diagnosis ? explainedJson(diagnosis, t, about) : {}),
  };
}

/** What a change of the directory came to; the set-up it is about is put to it by whoever asked. */
export function runJson(run: RegisterRun, t: Translate, about: ExplainContext): Record<string, unknown> {
  return {
    outcome: run.outcome,
    steps: lastStates(run.steps).map((step) => stepJson(step, t, about)),
  };
}

export function madeLines(made: readonly Made[], t: Translate, terminal: Terminal): readonly string[] {
  return made.toReversed().flatMap(({ what, state }) => {
    const text = state === 'done' ? t(what) : t('cli.register.unfinished', { what: t(what) });
    return hanging('  - ', text, terminal.width);
  });
}

export function findingJson(finding: Finding, t: Translate): Record<string, unknown> {
  const { id, step, state, what, cause, found, expected } = finding;
  return {
    id,
    step,
    state,
    what: t(what),
    ...(cause ? { cause } : {}),
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
  };
}

const marks = { right: '✓', wrong: '✗', warning: '!', unknown: '?' } as const;
const styles = { right: 'green', wrong: 'red', warning: 'yellow', unknown: 'dim' } as const;

/** What Verify found, what is wrong first. */
export function findingLines(
  findings: readonly Finding[],
  t: Translate,
  terminal: Terminal,
): readonly string[] {
  const order: readonly Finding['state'][] = ['wrong', 'warning', 'unknown', 'right'];
  return findings
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
    .flatMap(({ state, what, found, expected }) => [
      ...hanging('  ', t(what), terminal.width - 2).map((line, index) =>
        index === 0 ? `  ${terminal.paint(styles[state], marks[state])} ${line.trimStart()}` : `  ${line}`,
      ),
      ...(found === undefined || state === 'right'
        ? []
        : hanging('      ', t('cli.register.found', { found }), terminal.width)),
      ...(expected === undefined || state === 'right'
        ? []
        : hanging('      ', t('cli.register.expected', { expected }), terminal.width)),
    ]);
}
