import type { Observation } from '../../shared/causes/observation.ts';
import type { HttpAnswer } from '../net/http.ts';
import { parseRetryAfter } from '../net/retry-after.ts';

/** Parsed XML: an element is text, an object of its children, or a list where one name came several times. */
type Parsed = Readonly<Record<string, unknown>>;

/** What EWS answered: the operation's response message, or why there is none. */
export type EwsReply =
  | { readonly ok: true; readonly message: Parsed }
  | { readonly ok: false; readonly observation: Observation };

export const isParsed = (value: unknown): value is Parsed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The element at the end of a path of names without prefixes; of several, the first. */
export function elementAt(element: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((here, name) => {
    const one = isParsed(here) ? here[name] : undefined;
    return Array.isArray(one) ? one[0] : one;
  }, element);
}

/** The text of an element, with or without attributes. */
export function textAt(element: unknown, ...path: readonly string[]): string | undefined {
  const found = elementAt(element, ...path);
  const text = isParsed(found) ? found['#text'] : found;
  return typeof text === 'string' ? text : undefined;
}

/** A document type could hold entities that grow without end; no answer of Exchange has one. */
const hasDocumentType = /<!DOCTYPE/iu;

async function parsedXml(text: string): Promise<unknown> {
  if (!text.trimStart().startsWith('<') || hasDocumentType.test(text)) return undefined;
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  if (XMLValidator.validate(text) !== true) return undefined;
  return new XMLParser({
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    htmlEntities: true,
  }).parse(text);
}

/** How long the server asks to be left alone; it says so inside its fault. */
function backOffMs(fault: unknown): number | undefined {
  const values = elementAt(fault, 'detail', 'MessageXml');
  const all = isParsed(values) ? values.Value : undefined;
  const wait = (Array.isArray(all) ? all : [all]).find(
    (value) => isParsed(value) && value['@Name'] === 'BackOffMilliseconds',
  );
  const ms = Number(textAt(wait) ?? Number.NaN);
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, 86_400_000) : undefined;
}

/** The headers in which Exchange says why it did not even look at the call. */
const tellingHeaders = ['x-ms-diagnostics', 'www-authenticate'] as const;

/** The answer as somebody would paste it: its status, what the headers tell, and its text. */
function toldBy(answer: HttpAnswer): string {
  const headers = tellingHeaders.flatMap((name) =>
    answer.headers[name] ? [`${name}: ${answer.headers[name]}`] : [],
  );
  return [`HTTP ${answer.status}`, ...headers, answer.text.trim()].filter((line) => line !== '').join('\n');
}

/** The one response message of an answer, whatever its operation is called. */
function responseMessage(body: unknown): unknown {
  const response = isParsed(body)
    ? Object.entries(body).find(([name]) => name.endsWith('Response'))?.[1]
    : undefined;
  const messages = elementAt(response, 'ResponseMessages');
  return isParsed(messages)
    ? Object.entries(messages).find(([name]) => name.endsWith('ResponseMessage'))?.[1]
    : undefined;
}

/** Reads an answer: a success is a response message that says so; everything else is a failure with what was told. */
export async function readEwsReply(answer: HttpAnswer): Promise<EwsReply> {
  const body = elementAt(await parsedXml(answer.text), 'Envelope', 'Body');
  const message = responseMessage(body);
  const isSuccess =
    answer.status === 200 && isParsed(message) && textAt(message, 'ResponseCode') === 'NoError';
  if (isSuccess) return { ok: true, message };
  const fault = elementAt(body, 'Fault');
  return {
    ok: false,
    observation: {
      text: toldBy(answer),
      protocol: 'ews',
      status: answer.status,
      retryAfterMs: backOffMs(fault) ?? parseRetryAfter(answer.headers['retry-after']),
    },
  };
}
