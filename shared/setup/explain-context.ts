import type { ExplainContext } from '../causes/explain.ts';
import type { Cloud } from '../clouds/cloud-file.ts';
import { objectIdOf } from './object-id.ts';
import type { Setup } from './setup.ts';

/** What a set-up and its cloud know that links and scripts of an explanation can be filled with. */
export function explainContextOf(
  setup: Pick<Setup, 'mailbox' | 'clientId' | 'seenObjectId' | 'enterpriseObjectId'>,
  { portal, practice }: { readonly portal?: Cloud['portal'] | undefined; readonly practice: boolean },
): ExplainContext {
  const { mailbox, clientId } = setup;
  return {
    mailbox,
    from: mailbox,
    clientId,
    objectId: objectIdOf(setup),
    portal,
    practicePortal: practice ? portal : undefined,
  };
}
