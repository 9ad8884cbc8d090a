import type { Action } from '../../shared/registration/action.ts';
import type { Message } from '../../shared/text/message.ts';
import { GraphFault } from './graph-fault.ts';
import { perform } from './perform.ts';
import type { Work } from './work.ts';

const dayMs = 86_400_000;

/** Lifetimes to try, in days, where a policy that could not be read refuses a longer one. */
const shorterDays = [90, 60, 30, 14, 7, 1];

/** Earlier ends for a secret, the latest first. */
function shorter(action: Action, now: Date): readonly Action[] {
  if (action.kind !== 'add-secret') return [];
  return shorterDays
    .map((days) => new Date(now.getTime() + days * dayMs).toISOString())
    .filter((end) => end < action.endDateTime)
    .map((endDateTime) => ({ ...action, endDateTime }));
}

/**
 * Does one action. Whoever registers may not read the tenant's policy on credentials: where it refuses a secret for its lifetime, a
 * shorter one is made, and the end that it got is told.
 *
 * @throws what `perform` throws
 */
export async function performWithinPolicy(
  work: Work,
  action: Action,
  onWaiting: () => void,
): Promise<Message | undefined> {
  const rest = [...shorter(action, work.tools.ports.clock.now())];
  for (let next: Action | undefined = action; next !== undefined; ) {
    try {
      return await perform(work, next, onWaiting);
    } catch (error) {
      const isTooLong =
        error instanceof GraphFault && error.code === 'CredentialInvalidLifetimeAsPerAppPolicy';
      next = rest.shift();
      if (!isTooLong || next === undefined) throw error;
    }
  }
  return undefined;
}
