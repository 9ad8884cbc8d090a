import { MailComposer } from '../mail/nodemailer-parts.ts';
import { type GraphError, graphErrors } from './errors.ts';

/** A message as Graph understood it, whichever way it came. */
export interface ReadMessage {
  readonly raw: string;
  readonly from: string | undefined;
  readonly recipients: readonly string[];
  readonly saveToSentItems: boolean;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: JsonObject | undefined, name: string) => {
  const found = value?.[name];
  return typeof found === 'string' ? found : undefined;
};

const objectIn = (value: JsonObject | undefined, name: string) => {
  const found = value?.[name];
  return isObject(found) ? found : undefined;
};

const objectsIn = (value: JsonObject, name: string): readonly JsonObject[] => {
  const found = value[name];
  return Array.isArray(found) ? found.filter(isObject) : [];
};

/** Writable properties of a message: learn.microsoft.com/graph/api/resources/message. */
const knownProperties = new Set([
  'subject',
  'body',
  'from',
  'sender',
  'toRecipients',
  'ccRecipients',
  'bccRecipients',
  'replyTo',
  'importance',
  'attachments',
  'internetMessageHeaders',
  'internetMessageId',
  'categories',
  'flag',
  'inferenceClassification',
  'isDeliveryReceiptRequested',
  'isReadReceiptRequested',
  'singleValueExtendedProperties',
  'multiValueExtendedProperties',
]);

interface NamedAddress {
  readonly name: string;
  readonly address: string;
}

function addressIn(recipient: JsonObject | undefined): NamedAddress | undefined {
  const emailAddress = objectIn(recipient, 'emailAddress');
  const address = textIn(emailAddress, 'address');
  return address === undefined ? undefined : { name: textIn(emailAddress, 'name') ?? '', address };
}

const addressesIn = (message: JsonObject, name: string) =>
  objectsIn(message, name).flatMap((each) => addressIn(each) ?? []);

function attachmentsIn(message: JsonObject) {
  return objectsIn(message, 'attachments').map((each) => ({
    filename: textIn(each, 'name') ?? 'attachment',
    contentType: textIn(each, 'contentType') ?? 'application/octet-stream',
    content: Buffer.from(textIn(each, 'contentBytes') ?? '', 'base64'),
  }));
}

function headersIn(message: JsonObject) {
  return objectsIn(message, 'internetMessageHeaders').flatMap((each) => {
    const key = textIn(each, 'name');
    return key === undefined ? [] : [{ key, value: textIn(each, 'value') ?? '' }];
  });
}

async function mimeOf(message: JsonObject): Promise<string> {
  const body = objectIn(message, 'body');
  const content = textIn(body, 'content') ?? '';
  const isHtml = textIn(body, 'contentType')?.toLowerCase() === 'html';
  const from = addressIn(objectIn(message, 'from'));
  const messageId = textIn(message, 'internetMessageId');
  const composer = new MailComposer({
    ...(from === undefined ? {} : { from }),
    ...(messageId === undefined ? {} : { messageId }),
    to: addressesIn(message, 'toRecipients'),
    cc: addressesIn(message, 'ccRecipients'),
    subject: textIn(message, 'subject') ?? '',
    ...(isHtml ? { html: content } : { text: content }),
    attachments: attachmentsIn(message),
    headers: headersIn(message),
  });
  return (await composer.compile().build()).toString('utf8');
}

function payloadIn(body: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Action parameters come with a capital or a small first letter. */
const parameter = (payload: JsonObject, name: string) =>
  payload[name] ?? payload[name.charAt(0).toUpperCase() + name.slice(1)];

/** Reads `{ "message": ..., "saveToSentItems": ... }` and makes the MIME message of it. */
export async function readJsonMessage(body: string): Promise<ReadMessage | GraphError> {
  const payload = payloadIn(body);
  if (payload === undefined) return graphErrors.notJson();
  const message = parameter(payload, 'message');
  if (!isObject(message)) return graphErrors.messageMissing();
  const unknown = Object.keys(message).find((name) => !name.includes('@') && !knownProperties.has(name));
  if (unknown !== undefined) return graphErrors.unknownProperty(unknown);
  const lists = ['toRecipients', 'ccRecipients', 'bccRecipients'];
  return {
    raw: await mimeOf(message),
    from: addressIn(objectIn(message, 'from'))?.address,
    recipients: lists.flatMap((name) => addressesIn(message, name)).map((each) => each.address),
    saveToSentItems: parameter(payload, 'saveToSentItems') !== false,
  };
}
