import { desiredRegistration } from '../../shared/registration/desired.ts';
import type { ObservedDirectory } from '../../shared/registration/directory.ts';
import { evidenceOf } from '../../shared/registration/evidence.ts';
import { findingsOf } from '../../shared/registration/findings.ts';
import { type Finding, readBackStep } from '../../shared/registration/plan-view.ts';
import { withEvidence } from '../../shared/setup/change.ts';
import { canBeLimited } from '../../shared/setup/reach.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { message } from '../../shared/text/message.ts';
import { observeDirectory } from './observe.ts';
import { heldCredential, type OpenDirectory } from './open-directory.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { keep, keepChange, step, type Work } from './work.ts';

/** Holds what was observed against what the set-up needs by now. */
export async function findingsAbout(
  setup: Setup,
  observed: ObservedDirectory,
  { context }: Pick<OpenDirectory, 'context'>,
  tools: RegistrationTools,
): Promise<readonly Finding[]> {
  const { secretHint } = await heldCredential(setup.id, tools);
  return findingsOf(desiredRegistration(context.recipe, setup), observed, {
    now: tools.ports.clock.now(),
    secretHint,
    someoneSignedIn: setup.signedInAs !== undefined,
  });
}

/** The set-up with what was found. Not having been able to look takes nothing away from what was proven before. */
export function withFindings(setup: Setup, findings: readonly Finding[], at: string): Setup {
  const seen = Object.entries(evidenceOf(findings, at)).filter(
    ([name, evidence]) =>
      evidence.state !== 'unknown' ||
      Object.entries(setup.evidence).find(([step]) => step === name)?.[1]?.state !== 'proven',
  );
  return withEvidence(setup, Object.fromEntries(seen), at);
}

/** The ids that the directory gave: those of the registration, of the tenant, and the one that Exchange wants. */
export async function rememberIds(work: Work): Promise<void> {
  const { application, servicePrincipal, tenantId } = work.observed;
  if (!application) return;
  const { appId: clientId } = application;
  const known = work.setup.tenantId ?? tenantId;
  if (work.setup.clientId !== clientId || work.setup.tenantId === undefined)
    await keepChange(work, { kind: 'ids', tenantId: known, clientId });
  if (servicePrincipal && work.setup.enterpriseObjectId !== servicePrincipal.id)
    await keepChange(work, { kind: 'enterprise-object-id', objectId: servicePrincipal.id });
}

/** How far the application is to reach is decided before anything is made for it. */
export async function rememberReach(work: Work): Promise<void> {
  const { reach } = work.desired;
  if (reach === 'person' || !canBeLimited(work.context.way)) return;
  await keepChange(work, { kind: 'reach', reach });
}

/** That the right person sits here was seen, where nothing is left to register; of what they may do in Exchange nothing was. */
function withWho(setup: Setup, at: string): Setup {
  const seen = [message('directory.seen.registeredAll')];
  return withEvidence(setup, { who: { state: 'proven', seen, at } }, at);
}

/** Reads everything back after the last action, and puts into the set-up what was seen. */
export function finish(work: Work): Promise<'done' | 'failed' | 'cancelled'> {
  return step(work, { id: readBackStep, what: message('directory.step.verify') }, async () => {
    work.observed = await observeDirectory(work.reading);
    await rememberIds(work);
    const findings = await findingsAbout(work.setup, work.observed, work, work.tools);
    const at = work.tools.ports.clock.now().toISOString();
    const wrong = findings.filter(({ state }) => state === 'wrong').length;
    await keep(work, (setup) => withFindings(wrong === 0 ? withWho(setup, at) : setup, findings, at));
    return wrong === 0
      ? message('directory.seen.allRight')
      : message('directory.seen.someWrong', { count: wrong });
  });
}
