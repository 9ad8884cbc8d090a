import { type XmlContent, xmlSafe } from './ews-envelope.ts';
import { idHeader, type Mail } from './message.ts';

const mailbox = (address: string): XmlContent => ({ 't:Mailbox': { 't:EmailAddress': xmlSafe(address) } });

/** A header of the message, which EWS takes as a property of its own kind. */
const internetHeader = (name: string, value: string): XmlContent => ({
  't:ExtendedFieldURI': {
    '@DistinguishedPropertySetId': 'InternetHeaders',
    '@PropertyName': name,
    '@PropertyType': 'String',
  },
  't:Value': xmlSafe(value),
});

/** PidTagInternetMessageId: by it the message is found in a message trace. Source: MS-OXPROPS section 2.747 */
const messageId = (value: string): XmlContent => ({
  't:ExtendedFieldURI': { '@PropertyTag': '0x1035', '@PropertyType': 'String' },
  't:Value': xmlSafe(value),
});

/**
 * `CreateItem` that sends a message and keeps a copy. The order of the elements is the schema's, which refuses any other.
 * Source: learn.microsoft.com/exchange/client-developer/web-service-reference/createitem-operation-email-message
 */
export function createItemCall(mail: Mail, sender: string): XmlContent {
  const isForeign = mail.from.toLowerCase() !== sender.toLowerCase();
  return {
    'm:CreateItem': {
      '@MessageDisposition': 'SendAndSaveCopy',
      'm:SavedItemFolderId': { 't:DistinguishedFolderId': { '@Id': 'sentitems' } },
      'm:Items': {
        't:Message': {
          't:ItemClass': 'IPM.Note',
          't:Subject': xmlSafe(mail.subject),
          't:Body': { '@BodyType': 'Text', '#text': xmlSafe(mail.text) },
          't:ExtendedProperty': [internetHeader(idHeader, mail.id), messageId(mail.messageId)],
          't:ToRecipients': mailbox(mail.to),
          ...(isForeign ? { 't:From': mailbox(mail.from) } : {}),
        },
      },
    },
  };
}
