import type { StepEvidence, StepKind } from '../../shared/setup/step.ts';
import { message } from '../../shared/text/message.ts';
import { applicationExists } from './application-exists.ts';
import type { Check, CheckAnswer, CheckContext } from './check.ts';
import { credentialWorks } from './credential-works.ts';
import { exchangeSettings } from './exchange-settings.ts';
import { lastTest } from './last-test.ts';
import { redirectPortFree } from './redirect-port-free.ts';
import { sessionWorks } from './session-works.ts';
import { tenantExists } from './tenant-exists.ts';
import { tokenPermissions } from './token-permissions.ts';

interface StepChecks {
  /** Together they prove the step. */
  readonly proving: readonly Check[];
  /** They can only show that something is in the way. */
  readonly warning?: readonly Check[];
}

/** The questions that prove a step; where there are none, nobody but the person knows. */
const checksOf: Record<StepKind, StepChecks> = {
  who: { proving: [] },
  register: { proving: [applicationExists], warning: [redirectPortFree] },
  ids: { proving: [tenantExists, applicationExists] },
  credential: { proving: [credentialWorks] },
  permissions: { proving: [tokenPermissions] },
  exchange: { proving: [exchangeSettings] },
  signin: { proving: [sessionWorks], warning: [redirectPortFree] },
  test: { proving: [lastTest] },
  values: { proving: [] },
};

function isFailure(answer: CheckAnswer): answer is Extract<CheckAnswer, { answer: 'fail' }> {
  return answer.answer === 'fail';
}

/** A failure counts before what could not be looked at, and that before what was seen: nothing is proven half. */
function evidenceFrom(
  proving: readonly CheckAnswer[],
  warning: readonly CheckAnswer[],
  at: string,
): StepEvidence {
  const failed = [...proving, ...warning].find(isFailure);
  if (failed) return { state: 'failing', diagnosis: failed.diagnosis, at };
  const open = proving.find((answer) => answer.answer === 'unknown');
  if (open) return { state: 'unknown', reason: open.reason, at };
  const seen = [...proving, ...warning].flatMap((answer) => (answer.answer === 'pass' ? [answer.seen] : []));
  if (proving.length === 0) return { state: 'unknown', reason: message('couldNotLook.onlyYouKnow'), at };
  return { state: 'proven', seen, at };
}

/** What looking at a step has shown. */
export interface Sighting {
  readonly evidence: StepEvidence;
  /** Object ID of the enterprise application, where a token named it. */
  readonly objectId?: string | undefined;
  /** What a token was seen to carry that the application got by itself. */
  readonly granted: readonly string[];
}

function passed(answers: readonly CheckAnswer[]) {
  return answers.flatMap((answer) => (answer.answer === 'pass' ? [answer] : []));
}

/** Asks all questions of a step side by side. */
export async function lookAt(step: StepKind, context: CheckContext): Promise<Sighting> {
  const { proving, warning = [] } = checksOf[step];
  const ask = (checks: readonly Check[]) => Promise.all(checks.map((check) => check(context)));
  const [answers, warnings] = await Promise.all([ask(proving), ask(warning)]);
  const evidence = evidenceFrom(answers, warnings, context.ports.clock.now().toISOString());
  const seen = passed(answers);
  return {
    evidence,
    objectId: seen.map(({ objectId }) => objectId).find(Boolean),
    granted: seen.flatMap(({ granted = [] }) => granted),
  };
}
