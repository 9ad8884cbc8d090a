import type { TenantContext } from '../context.ts';
import type { AccessClaims } from '../entra/tokens.ts';
import type { Mailbox } from '../exchange-objects.ts';
import { deliver, maySendAs } from '../mail/delivery.ts';
import { readHeader } from '../mail/message.ts';
import { mailboxOf } from '../tenant.ts';
import { mailboxRefusal, ownerOf, permissionRefusal, sendingMailbox } from './access.ts';
import { type GraphError, graphErrors, isGraphError } from './errors.ts';
import { type ReadMessage, readJsonMessage } from './json-message.ts';

/** One call of `sendMail`. Source: learn.microsoft.com/graph/api/user-sendmail. */
export interface SendMailCall {
  readonly claims: AccessClaims;
  /** 'me', or what the path names. */
  readonly user: string;
  readonly contentType: string;
  readonly body: string;
}

const retryAfterSeconds = 10;

/** A MIME message in base64: the whole text, or nothing that Graph would take for one. */
function readMimeMessage(body: string): ReadMessage | GraphError {
  const text = body.replace(/\s/gu, '');
  if (text === '' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(text)) {
    return graphErrors.mimeNotBase64();
  }
  const raw = Buffer.from(text, 'base64').toString('utf8');
  const { from, to } = readHeader(raw);
  return { raw, from, recipients: to, saveToSentItems: true };
}

function readBody({ contentType, body }: SendMailCall): Promise<ReadMessage | GraphError> {
  return /^text\/plain\b/iu.test(contentType)
    ? Promise.resolve(readMimeMessage(body))
    : readJsonMessage(body);
}

function senderRefusal(context: TenantContext, claims: AccessClaims, mailbox: Mailbox, from: string) {
  const { state } = context;
  const sender = mailboxOf(state, from);
  if (sender === undefined) return graphErrors.sendAsDenied();
  // An application acts as the mailbox in the path, so that mailbox's owner is whose right counts.
  const actor = claims.idtyp === 'app' ? ownerOf(state, mailbox) : claims.oid;
  const own = sender.address === mailbox.address && claims.idtyp === 'app';
  if (own && !sender.deniesSendAs) return undefined;
  return maySendAs(sender, actor ?? claims.oid, ownerOf(state, sender))
    ? undefined
    : graphErrors.sendAsDenied();
}

const looksLikeAddress = (text: string) => /^[^\s@]+@[^\s@]+$/u.test(text);

function messageRefusal(
  context: TenantContext,
  mailbox: Mailbox,
  message: ReadMessage,
): GraphError | undefined {
  const usable = message.recipients.length > 0 && message.recipients.every(looksLikeAddress);
  if (!usable || context.state.faults.has('mail-rejects-recipients')) return graphErrors.invalidRecipients();
  return Buffer.byteLength(message.raw) > mailbox.maxSendBytes ? graphErrors.messageTooLarge() : undefined;
}

function callRefusal(context: TenantContext, claims: AccessClaims, user: string): GraphError | undefined {
  if (user === 'me' && claims.idtyp === 'app') return graphErrors.notForApplications();
  if (context.state.faults.has('mail-throttled')) return graphErrors.throttled(retryAfterSeconds);
  return permissionRefusal(context.state, claims, 'Mail.Send', user);
}

/** Sends, or says why not; a message sent is accepted, not yet delivered, which is all that Graph's 202 says. */
export async function sendMail(context: TenantContext, call: SendMailCall): Promise<'accepted' | GraphError> {
  const { claims } = call;
  const refused = callRefusal(context, claims, call.user);
  if (refused !== undefined) return refused;
  const mailbox = sendingMailbox(context.state, call.user === 'me' ? claims.oid : call.user);
  if (isGraphError(mailbox)) return mailbox;
  const closed = mailboxRefusal(context.state, claims, mailbox);
  if (closed !== undefined) return closed;
  const message = await readBody(call);
  if (isGraphError(message)) return message;
  const sender = message.from ?? mailbox.address;
  const fault = senderRefusal(context, claims, mailbox, sender) ?? messageRefusal(context, mailbox, message);
  if (fault !== undefined) return fault;
  deliver(context.state, {
    raw: message.raw,
    sender,
    recipients: message.recipients,
    via: 'graph',
    submittedBy: claims.upn ?? claims.appid,
    saveToSentItems: message.saveToSentItems,
  });
  return 'accepted';
}
