import { checkAnswer, checkRequest } from './graph-metadata.ts';

interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

type Ask<T extends Answered> = (method: string, path: string, body?: object) => Promise<T>;

/** Splits `/applications?$top=1` (or a whole address) into the path and its options. */
function partsOf(address: string): {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
} {
  const { pathname, searchParams } = new URL(address, 'https://graph.microsoft.com');
  return { path: pathname, query: Object.fromEntries(searchParams) };
}

/**
 * Holds every answer, and every request that was accepted, against Graph's metadata while a test asks. What was refused may well be
 * wrong: that is often what the test is about.
 */
export function checked<T extends Answered>(ask: Ask<T>, faults: string[]): Ask<T> {
  return async (method, address, body) => {
    const answer = await ask(method, address, body);
    const { path, query } = partsOf(address);
    const found = checkAnswer({ method, path, status: answer.status, body: answer.body });
    const inRequest = answer.status < 400 ? checkRequest({ method, path, query, body }) : [];
    faults.push(...[...found, ...inRequest].map((fault) => `${method} ${path}: ${fault}`));
    return answer;
  };
}
