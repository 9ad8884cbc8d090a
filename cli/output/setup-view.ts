import { type ExplainContext, titleOf } from '../../shared/causes/explain.ts';
import type { Recipe } from '../../shared/recipes/schema.ts';
import { explainedJson } from '../../shared/results/result-json.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { SetupFile } from '../../shared/setup/setup-file.ts';
import type { Step, StepState } from '../../shared/setup/step.ts';
import type { Translate } from '../../shared/text/index.ts';
import { facts, table } from './layout.ts';
import type { Terminal } from './terminal.ts';

const marks: Record<StepState, string> = {
  proven: '✓',
  said: '○',
  failing: '✗',
  waiting: '…',
  todo: '·',
  'not-needed': '-',
};

/** A step that could not be looked at is open, but not for that reason still to do. */
function isUnseen({ state, evidence }: Step): boolean {
  return state === 'todo' && evidence?.state === 'unknown';
}

function stateText(step: Step, t: Translate): string {
  const { state } = step;
  if (isUnseen(step)) return t('cli.setups.state.unseen');
  return t(`cli.setups.state.${state === 'not-needed' ? 'notNeeded' : state}`);
}

/** What a step showed when it was looked at, in one line. */
function seenText({ evidence }: Step, t: Translate): string {
  if (!evidence) return '';
  if (evidence.state === 'proven') return evidence.seen.map((message) => t(message)).join(' ');
  return evidence.state === 'failing'
    ? titleOf(evidence.diagnosis.cause, t, evidence.diagnosis.params)
    : t(evidence.reason);
}

/** The steps of a set-up, one line each. */
export function stepLines(steps: readonly Step[], t: Translate, terminal: Terminal): readonly string[] {
  const rows = table(
    steps.map((step) => [
      `  ${isUnseen(step) ? '?' : marks[step.state]} ${t(`cli.step.${step.kind}`)}`,
      stateText(step, t),
      seenText(step, t),
    ]),
  );
  return rows.map((row, index) => (steps[index]?.state === 'failing' ? terminal.paint('red', row) : row));
}

export function stepJson(step: Step, t: Translate, about: ExplainContext = {}): Record<string, unknown> {
  const { kind, state, evidence } = step;
  const facts = { id: kind, state, ...(evidence ? { at: evidence.at } : {}) };
  if (evidence?.state === 'proven') return { ...facts, seen: evidence.seen.map((message) => t(message)) };
  if (evidence?.state === 'failing') return { ...facts, ...explainedJson(evidence.diagnosis, t, about) };
  return evidence ? { ...facts, couldNotLook: t(evidence.reason) } : facts;
}

/** A saved set-up as one document: the file to hand on, and how it stands here. */
export function setupJson(
  setup: Setup,
  file: SetupFile,
  steps: readonly Step[],
  t: Translate,
): Record<string, unknown> {
  return {
    id: setup.id,
    file,
    secretStored: setup.secretStored ?? null,
    signedInAs: setup.signedInAs ?? null,
    createdAt: setup.createdAt,
    updatedAt: setup.updatedAt,
    steps: steps.map((step) => stepJson(step, t)),
  };
}

export function setupLines(
  setup: Setup,
  recipe: Recipe,
  steps: readonly Step[],
  t: Translate,
  terminal: Terminal,
): readonly string[] {
  return [
    terminal.paint('bold', setup.name),
    '',
    ...facts([
      [t('cli.setups.field.recipe'), recipe.name],
      [t('cli.setups.field.cloud'), setup.cloud],
      [t('cli.setups.field.tenant'), setup.tenantId],
      [t('cli.setups.field.client'), setup.clientId],
      [t('cli.setups.field.mailbox'), setup.mailbox],
      [t('cli.setups.field.redirect'), setup.redirectUri],
      [t('cli.setups.field.secret'), t(`cli.setups.secretKept.${setup.secretStored ?? 'none'}`)],
      [t('cli.setups.field.expires'), setup.credential.expiresAt],
      [t('cli.setups.field.signedIn'), setup.signedInAs],
    ]),
    '',
    ...stepLines(steps, t, terminal),
  ];
}
