import { z } from 'zod';
import { exchange, type HttpAnswer } from '../net/http.ts';
import { parseRetryAfter } from '../net/retry-after.ts';
import { noteAnswer, noteRequest } from '../transports/http-transcript.ts';
import type { IncomingService, LookAnswer, LookRequest } from './incoming.ts';
import { newestOf } from './newest.ts';
import { lookToAnswer } from './refusal.ts';

const query = '$top=1&$select=subject,receivedDateTime&$orderby=receivedDateTime%20desc';

/** A person looks into `/me`, an application into the mailbox it names. Source: learn.microsoft.com/graph/api/user-list-messages */
function messagesUrl({ flow, mailbox }: LookRequest, graph: string): string {
  const user = flow === 'delegated' ? 'me' : `users/${encodeURIComponent(mailbox)}`;
  return `${graph.replace(/\/+$/u, '')}/v1.0/${user}/mailFolders/inbox/messages?${query}`;
}

const answerSchema = z.object({
  value: z.array(z.object({ subject: z.string().nullish(), receivedDateTime: z.string() })),
});

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, whatever the status says: the schema below refuses it.
    return undefined;
  }
}

function answerOf(answer: HttpAnswer): LookAnswer {
  const read = answerSchema.safeParse(jsonIn(answer.text));
  if (answer.status === 200 && read.success) {
    const [first] = read.data.value;
    return { ok: true, newest: first && newestOf(first.receivedDateTime, first.subject ?? '') };
  }
  const text = answer.text.trim() === '' ? `HTTP ${answer.status}` : answer.text;
  const retryAfterMs = parseRetryAfter(answer.headers['retry-after']);
  return { ok: false, observation: { text, protocol: 'graph', status: answer.status, retryAfterMs } };
}

const askedHeaders = ['client-request-id'];
const notedHeaders = [
  'request-id',
  'client-request-id',
  'retry-after',
  'www-authenticate',
  'content-type',
  'date',
];

/** Microsoft Graph: the newest message of the inbox, which marks nothing as read. */
export const graphIncoming: IncomingService = {
  id: 'graph',
  look(request, record) {
    const { graph } = request.cloud;
    if (graph === undefined) throw new Error(`The cloud ${request.cloud.id} names no Graph service`);
    const { stages, transcript } = record;
    const http = {
      method: 'GET',
      url: messagesUrl(request, graph),
      headers: {
        authorization: `Bearer ${request.accessToken}`,
        accept: 'application/json',
        'client-request-id': crypto.randomUUID(),
      },
    } as const;
    return lookToAnswer(request, record, async () => {
      noteRequest(http, askedHeaders, transcript);
      const isPlain = new URL(graph).protocol === 'http:';
      const answer = await exchange(http, request.route, {
        started: stages.ofConnection.started,
        ended(stage, detail) {
          stages.ofConnection.ended(stage, detail);
          if (stage === 'secure' || (stage === 'connect' && isPlain)) stages.begin('newest');
        },
      });
      noteAnswer(answer, notedHeaders, transcript);
      const told = answerOf(answer);
      if (told.ok) stages.end(`HTTP ${answer.status}`);
      else stages.fail();
      return told;
    });
  },
};
