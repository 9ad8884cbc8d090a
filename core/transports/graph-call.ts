import type { Observation } from '../../shared/causes/observation.ts';
import type { HttpAnswer, HttpRequest } from '../net/http.ts';
import { parseRetryAfter } from '../net/retry-after.ts';
import { type ConversationRecord, converse } from './http-conversation.ts';
import type { MailCaller } from './mail-caller.ts';

/** What is asked of Graph about one mailbox. */
export interface GraphCall {
  readonly method: 'GET' | 'POST';
  /** Below the mailbox's owner, without a slash before it. */
  readonly path: string;
  readonly contentType?: string | undefined;
  readonly body?: string | undefined;
}

const headers = {
  asked: ['content-type', 'client-request-id'],
  answered: ['request-id', 'client-request-id', 'retry-after', 'www-authenticate', 'content-type', 'date'],
};

/** A person speaks of `/me`, an application names the mailbox. Source: learn.microsoft.com/graph/api/user-sendmail */
function requestFor(call: GraphCall, { cloud, accessToken, flow, mailbox }: MailCaller): HttpRequest {
  if (cloud.graph === undefined) throw new Error(`The cloud ${cloud.id} names no Graph service`);
  const owner = flow === 'delegated' ? 'me' : `users/${encodeURIComponent(mailbox)}`;
  return {
    method: call.method,
    url: `${cloud.graph.replace(/\/+$/u, '')}/v1.0/${owner}/${call.path}`,
    headers: {
      authorization: `Bearer ${accessToken}`,
      ...(call.contentType === undefined ? {} : { 'content-type': call.contentType }),
      accept: 'application/json',
      'client-request-id': crypto.randomUUID(),
    },
    body: call.body,
  };
}

/**
 * One call of Microsoft Graph's mail side.
 *
 * @param reached told once the call goes out over a connection that is there
 * @throws NetworkFault naming what failed; the signal's reason when cancelled
 */
export function callGraph(
  call: GraphCall,
  caller: MailCaller,
  record: ConversationRecord,
  reached: () => void,
): Promise<HttpAnswer> {
  return converse(requestFor(call, caller), caller.route, headers, record, reached);
}

/** What Graph refused, in its own words. */
export function graphRefusal(answer: HttpAnswer): Observation {
  return {
    text: answer.text.trim() === '' ? `HTTP ${answer.status}` : answer.text,
    protocol: 'graph',
    status: answer.status,
    retryAfterMs: parseRetryAfter(answer.headers['retry-after']),
  };
}
