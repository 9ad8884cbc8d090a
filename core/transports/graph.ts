import { exchange, type HttpAnswer, type HttpRequest } from '../net/http.ts';
import { NetworkFault } from '../net/network-fault.ts';
import { parseRetryAfter } from '../net/retry-after.ts';
import { noteAnswer, noteRequest } from './http-transcript.ts';
import { idHeader, type Mail } from './message.ts';
import { mimeOf } from './mime.ts';
import type { MailTransport, SendAnswer, SendRecord, SendRequest } from './transport.ts';

const address = (mailbox: string) => ({ emailAddress: { address: mailbox } });

function jsonOf(mail: Mail): string {
  return JSON.stringify({
    message: {
      subject: mail.subject,
      body: { contentType: 'Text', content: mail.text },
      from: address(mail.from),
      toRecipients: [address(mail.to)],
      internetMessageHeaders: [{ name: idHeader, value: mail.id }],
    },
    saveToSentItems: true,
  });
}

/** A person sends from `/me`, an application from the mailbox it names. Source: learn.microsoft.com/graph/api/user-sendmail */
function sendMailUrl(request: SendRequest, graph: string): string {
  const user = request.flow === 'delegated' ? 'me' : `users/${encodeURIComponent(request.mailbox)}`;
  return `${graph.replace(/\/+$/u, '')}/v1.0/${user}/sendMail`;
}

async function requestFor(request: SendRequest, graph: string): Promise<HttpRequest> {
  const mime = request.graphFormat === 'mime';
  return {
    method: 'POST',
    url: sendMailUrl(request, graph),
    headers: {
      authorization: `Bearer ${request.accessToken}`,
      'content-type': mime ? 'text/plain' : 'application/json',
      accept: 'application/json',
      'client-request-id': crypto.randomUUID(),
    },
    body: mime ? (await mimeOf(request.mail)).toString('base64') : jsonOf(request.mail),
  };
}

const askedHeaders = ['content-type', 'client-request-id'];

const notedHeaders = [
  'request-id',
  'client-request-id',
  'retry-after',
  'www-authenticate',
  'content-type',
  'date',
];

function answerOf(answer: HttpAnswer, mail: Mail, record: SendRecord): SendAnswer {
  const requestId = answer.headers['request-id'];
  if (answer.status >= 200 && answer.status < 300) {
    record.stages.end(`HTTP ${answer.status}`);
    record.stages.begin('accepted');
    record.stages.end(requestId);
    // Graph answers 202 without a body: its request id is what Microsoft's support can look for.
    return { ok: true, messageId: requestId ?? mail.messageId };
  }
  record.stages.fail();
  return {
    ok: false,
    observation: {
      text: answer.text.trim() === '' ? `HTTP ${answer.status}` : answer.text,
      protocol: 'graph',
      status: answer.status,
      retryAfterMs: parseRetryAfter(answer.headers['retry-after']),
    },
  };
}

/** Microsoft Graph `sendMail`, as JSON or as MIME. */
export const graphTransport: MailTransport = {
  id: 'graph',
  async send(request, record) {
    const { graph } = request.cloud;
    if (graph === undefined) throw new Error(`The cloud ${request.cloud.id} names no Graph service`);
    const http = await requestFor(request, graph);
    try {
      noteRequest(http, askedHeaders, record.transcript);
      const answer = await exchange(http, request.route, {
        started: record.stages.ofConnection.started,
        ended(stage, detail) {
          record.stages.ofConnection.ended(stage, detail);
          if (stage === 'secure' || (stage === 'connect' && new URL(graph).protocol === 'http:'))
            record.stages.begin('send');
        },
      });
      noteAnswer(answer, notedHeaders, record.transcript);
      return answerOf(answer, request.mail, record);
    } catch (error) {
      record.stages.fail();
      if (error instanceof NetworkFault) return { ok: false, observation: error.observation };
      throw error;
    }
  },
};
