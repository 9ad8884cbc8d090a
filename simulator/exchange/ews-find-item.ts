import type { TenantContext } from '../context.ts';
import type { DeliveredMessage } from '../exchange-objects.ts';
import { messagesOf } from '../mail/delivery.ts';
import type { EwsCaller } from './ews-access.ts';
import { type EwsAnswer, soapAnswer, soapError } from './ews-answers.ts';
import { within, type XmlElement, xmlText } from './ews-xml.ts';

const folders: Readonly<Record<string, DeliveredMessage['folder']>> = {
  inbox: 'Inbox',
  sentitems: 'Sent Items',
};

const itemXml = (message: DeliveredMessage) =>
  `<t:Message><t:ItemId Id="${Buffer.from(message.id).toString('base64')}" ChangeKey="CQAAABYA"/><t:Subject>${xmlText(message.subject)}</t:Subject><t:DateTimeReceived>${new Date(message.receivedAt).toISOString().replace(/\.\d+Z$/u, 'Z')}</t:DateTimeReceived><t:From><t:Mailbox><t:Name>${xmlText(message.from)}</t:Name><t:EmailAddress>${xmlText(message.from)}</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType></t:Mailbox></t:From></t:Message>`;

/** `FindItem` in a folder, newest first, without conditions. Source: learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation */
export function findItem({ state }: TenantContext, { mailbox }: EwsCaller, call: XmlElement): EwsAnswer {
  const id = within(call, 'ParentFolderIds', 'DistinguishedFolderId')?.attributes.Id ?? '';
  const folder = Object.hasOwn(folders, id) ? folders[id] : undefined;
  if (folder === undefined)
    return soapError(
      'FindItem',
      'ErrorFolderNotFound',
      'The specified folder could not be found in the store.',
    );
  const all = messagesOf(state, mailbox.address, folder).toReversed();
  const most = Number(within(call, 'IndexedPageItemView')?.attributes.MaxEntriesReturned ?? 1000);
  const shown = all.slice(0, most);
  return soapAnswer(
    'FindItem',
    `<m:FindItemResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:RootFolder IndexedPagingOffset="${shown.length}" TotalItemsInView="${all.length}" IncludesLastItemInRange="${shown.length === all.length}"><t:Items>${shown.map(itemXml).join('')}</t:Items></m:RootFolder></m:FindItemResponseMessage>`,
  );
}
