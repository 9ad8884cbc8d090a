import type { Route, StageListener } from '../net/connect.ts';
import { exchange, type HttpAnswer, type HttpRequest } from '../net/http.ts';
import type { Transcript } from '../sending/transcript.ts';

/** Where a conversation is written down. */
export interface ConversationRecord {
  readonly transcript: Transcript;
  readonly connection: StageListener;
}

/** Which headers are worth keeping, by their names in lower case. */
export interface NotedHeaders {
  readonly asked: readonly string[];
  readonly answered: readonly string[];
}

/** Writes down a request as it goes out; the token stays out of it. */
function noteRequest(http: HttpRequest, headers: readonly string[], transcript: Transcript): void {
  const url = new URL(http.url);
  transcript.client(`${http.method} ${url.pathname}${url.search} HTTP/1.1`);
  transcript.client(`Host: ${url.host}`);
  transcript.client('Authorization: [redacted]');
  for (const name of headers) {
    const value = http.headers?.[name];
    if (value !== undefined) transcript.client(`${name}: ${value}`);
  }
  if (http.body !== undefined) transcript.client(http.body);
}

/** Writes down an answer: its status, those of the headers that it has, its text. */
function noteAnswer(answer: HttpAnswer, headers: readonly string[], transcript: Transcript): void {
  transcript.server(`HTTP ${answer.status}`);
  for (const name of headers) if (answer.headers[name]) transcript.server(`${name}: ${answer.headers[name]}`);
  if (answer.text.trim() !== '') transcript.server(answer.text);
}

/**
 * One request with a token and its answer, both written down.
 *
 * @param reached told once the request goes out over a connection that is there
 * @throws NetworkFault naming what failed; the signal's reason when cancelled
 */
export async function converse(
  http: HttpRequest,
  route: Route,
  headers: NotedHeaders,
  record: ConversationRecord,
  reached: () => void,
): Promise<HttpAnswer> {
  const isPlain = new URL(http.url).protocol === 'http:';
  noteRequest(http, headers.asked, record.transcript);
  const answer = await exchange(http, route, {
    started: record.connection.started,
    ended(stage, detail) {
      record.connection.ended(stage, detail);
      if (stage === 'secure' || (stage === 'connect' && isPlain)) reached();
    },
  });
  noteAnswer(answer, headers.answered, record.transcript);
  return answer;
}
