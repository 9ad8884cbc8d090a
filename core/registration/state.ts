import { type Outcome, ok } from '../../shared/outcome.ts';
import { madeHere } from '../../shared/registration/describe-undo.ts';
import { isUnfinished, lostSecrets, type Rotation } from '../../shared/registration/journal.ts';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { openContext } from '../setup-context.ts';
import { bootstrapClient } from './bootstrap-client.ts';
import type { RegistrationTools } from './registration-tools.ts';
import { isTested } from './retire.ts';

async function rotationOf(
  setup: Setup,
  rotation: Rotation | undefined,
  tools: RegistrationTools,
): Promise<RegisterState['rotation']> {
  if (rotation?.newKeyId === undefined) return undefined;
  const { startedAt, oldHint } = rotation;
  const tested = await isTested(setup.id, rotation, tools);
  return { startedAt, tested, ...(oldHint === undefined ? {} : { oldHint }) };
}

/** How registering stands for a set-up, from what this machine knows: nothing is asked of anybody. */
export async function stateOf(setup: Setup, tools: RegistrationTools): Promise<Outcome<RegisterState>> {
  const opened = await openContext(setup, tools);
  if (!opened.ok) return opened;
  const read = await tools.journals.read(setup.id);
  if (!read.ok) return read;
  const { cloud, recipe } = opened.value;
  const journal = read.value ?? { entries: [] };
  const session = await tools.sessions.find(setup.id);
  const rotation = await rotationOf(setup, read.value?.rotation, tools);
  return ok({
    ...(session ? { signedIn: { username: session.username, access: session.access } } : {}),
    client: session?.client ?? bootstrapClient(undefined, tools.ports.environment, cloud),
    made: [...madeHere(journal, recipe.application.suggestedName)],
    unfinished: isUnfinished(journal),
    lostSecret: lostSecrets(journal).length > 0,
    ...(rotation ? { rotation } : {}),
  });
}
