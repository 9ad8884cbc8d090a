import { randomUUID } from 'node:crypto';
import type { DeliveredMessage, Mailbox } from '../exchange-objects.ts';
import { mailboxOf, type TenantState } from '../tenant.ts';
import { readHeader } from './message.ts';

export interface Submission {
  readonly raw: string;
  /** The address in whose name it is sent. */
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly via: DeliveredMessage['via'];
  readonly submittedBy: string;
  readonly saveToSentItems: boolean;
}

/** Puts a copy where each recipient will look for it, and the sender's into Sent Items. Returns the Message-ID. */
export function deliver(state: TenantState, submission: Submission): string {
  const header = readHeader(submission.raw);
  const messageId = header.messageId || `<${randomUUID()}@${state.domain}>`;
  const copy = (mailbox: string, folder: DeliveredMessage['folder']): DeliveredMessage => ({
    id: randomUUID(),
    mailbox: mailboxOf(state, mailbox)?.address ?? mailbox,
    folder,
    from: header.from ?? submission.sender,
    to: submission.recipients,
    subject: header.subject,
    messageId,
    raw: submission.raw,
    via: submission.via,
    submittedBy: submission.submittedBy,
    receivedAt: Date.now(),
  });
  state.messages.push(...submission.recipients.map((recipient) => copy(recipient, 'Inbox')));
  if (submission.saveToSentItems) state.messages.push(copy(submission.sender, 'Sent Items'));
  return messageId;
}

/** The messages of one folder, oldest first; an address outside the tenant has an inbox too, for tests to look into. */
export function messagesOf(
  state: TenantState,
  address: string,
  folder: DeliveredMessage['folder'] = 'Inbox',
): DeliveredMessage[] {
  const wanted = (mailboxOf(state, address)?.address ?? address).toLowerCase();
  return state.messages.filter(
    (message) => message.mailbox.toLowerCase() === wanted && message.folder === folder,
  );
}

/** Whether an identity (object id) may send as a mailbox's address. */
export function maySendAs(mailbox: Mailbox, oid: string, ownerOid: string | undefined): boolean {
  return !mailbox.deniesSendAs && (oid === ownerOid || mailbox.sendAs.includes(oid));
}
