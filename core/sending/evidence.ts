import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { causeEntries } from '../../shared/causes/entries.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import { openedByConsent, reachOf } from '../../shared/setup/reach.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { StepEvidence, StepKind } from '../../shared/setup/step.ts';
import { type Message, message } from '../../shared/text/message.ts';
import { isCertificate } from '../credentials/certificate.ts';
import type { SetupContext } from '../setup-context.ts';

export type Seen = Partial<Record<StepKind, StepEvidence>>;

function proven(at: string, ...seen: readonly Message[]): StepEvidence {
  return { state: 'proven', seen: [...seen], at };
}

/** Where Exchange decides alone, a consent is one too many: nothing fails by it, and nothing is proven before it is gone. */
function narrowEvidence(opened: readonly string[], at: string): StepEvidence {
  const names = opened.join(', ');
  return opened.length === 0
    ? proven(at, message('reach.seen.narrow'))
    : { state: 'unknown', reason: message('reach.seen.addsUp', { names }), at };
}

function tokenSteps(result: TestResult, context: SetupContext, at: string): Seen {
  const { token } = result;
  if (!token) return {};
  const tenantId = token.tenantId ?? context.setup.tenantId ?? '';
  const clientId = token.appId ?? context.setup.clientId ?? '';
  const issued = message('seen.tokenIssued', { tenantId, clientId });
  const steps: Seen = { register: proven(at, issued), ids: proven(at, issued) };
  if (context.way.client === 'confidential')
    steps.credential = proven(
      at,
      message(
        context.secret && isCertificate(context.secret) ? 'certificate.accepted' : 'seen.secretAccepted',
      ),
    );
  if (context.flow === 'delegated')
    steps.signin = proven(at, message('seen.signedIn', { username: token.username ?? '' }));
  return { ...steps, ...permissionStep(result, context, at) };
}

/** The token shows what it carries; where no permission is expected in it, only the effect can show anything, or that there is none. */
function permissionStep(result: TestResult, { way, setup }: SetupContext, at: string): Seen {
  const { token } = result;
  const carried = [...(token?.roles ?? []), ...(token?.scopes ?? [])];
  const opened = openedByConsent(way, token?.roles ?? []);
  if (reachOf(way, setup) === 'mailbox')
    return token && result.transport === way.transport ? { permissions: narrowEvidence(opened, at) } : {};
  const expected = [...(token?.expected.roles ?? []), ...(token?.expected.scopes ?? [])];
  if (expected.length === 0 || !expected.every((name) => carried.includes(name))) return {};
  const seen = message('seen.permissionsCarried', { permissions: carried.join(', ') });
  const isFound = reachOf(way, setup) === undefined && opened.length > 0;
  return { permissions: proven(at, seen, ...(isFound ? [message('reach.seen.found')] : [])) };
}

function acceptedSteps(result: TestResult, at: string): Seen {
  const facts = { id: result.id, from: result.from, to: result.to, transport: result.transport };
  const accepted = message('seen.accepted', facts);
  return {
    permissions: proven(at, message('seen.effectPermissions', facts)),
    exchange: proven(at, message('seen.effectExchange', facts)),
    test: proven(at, accepted),
  };
}

/** Which steps a failure speaks of: the test, and the step at which its cause is put right. */
function failedSteps(diagnosis: Diagnosis, at: string): Seen {
  const failing: StepEvidence = { state: 'failing', diagnosis, at };
  const aboutSetup = diagnosis.stage === 'token' || diagnosis.stage === 'mail';
  return { ...(aboutSetup ? { [causeEntries[diagnosis.cause].step]: failing } : {}), test: failing };
}

/** What a test has shown about the steps of its set-up. A cancelled test has shown nothing. */
export function evidenceOf(result: TestResult, context: SetupContext): Seen {
  const at = result.startedAt;
  if (result.outcome === 'ok') return { ...acceptedSteps(result, at), ...tokenSteps(result, context, at) };
  if (result.diagnosis.cause === 'user-cancelled') return {};
  return { ...tokenSteps(result, context, at), ...failedSteps(result.diagnosis, at) };
}

/** Whether a set-up still is what was tested: evidence about another application or mailbox would be a lie. */
export function isStillAbout(tested: Setup, now: Setup): boolean {
  const facts = ['recipe', 'way', 'cloud', 'tenantId', 'clientId', 'mailbox', 'reach'] as const;
  return facts.every((fact) => tested[fact] === now[fact]);
}
