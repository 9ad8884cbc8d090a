import type { DesiredRegistration } from './desired.ts';
import type { ObservedApplication, ObservedDirectory } from './directory.ts';
import { setupTag } from './tags.ts';

/**
 * Which of the registrations that could be meant is taken: the one made here for this set-up, else the only one of the name. Never a
 * guess: undefined where there are several, and where there is none.
 */
export function adoptable(
  candidates: readonly ObservedApplication[],
  { setupId, displayName }: Pick<DesiredRegistration, 'setupId' | 'displayName'>,
): ObservedApplication | undefined {
  const made = candidates.filter(({ tags }) => tags.includes(setupTag(setupId)));
  if (made.length > 0) return made.length === 1 ? made[0] : undefined;
  const named = candidates.filter((candidate) => candidate.displayName === displayName);
  return named.length === 1 ? named[0] : undefined;
}

/** Whether a person has to say which registration is meant, because several could be. */
export function isUndecided({ application, candidates }: ObservedDirectory): boolean {
  return application === undefined && candidates.length > 0;
}
