import type { TenantContext } from '../context.ts';
import { deliver, maySendAs } from '../mail/delivery.ts';
import { readHeader } from '../mail/message.ts';
import { accountOf, mailboxOf, type TenantState } from '../tenant.ts';
import { replies } from './replies.ts';
import type { MailIdentity } from './xoauth2.ts';

/** A message with what was said about it before. */
export interface Envelope {
  readonly identity: MailIdentity;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly message: Buffer;
}

/** Whether the signed-in identity may send in this name; acting as a mailbox, an application owns its address. */
function mayUseSender(state: TenantState, identity: MailIdentity, sender: string): boolean {
  const mailbox = mailboxOf(state, sender);
  if (mailbox === undefined) return false;
  const isOwn = identity.kind === 'app' && mailbox.address === identity.mailbox.address;
  const owner = isOwn ? identity.oid : accountOf(state, mailbox.address)?.oid;
  return maySendAs(mailbox, identity.oid, owner);
}

/** Takes a whole message, or says why not; only now does Exchange look at who sends in whose name. */
export function submitted(
  tenant: TenantContext,
  { identity, sender, recipients, message }: Envelope,
): string {
  if (tenant.state.faults.has('mail-throttled')) return replies.throttled();
  if (message.length > identity.mailbox.maxSendBytes) return replies.messageTooLarge();
  const raw = message.toString('utf8');
  const from = readHeader(raw).from ?? sender;
  const denied = [sender, from].find((address) => !mayUseSender(tenant.state, identity, address));
  if (denied !== undefined) {
    return mailboxOf(tenant.state, denied) === undefined
      ? replies.foreignSender()
      : replies.sendAsDenied(identity.login, denied);
  }
  const { login: submittedBy } = identity;
  return replies.accepted(
    deliver(tenant.state, { raw, sender: from, recipients, via: 'smtp', submittedBy, saveToSentItems: true }),
  );
}
