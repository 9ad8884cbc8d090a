import type { TenantContext } from '../context.ts';
import type { AccessClaims } from '../entra/tokens.ts';
import type { DeliveredMessage } from '../exchange-objects.ts';
import { messagesOf } from '../mail/delivery.ts';
import { mailboxRefusal, permissionRefusal, sendingMailbox } from './access.ts';
import { type GraphError, graphErrors, isGraphError } from './errors.ts';

/** One look at a mailbox. Source: learn.microsoft.com/graph/api/user-list-messages */
export interface MessagesCall {
  readonly claims: AccessClaims;
  /** 'me', or what the path names. */
  readonly user: string;
  /** One folder, or the whole mailbox. */
  readonly folder?: DeliveredMessage['folder'];
  readonly top: number;
}

const retryAfterSeconds = 10;
const second = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z');

const shown = (message: DeliveredMessage) => ({
  id: message.id,
  subject: message.subject,
  receivedDateTime: second(message.receivedAt),
  internetMessageId: message.messageId,
  from: { emailAddress: { name: message.from, address: message.from } },
});

/** The newest messages first, or why they may not be read. */
export function readMessages(
  { state, addresses }: TenantContext,
  { claims, user, folder, top }: MessagesCall,
): object | GraphError {
  if (user === 'me' && claims.idtyp === 'app') return graphErrors.notForApplications();
  if (state.faults.has('mail-throttled')) return graphErrors.throttled(retryAfterSeconds);
  const named = user === 'me' ? claims.oid : user;
  const refused = permissionRefusal(state, claims, 'Mail.Read', named);
  if (refused !== undefined) return refused;
  const mailbox = sendingMailbox(state, named);
  if (isGraphError(mailbox)) return mailbox;
  const closed = mailboxRefusal(state, claims, mailbox);
  if (closed !== undefined) return closed;
  const folders: readonly DeliveredMessage['folder'][] = folder ? [folder] : ['Inbox', 'Sent Items'];
  const all = folders.flatMap((each) => messagesOf(state, mailbox.address, each));
  const newest = all
    .toReversed()
    .toSorted((a, b) => b.receivedAt - a.receivedAt)
    .slice(0, top);
  return {
    '@odata.context': `${addresses().graph}/v1.0/$metadata#users('${encodeURIComponent(named)}')/messages`,
    value: newest.map(shown),
  };
}
