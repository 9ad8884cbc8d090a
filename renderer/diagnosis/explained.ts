import type { ExplainContext } from '../../shared/causes/explain.ts';
import type { Setup } from '../../shared/setup/setup.ts';

/** What a set-up knows, for links and scripts of an explanation. */
export function explainContextOf(setup: Setup, portal?: string): ExplainContext {
  return { mailbox: setup.mailbox, from: setup.mailbox, clientId: setup.clientId, portal };
}
