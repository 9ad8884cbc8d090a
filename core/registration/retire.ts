import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { Rotation } from '../../shared/registration/journal.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { message } from '../../shared/text/message.ts';
import { endRotation } from './end-rotation.ts';
import type { RegisterRun } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { runWork } from './run-work.ts';
import type { WorkOptions } from './work.ts';

/** Whether a real message was sent since the new credential is in use. */
export async function isTested(
  setupId: string,
  { startedAt, tested }: Rotation,
  { results }: Pick<RegistrationTools, 'results'>,
): Promise<boolean> {
  if (tested) return true;
  const list = await results.list(setupId);
  return list.some(
    (result) => result.outcome === 'ok' && Date.parse(result.startedAt) > Date.parse(startedAt),
  );
}

/** Removes the old credential, once the new one has proven itself by a real message. */
export async function retire(
  setup: Setup,
  options: WorkOptions,
  tools: RegistrationTools,
): Promise<Outcome<RegisterRun>> {
  return runWork(setup, options, tools, async (work) => {
    const { rotation } = work.journal;
    if (rotation?.newKeyId === undefined) return refused('directory.noRotation');
    if (!(await isTested(setup.id, rotation, tools))) return refused('directory.notTested');
    const ended = await endRotation(work, rotation, {
      keyId: rotation.oldKeyId,
      id: 'retire',
      what: message('directory.step.retire'),
    });
    return ok(ended);
  });
}
