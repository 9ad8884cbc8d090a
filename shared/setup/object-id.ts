import type { Setup } from './setup.ts';

/** The object ID of the enterprise application: what a token showed stands before what somebody typed. */
export function objectIdOf(setup: Pick<Setup, 'seenObjectId' | 'enterpriseObjectId'>): string | undefined {
  return setup.seenObjectId?.objectId ?? setup.enterpriseObjectId;
}

/** Whether another ID was typed than a token showed: most often the one of the registration, which Exchange takes without complaint. */
export function wasOtherTyped(setup: Pick<Setup, 'seenObjectId' | 'enterpriseObjectId'>): boolean {
  const { seenObjectId, enterpriseObjectId } = setup;
  if (seenObjectId === undefined || enterpriseObjectId === undefined) return false;
  return seenObjectId.objectId.toLowerCase() !== enterpriseObjectId.toLowerCase();
}
