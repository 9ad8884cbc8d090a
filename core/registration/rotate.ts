import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { Action } from '../../shared/registration/action.ts';
import {
  listedCertificate,
  policyOf,
  possibleSecrets,
  secretEnd,
} from '../../shared/registration/credential-state.ts';
import { whatOf } from '../../shared/registration/describe.ts';
import type { ListedCredential } from '../../shared/registration/directory.ts';
import { type Rotation, withRotation } from '../../shared/registration/journal.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { makeCertificate } from '../credentials/make-certificate.ts';
import { formerSecretName, secretName } from '../secrets/secret-names.ts';
import { inOrder, removeLost } from './apply.ts';
import { finish } from './finish.ts';
import { heldCredential } from './open-directory.ts';
import { performWithinPolicy } from './perform-within-policy.ts';
import type { RegisterRun } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { runWork } from './run-work.ts';
import { keep, note, step, type Work, type WorkOptions } from './work.ts';

/** What the portal recommends for a certificate's renewal is a year at most. */
const certificateDays = 365;

/** The credential in use, as the directory lists it; undefined where several could be it. */
async function currentCredential({
  desired,
  observed,
  setup,
  tools,
  journal,
}: Work): Promise<ListedCredential | undefined> {
  if (desired.credential === 'certificate') return listedCertificate(observed, desired.thumbprint);
  const { secretHint } = await heldCredential(setup.id, tools);
  const made = journal.entries.findLast(
    ({ action, made }) => action.kind === 'add-secret' && made.stored === true,
  );
  const possible = possibleSecrets(observed, secretHint);
  const ours = possible.find(({ keyId }) => keyId === made?.made.keyId);
  return ours ?? (possible.length === 1 ? possible[0] : undefined);
}

/** Puts the old credential aside, so that there is a way back until the new one has proven itself. */
async function putAside({ tools, setup }: Work): Promise<void> {
  const value = await tools.secrets.secretOf(setup.id);
  if (value !== undefined) await tools.ports.secrets.save(formerSecretName(setup.id), value);
}

/** Uses the old credential again: the new one never came to be. */
async function takeBackAside(work: Work, before: Setup): Promise<void> {
  const { secrets } = work.tools.ports;
  const value = await secrets.load(formerSecretName(before.id));
  if (value === undefined) return;
  await secrets.save(secretName(before.id), value);
  await keep(work, (setup) => ({ ...setup, credential: before.credential }));
}

function secretAction({ observed, tools }: Work): Action {
  const now = tools.ports.clock.now();
  return {
    kind: 'add-secret',
    displayName: `Sendproof ${now.toISOString().slice(0, 10)} ${now.toISOString().slice(11, 19)}`,
    endDateTime: secretEnd(now, policyOf(observed.policy)),
  };
}

/** A certificate is made and kept here before it is listed: its key must not get lost between. */
async function certificateAction(work: Work): Promise<Action> {
  const { clock } = work.tools.ports;
  const days = Math.min(
    certificateDays,
    policyOf(work.observed.policy).certificateMaxDays ?? certificateDays,
  );
  const text = await makeCertificate(work.setup.name, days, clock.now());
  const kept = await work.tools.certificates.import(work.setup, { text });
  if (!kept.ok) throw new Error('A certificate that was made here was not taken for one');
  work.setup = kept.value.setup;
  return { kind: 'add-certificate', thumbprint: kept.value.thumbprint };
}

async function add(work: Work, action: Action) {
  const name = work.observed.application?.displayName ?? work.desired.displayName;
  return step(work, { id: action.kind, what: whatOf(action, name) }, (onWaiting) =>
    performWithinPolicy(work, action, onWaiting),
  );
}

async function addNew(work: Work, rotation: Rotation) {
  const before = work.setup;
  await putAside(work);
  await note(work, (journal) => withRotation(journal, rotation));
  const action = rotation.kind === 'secret' ? secretAction(work) : await certificateAction(work);
  const ended = await add(work, action);
  if (ended === 'done') {
    const newKeyId = work.journal.entries.at(-1)?.made.keyId;
    await note(work, (journal) =>
      withRotation(journal, { ...rotation, ...(newKeyId === undefined ? {} : { newKeyId }) }),
    );
    return inOrder([() => removeLost(work), () => finish(work)]);
  }
  if (rotation.kind === 'certificate') await takeBackAside(work, before);
  await note(work, (journal) => withRotation(journal, undefined));
  return ended;
}

/** Adds a new secret or certificate beside the old one and uses it from now on. */
export async function rotate(
  setup: Setup,
  options: WorkOptions,
  tools: RegistrationTools,
): Promise<Outcome<RegisterRun>> {
  return runWork(setup, options, tools, async (work) => {
    const { desired, observed, journal } = work;
    if (desired.credential === 'none') return refused('directory.noCredential');
    if (!observed.application) return refused('directory.noRegistration');
    if (journal.rotation?.newKeyId !== undefined) return refused('directory.rotationOpen');
    if (desired.credential === 'secret' && policyOf(observed.policy).secretsForbidden)
      return refused('directory.secretsForbidden');
    const old = await currentCredential(work);
    const ended = await addNew(work, {
      startedAt: tools.ports.clock.now().toISOString(),
      kind: desired.credential,
      ...(old === undefined ? {} : { oldKeyId: old.keyId }),
      ...(old?.hint === undefined ? {} : { oldHint: old.hint }),
      tested: false,
    });
    return ok(ended);
  });
}
