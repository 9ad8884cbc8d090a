import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { type ExplainContext, type Explanation, explain } from '../../shared/causes/explain.ts';
import { objectIdOf } from '../../shared/setup/object-id.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Translate } from '../../shared/text/index.ts';

/** What is known about a set-up, for links and scripts of an explanation. */
export type ExplainFacts = ExplainContext;

/** What a set-up knows, for links and scripts of an explanation. */
export function explainFactsOf(
  setup: Setup,
  { portal, practice }: { readonly portal: string | undefined; readonly practice: boolean },
): ExplainFacts {
  const { mailbox, clientId } = setup;
  const objectId = objectIdOf(setup);
  return {
    mailbox,
    from: mailbox,
    clientId,
    objectId,
    portal,
    practicePortal: practice ? portal : undefined,
  };
}

/** A diagnosis in words, its links leading to where this set-up is put right. */
export function explained(diagnosis: Diagnosis, t: Translate, facts: ExplainFacts = {}): Explanation {
  return explain(diagnosis, t, facts);
}
