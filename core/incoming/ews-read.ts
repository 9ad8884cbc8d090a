import { callEws } from '../transports/ews-call.ts';
import type { XmlContent } from '../transports/ews-envelope.ts';
import { elementAt, readEwsReply, textAt } from '../transports/ews-reply.ts';
import type { IncomingService } from './incoming.ts';
import { newestOf } from './newest.ts';
import { lookToAnswer } from './refusal.ts';

const field = (uri: string): XmlContent => ({ '@FieldURI': uri });

/**
 * `FindItem`: the newest item of the inbox with its subject and time, which marks nothing as read.
 * Source: learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation
 */
export const newestItem: XmlContent = {
  'm:FindItem': {
    '@Traversal': 'Shallow',
    'm:ItemShape': {
      't:BaseShape': 'IdOnly',
      't:AdditionalProperties': { 't:FieldURI': [field('item:Subject'), field('item:DateTimeReceived')] },
    },
    'm:IndexedPageItemView': { '@MaxEntriesReturned': '1', '@Offset': '0', '@BasePoint': 'Beginning' },
    'm:SortOrder': {
      't:FieldOrder': { '@Order': 'Descending', 't:FieldURI': field('item:DateTimeReceived') },
    },
    'm:ParentFolderIds': { 't:DistinguishedFolderId': { '@Id': 'inbox' } },
  },
};

/** The first item of an answer, whatever kind of item it is. */
function firstItem(message: unknown): unknown {
  const items = elementAt(message, 'RootFolder', 'Items');
  if (typeof items !== 'object' || items === null) return undefined;
  const [first] = Object.values(items);
  return Array.isArray(first) ? first[0] : first;
}

/** Exchange Web Services: the newest message of the inbox. */
export const ewsIncoming: IncomingService = {
  id: 'ews',
  look(request, record) {
    const { stages, transcript } = record;
    return lookToAnswer(request, record, async () => {
      const answer = await callEws(newestItem, request, { transcript, connection: stages.ofConnection }, () =>
        stages.begin('newest'),
      );
      const reply = await readEwsReply(answer);
      if (!reply.ok) {
        stages.fail();
        return reply;
      }
      stages.end(`HTTP ${answer.status}`);
      const item = firstItem(reply.message);
      return { ok: true, newest: newestOf(textAt(item, 'DateTimeReceived'), textAt(item, 'Subject')) };
    });
  },
};
