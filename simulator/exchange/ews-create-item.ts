import type { TenantContext } from '../context.ts';
import type { Mailbox } from '../exchange-objects.ts';
import { deliver, maySendAs } from '../mail/delivery.ts';
import { readHeader } from '../mail/message.ts';
import { MailComposer } from '../mail/nodemailer-parts.ts';
import { accountOf, mailboxOf } from '../tenant.ts';
import type { EwsCaller } from './ews-access.ts';
import { type EwsAnswer, soapAnswer, soapError } from './ews-answers.ts';
import { within, type XmlElement } from './ews-xml.ts';

const refusal = (code: string, text: string) => soapError('CreateItem', code, text);

const addressesIn = (message: XmlElement, name: string) =>
  (within(message, name)?.children ?? []).map((mailbox) => ({
    name: within(mailbox, 'Name')?.text ?? '',
    address: within(mailbox, 'EmailAddress')?.text.trim() ?? '',
  }));

/** MAPI's name for a message's own id, by which programs set it: PidTagInternetMessageId. */
const messageIdTag = '0x1035';

interface Extended {
  readonly messageId?: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

function extendedIn(message: XmlElement): Extended {
  const properties = message.children
    .filter(({ name }) => name === 'ExtendedProperty')
    .map((property) => ({
      uri: within(property, 'ExtendedFieldURI')?.attributes ?? {},
      value: within(property, 'Value')?.text ?? '',
    }));
  const messageId = properties.find(({ uri }) => uri.PropertyTag?.toLowerCase() === messageIdTag)?.value;
  const headers = properties.flatMap(({ uri, value }) =>
    uri.DistinguishedPropertySetId === 'InternetHeaders' && uri.PropertyName !== undefined
      ? [{ key: uri.PropertyName, value }]
      : [],
  );
  return { headers, ...(messageId === undefined ? {} : { messageId }) };
}

async function composed(message: XmlElement, from: string): Promise<string> {
  const body = within(message, 'Body');
  const content = body?.text ?? '';
  const mail = new MailComposer({
    from,
    to: addressesIn(message, 'ToRecipients'),
    cc: addressesIn(message, 'CcRecipients'),
    subject: within(message, 'Subject')?.text ?? '',
    ...(body?.attributes.BodyType === 'HTML' ? { html: content } : { text: content }),
    attachments: (within(message, 'Attachments')?.children ?? []).map((file) => ({
      filename: within(file, 'Name')?.text ?? 'attachment',
      content: Buffer.from(within(file, 'Content')?.text ?? '', 'base64'),
    })),
    ...extendedIn(message),
    headers: [...extendedIn(message).headers],
  });
  return (await mail.compile().build()).toString('utf8');
}

interface Draft {
  readonly raw: string;
  readonly from: string;
  readonly recipients: readonly string[];
}

/** A message given in parts, or whole as MIME, which wins over the parts. */
async function draftOf(message: XmlElement, mailbox: Mailbox): Promise<Draft> {
  const mime = within(message, 'MimeContent');
  const given = addressesIn(message, 'From')[0]?.address ?? mailbox.address;
  if (mime === undefined) {
    const recipients = ['ToRecipients', 'CcRecipients', 'BccRecipients']
      .flatMap((name) => addressesIn(message, name))
      .map(({ address }) => address);
    return { raw: await composed(message, given), from: given, recipients };
  }
  const raw = Buffer.from(mime.text, 'base64').toString('utf8');
  const header = readHeader(raw);
  return { raw, from: header.from ?? given, recipients: header.to };
}

const looksLikeAddress = (text: string) => /^[^\s@]+@[^\s@]+$/u.test(text);

function senderRefusal({ state }: TenantContext, { claims, mailbox }: EwsCaller, from: string) {
  const sender = mailboxOf(state, from);
  const owner = accountOf(state, mailbox.address)?.oid;
  // An application acts as the mailbox it impersonates, so that mailbox's right counts.
  const isOwn = sender?.address === mailbox.address;
  const actor = claims.idtyp === 'app' ? (owner ?? claims.oid) : claims.oid;
  const ownerOfSender = sender && accountOf(state, sender.address)?.oid;
  const may =
    sender !== undefined && (isOwn ? !sender.deniesSendAs : maySendAs(sender, actor, ownerOfSender));
  return may
    ? undefined
    : refusal(
        'ErrorSendAsDenied',
        'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
      );
}

function messageRefusal({ state }: TenantContext, mailbox: Mailbox, draft: Draft): EwsAnswer | undefined {
  const { recipients, raw } = draft;
  const usable = recipients.length > 0 && recipients.every(looksLikeAddress);
  if (!usable || state.faults.has('mail-rejects-recipients'))
    return refusal('ErrorInvalidRecipients', "At least one recipient isn't valid.");
  return Buffer.byteLength(raw) > mailbox.maxSendBytes
    ? refusal('ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.')
    : undefined;
}

/** Properties that the schema knows and that nobody may set. */
const readOnly = ['InternetMessageHeaders', 'DateTimeReceived', 'Size', 'DisplayTo', 'DisplayCc'];

/** `CreateItem` with a message. Source: learn.microsoft.com/exchange/client-developer/web-service-reference/createitem-operation-email-message */
export async function createItem(
  context: TenantContext,
  caller: EwsCaller,
  call: XmlElement,
): Promise<EwsAnswer> {
  const disposition = call.attributes.MessageDisposition;
  const message = within(call, 'Items', 'Message');
  if (disposition === undefined || message === undefined)
    return refusal('ErrorMessageDispositionRequired', 'The message disposition is required for this call.');
  if (message.children.some(({ name }) => readOnly.includes(name)))
    return refusal('ErrorInvalidPropertySet', 'Set action is invalid for property.');
  const draft = await draftOf(message, caller.mailbox);
  const refused =
    senderRefusal(context, caller, draft.from) ?? messageRefusal(context, caller.mailbox, draft);
  if (refused !== undefined) return refused;
  if (disposition !== 'SaveOnly') {
    deliver(context.state, {
      raw: draft.raw,
      sender: draft.from,
      recipients: draft.recipients,
      via: 'ews',
      submittedBy: caller.claims.upn ?? caller.claims.appid,
      saveToSentItems: disposition === 'SendAndSaveCopy',
    });
  }
  return soapAnswer(
    'CreateItem',
    '<m:CreateItemResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:Items/></m:CreateItemResponseMessage>',
  );
}
