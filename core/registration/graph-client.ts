import type { z } from 'zod';
import type { Route } from '../net/connect.ts';
import { exchange, type HttpAnswer } from '../net/http.ts';
import { parseRetryAfter } from '../net/retry-after.ts';
import type { Clock } from '../ports.ts';
import { pageSchema } from './answers.ts';
import type { DirectoryRequest, DirectoryWitness } from './directory-request.ts';
import { GraphFault } from './graph-fault.ts';

/** The directory as Microsoft Graph offers it to whoever is signed in. */
export interface GraphClient {
  /**
   * One request and its answer, held to `schema`. Being asked to come back later is obeyed.
   *
   * @throws GraphFault where Graph says no; NetworkFault; the signal's reason when cancelled
   */
  ask<S extends z.ZodType>(request: DirectoryRequest, schema: S): Promise<z.output<S>>;
  /** The same for what a request changes and nobody reads. */
  tell(request: DirectoryRequest): Promise<void>;
  /** All of a collection, page by page. */
  list<S extends z.ZodType>(
    request: Pick<DirectoryRequest, 'path' | 'query'>,
    schema: S,
  ): Promise<readonly z.output<S>[]>;
}

export interface GraphClientOptions {
  /** Where Graph is: the cloud's own address, without a version. */
  readonly graph: string;
  readonly route: Route;
  readonly clock: Clock;
  /** The access token to use now; asked for before each request. */
  readonly token: () => Promise<string>;
  readonly witness?: DirectoryWitness | undefined;
}

/** How often a request is repeated that was told to come back later. */
const mostRepeats = 6;
/** Waits longer than this are told as a failure: the person decides. */
const longestWaitMs = 120_000;

/** Too many requests were never done; what else is busy may have been done, and only repeating a look does no harm. Source: learn.microsoft.com/graph/throttling */
function mayRepeat({ method }: DirectoryRequest, { status, headers }: HttpAnswer): boolean {
  if (status === 429) return true;
  if (status === 503) return method !== 'POST' || headers['retry-after'] !== undefined;
  return status === 504 && method === 'GET';
}

function queryOf({ query = {} }: DirectoryRequest): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function jsonOf(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A gateway's page in place of an answer: the schema refuses it with what was found.
    return text;
  }
}

/** The next page, as a request to the same Graph: a link that leads elsewhere would carry the token there. */
function nextPage(link: string, base: string): Pick<DirectoryRequest, 'path' | 'query'> {
  const url = new URL(link);
  const root = new URL(base);
  if (url.origin !== root.origin || !url.pathname.startsWith(`${root.pathname}/`))
    throw new Error(`The next page is at another place: ${url.origin}`);
  return {
    path: url.pathname.slice(root.pathname.length),
    query: Object.fromEntries(url.searchParams),
  };
}

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { route, clock, witness } = options;
  const base = `${options.graph.replace(/\/+$/u, '')}/v1.0`;

  const once = async (request: DirectoryRequest): Promise<HttpAnswer> =>
    exchange(
      {
        method: request.method,
        url: `${base}${request.path}${queryOf(request)}`,
        headers: {
          authorization: `Bearer ${await options.token()}`,
          accept: 'application/json',
          'client-request-id': crypto.randomUUID(),
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: request.body === undefined ? undefined : JSON.stringify(request.body),
      },
      route,
    );

  const send = async (request: DirectoryRequest): Promise<unknown> => {
    for (let repeat = 0; ; repeat += 1) {
      witness?.asked?.(request);
      const answer = await once(request);
      const body = jsonOf(answer.text);
      witness?.answered?.(request, { status: answer.status, body });
      if (answer.status >= 200 && answer.status < 300) return body;
      const waitMs =
        parseRetryAfter(answer.headers['retry-after'], clock.now().getTime()) ?? 1000 * 2 ** repeat;
      if (!mayRepeat(request, answer) || repeat >= mostRepeats || waitMs > longestWaitMs)
        throw new GraphFault(request, answer);
      await clock.wait(waitMs, route.signal);
    }
  };

  const ask = async <S extends z.ZodType>(request: DirectoryRequest, schema: S): Promise<z.output<S>> =>
    schema.parse(await send(request));

  return {
    ask,
    tell: async (request) => void (await send(request)),
    async list(request, schema) {
      const found: z.output<typeof schema>[] = [];
      let page: Pick<DirectoryRequest, 'path' | 'query'> | undefined = request;
      while (page !== undefined) {
        const answer: z.output<typeof pageSchema> = await ask({ method: 'GET', ...page }, pageSchema);
        found.push(...answer.value.map((item) => schema.parse(item)));
        const link = answer['@odata.nextLink'];
        page = link === undefined ? undefined : nextPage(link, base);
      }
      return found;
    },
  };
}
