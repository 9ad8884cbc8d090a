import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { FlowKind } from '../entra/expected-token.ts';
import type { Route, StageListener } from '../net/connect.ts';
import { exchange, type HttpAnswer, type HttpRequest } from '../net/http.ts';
import type { Transcript } from '../sending/transcript.ts';
import { ewsEnvelope, type XmlContent } from './ews-envelope.ts';
import { noteAnswer, noteRequest } from './http-transcript.ts';

/** Who calls, and for which mailbox. */
export interface EwsCaller {
  readonly cloud: Cloud;
  readonly route: Route;
  readonly accessToken: string;
  readonly flow: FlowKind;
  readonly mailbox: string;
}

const askedHeaders = ['content-type', 'x-anchormailbox', 'client-request-id'];
const notedHeaders = [
  'request-id',
  'x-ms-diagnostics',
  'www-authenticate',
  'retry-after',
  'content-type',
  'date',
];

async function requestFor(operation: XmlContent, caller: EwsCaller): Promise<HttpRequest> {
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
  caller: EwsCaller,
  record: { readonly transcript: Transcript; readonly connection: StageListener },
  reached: () => void,
): Promise<HttpAnswer> {
  const http = await requestFor(operation, caller);
  const isPlain = new URL(http.url).protocol === 'http:';
  noteRequest(http, askedHeaders, record.transcript);
  const answer = await exchange(http, caller.route, {
    started: record.connection.started,
    ended(stage, detail) {
      record.connection.ended(stage, detail);
      if (stage === 'secure' || (stage === 'connect' && isPlain)) reached();
    },
  });
  noteAnswer(answer, notedHeaders, record.transcript);
  return answer;
}
