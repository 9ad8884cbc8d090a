import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { type ExplainContext, type Explanation, explain } from '../../shared/causes/explain.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Translate } from '../../shared/text/index.ts';

/** What is known about a set-up, for links and scripts of an explanation. */
export interface ExplainFacts extends ExplainContext {
  /** Stands in for every page of Microsoft's: in the practice tenant nothing is put right there. */
  readonly practicePortal?: string | undefined;
}

/** What a set-up knows, for links and scripts of an explanation. */
export function explainFactsOf(
  setup: Setup,
  { portal, practice }: { readonly portal: string | undefined; readonly practice: boolean },
): ExplainFacts {
  const { mailbox, clientId } = setup;
  return { mailbox, from: mailbox, clientId, portal, practicePortal: practice ? portal : undefined };
}

/** A diagnosis in words, its links leading to where this set-up is put right. */
export function explained(diagnosis: Diagnosis, t: Translate, facts: ExplainFacts = {}): Explanation {
  const explanation = explain(diagnosis, t, facts);
  const { practicePortal } = facts;
  if (practicePortal === undefined) return explanation;
  const fixes = explanation.fixes.map((fix) => (fix.link ? { ...fix, link: practicePortal } : fix));
  return { ...explanation, fixes };
}
