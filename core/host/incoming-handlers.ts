import type { Handlers } from '../../shared/contract/host.ts';
import { ok } from '../../shared/outcome.ts';
import { type HostContext, withSetup } from './host-context.ts';

/** The most that one look at one inbox may take, with asking why it failed. */
const longestLookMs = 60_000;

/** Looks at inboxes, one a call. */
export function incomingHandlers(context: HostContext) {
  return {
    'incoming.check': ({ setup: id, protocol, mailbox }) =>
      withSetup(context, id, async (setup) => {
        const looked = await context.services.checkIncoming(
          { setup, protocol, mailboxes: [mailbox], timeoutMs: longestLookMs / 2 },
          { signal: AbortSignal.timeout(longestLookMs) },
        );
        return looked.ok ? ok([...looked.value]) : looked;
      }),
    'incoming.list': ({ setup: id }) =>
      withSetup(context, id, async (setup) => ok([...(await context.services.looks(setup.id))])),
  } satisfies Partial<Handlers>;
}
