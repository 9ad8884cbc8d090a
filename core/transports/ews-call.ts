import type { HttpAnswer, HttpRequest } from '../net/http.ts';
import { ewsEnvelope, type XmlContent } from './ews-envelope.ts';
import { type ConversationRecord, converse } from './http-conversation.ts';
import type { MailCaller } from './mail-caller.ts';

const headers = {
  asked: ['content-type', 'x-anchormailbox', 'client-request-id'],
  answered: ['request-id', 'x-ms-diagnostics', 'www-authenticate', 'retry-after', 'content-type', 'date'],
};

async function requestFor(operation: XmlContent, caller: MailCaller): Promise<HttpRequest> {
  const { cloud, accessToken, flow, mailbox } = caller;
  if (cloud.ews === undefined) throw new Error(`The cloud ${cloud.id} names no EWS service`);
  return {
    method: 'POST',
    url: cloud.ews,
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'text/xml; charset=utf-8',
      accept: 'text/xml',
      // Leads the call to the server where the mailbox lies.
      'x-anchormailbox': mailbox,
      'client-request-id': crypto.randomUUID(),
      'return-client-request-id': 'true',
    },
    body: await ewsEnvelope(operation, flow, mailbox),
  };
}

/**
 * One call of Exchange Web Services.
 *
 * @param reached told once the call goes out over a connection that is there
 * @throws NetworkFault naming what failed; the signal's reason when cancelled
 */
export async function callEws(
  operation: XmlContent,
  caller: MailCaller,
  record: ConversationRecord,
  reached: () => void,
): Promise<HttpAnswer> {
  return converse(await requestFor(operation, caller), caller.route, headers, record, reached);
}
