import { assertNever } from '../assert-never.ts';
import { wasOtherTyped } from './object-id.ts';
import type { Setup, SetupChange } from './setup.ts';
import type { StepEvidence, StepKind } from './step.ts';

/** What no longer holds once a fact changed: what was seen about it, and what the person said of it. */
function forget(setup: Setup, steps: readonly StepKind[]): Setup {
  const evidence = { ...setup.evidence };
  const said = { ...setup.said };
  const handedOver = { ...setup.handedOver };
  for (const step of steps) {
    delete evidence[step];
    delete said[step];
    if (step === 'permissions' || step === 'exchange') delete handedOver[step];
  }
  return { ...setup, evidence, said, ...(setup.handedOver ? { handedOver } : {}) };
}

const aboutTheRegistration = [
  'who',
  'register',
  'ids',
  'credential',
  'permissions',
  'exchange',
  'signin',
  'test',
  'values',
] as const;
/** Nothing that was seen or said of a registration holds once its parts were taken back. */
export function forgetRegistration(setup: Setup): Setup {
  return forget(setup, aboutTheRegistration);
}

const aboutTheWay = ['credential', 'permissions', 'exchange', 'signin', 'test', 'values'] as const;
const aboutExchange = ['exchange', 'test', 'values'] as const;
const aboutTheReach = ['permissions', 'exchange', 'test', 'values'] as const;
const aboutTheMailbox = ['exchange', 'signin', 'test', 'values'] as const;

/** Applies what a person changed; evidence that no longer fits is dropped, so that nothing stays green for another application or mailbox. */
export function applyChange(setup: Setup, change: SetupChange, now: string): Setup {
  const next = { ...setup, updatedAt: now };
  switch (change.kind) {
    case 'name':
      return { ...next, name: change.name };
    case 'who':
      return { ...next, who: { mayConsent: change.mayConsent, mayRunExchange: change.mayRunExchange } };
    case 'way':
      return change.way === setup.way
        ? next
        : { ...forget(next, aboutTheWay), way: change.way, signedInAs: undefined };
    case 'ids': {
      const { tenantId, clientId } = change;
      const other =
        setup.clientId !== undefined && (tenantId !== setup.tenantId || clientId !== setup.clientId);
      const kept = other
        ? {
            ...forget(next, aboutTheRegistration),
            signedInAs: undefined,
            enterpriseObjectId: undefined,
            seenObjectId: undefined,
          }
        : next;
      return { ...kept, tenantId, clientId };
    }
    case 'mailbox':
      return {
        ...(change.mailbox === setup.mailbox ? next : forget(next, aboutTheMailbox)),
        mailbox: change.mailbox,
      };
    case 'reach':
      return {
        // What was seen before anybody had decided was looked at as a consent for all.
        ...(change.reach === (setup.reach ?? 'organisation') ? next : forget(next, aboutTheReach)),
        reach: change.reach,
      };
    case 'enterprise-object-id':
      return {
        ...(change.objectId === setup.enterpriseObjectId ? next : forget(next, aboutExchange)),
        enterpriseObjectId: change.objectId,
      };
    case 'product-redirect':
      return change.uri === setup.productRedirectUri
        ? next
        : { ...forget(next, ['register', 'signin', 'test', 'values']), productRedirectUri: change.uri };
    case 'hand-over':
      return { ...next, handedOver: { ...setup.handedOver, [change.step]: now } };
    case 'say':
      return { ...next, said: { ...setup.said, [change.step]: now } };
    case 'unsay': {
      const said = { ...setup.said };
      delete said[change.step];
      return { ...next, said };
    }
    default:
      return assertNever(change);
  }
}

/** Takes in the object ID that a token showed. What was done in Exchange with another one does not count. */
export function withSeenObjectId(setup: Setup, objectId: string, now: string): Setup {
  const next = { ...setup, seenObjectId: { objectId, at: now } };
  const isNews = setup.seenObjectId?.objectId !== objectId;
  return isNews && wasOtherTyped(next) ? forget(next, aboutExchange) : next;
}

/** Adds what was seen; later sightings replace earlier ones of the same step. */
export function withEvidence(
  setup: Setup,
  seen: Partial<Record<StepKind, StepEvidence>>,
  now: string,
): Setup {
  return { ...setup, evidence: { ...setup.evidence, ...seen }, updatedAt: now };
}
