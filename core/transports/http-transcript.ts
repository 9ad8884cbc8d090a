import type { HttpAnswer, HttpRequest } from '../net/http.ts';
import type { Transcript } from '../sending/transcript.ts';

/** Writes down a request as it goes out; the token stays out of it. */
export function noteRequest(http: HttpRequest, headers: readonly string[], transcript: Transcript): void {
  const url = new URL(http.url);
  transcript.client(`${http.method} ${url.pathname}${url.search} HTTP/1.1`);
  transcript.client(`Host: ${url.host}`);
  transcript.client('Authorization: [redacted]');
  for (const name of headers) transcript.client(`${name}: ${http.headers?.[name] ?? ''}`);
  if (http.body !== undefined) transcript.client(http.body);
}

/** Writes down an answer: its status, those of the headers that it has, its text. */
export function noteAnswer(answer: HttpAnswer, headers: readonly string[], transcript: Transcript): void {
  transcript.server(`HTTP ${answer.status}`);
  for (const name of headers) if (answer.headers[name]) transcript.server(`${name}: ${answer.headers[name]}`);
  if (answer.text.trim() !== '') transcript.server(answer.text);
}
