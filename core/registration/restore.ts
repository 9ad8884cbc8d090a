import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { ListedCredential } from '../../shared/registration/directory.ts';
import type { Rotation } from '../../shared/registration/journal.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { message } from '../../shared/text/message.ts';
import { formerSecretName, secretName } from '../secrets/secret-names.ts';
import { endRotation, listedAs } from './end-rotation.ts';
import type { RegisterRun } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { runWork } from './run-work.ts';
import { keep, type WorkOptions } from './work.ts';

/** The set-up as the old credential says: another one proves nothing of it. */
function withFormer(setup: Setup, { kind }: Rotation, old: ListedCredential | undefined): Setup {
  const { credential: _credential, test: _test, ...evidence } = setup.evidence;
  const expiresAt = old?.endDateTime === undefined ? {} : { expiresAt: old.endDateTime };
  const thumbprint = old?.thumbprint === undefined ? {} : { thumbprint: old.thumbprint };
  return { ...setup, evidence, credential: { kind, ...expiresAt, ...thumbprint } };
}

/** Uses the old credential again and removes the new one: the way back where a message could not be sent with it. */
export async function restore(
  setup: Setup,
  options: WorkOptions,
  tools: RegistrationTools,
): Promise<Outcome<RegisterRun>> {
  return runWork(setup, options, tools, async (work) => {
    const { rotation } = work.journal;
    if (rotation?.newKeyId === undefined) return refused('directory.noRotation');
    const { secrets } = tools.ports;
    const former = await secrets.load(formerSecretName(setup.id));
    if (former === undefined) return refused('directory.noFormer');
    // The old one is in use again before the new one goes: at no time is there none.
    await secrets.save(secretName(setup.id), former);
    await keep(work, (now) => withFormer(now, rotation, listedAs(work, rotation.oldKeyId)));
    const ended = await endRotation(work, rotation, {
      keyId: rotation.newKeyId,
      id: 'restore',
      what: message('directory.step.restore'),
    });
    return ok(ended);
  });
}
