import { z } from 'zod';
import type { Observation } from '../../shared/causes/observation.ts';
import type { Look } from '../../shared/registration/directory.ts';
import type { HttpAnswer } from '../net/http.ts';
import { parseRetryAfter } from '../net/retry-after.ts';
import type { DirectoryRequest } from './directory-request.ts';

const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

function errorIn(text: string): { readonly code: string; readonly message: string } | undefined {
  try {
    return errorSchema.safeParse(JSON.parse(text)).data?.error;
  } catch {
    // A gateway's page: its text is shown as it is.
    return undefined;
  }
}

/**
 * Microsoft Graph said no. Caught where a run or a look ends, and told to `diagnose`; the request's authorization is no part of it.
 * Source: learn.microsoft.com/graph/errors
 */
export class GraphFault extends Error {
  override readonly name = 'GraphFault';
  readonly status: number;
  /** Graph's own name of the error: `Request_ResourceNotFound` ... */
  readonly code: string;
  readonly observation: Observation;

  constructor({ method, path }: DirectoryRequest, { status, headers, text }: HttpAnswer) {
    const error = errorIn(text);
    super(`${method} ${path}: HTTP ${status} ${error?.code ?? ''}`.trim());
    this.status = status;
    this.code = error?.code ?? '';
    this.observation = {
      text: text.trim() === '' ? `HTTP ${status}` : text,
      protocol: 'directory',
      status,
      retryAfterMs: parseRetryAfter(headers['retry-after']),
    };
  }

  private says(pattern: RegExp): boolean {
    return pattern.test(this.observation.text);
  }

  /** The thing itself is not there, or not there yet. */
  get isNotFound(): boolean {
    return this.status === 404;
  }

  /** Whoever is signed in may not do this, or the session was not asked for it. */
  get isForbidden(): boolean {
    return this.status === 403;
  }

  /** What was to be made is there already. */
  get isAlreadyThere(): boolean {
    return (
      this.code === 'Request_MultipleObjectsWithSameKeyValue' ||
      (this.status === 400 && this.says(/already exists?\b/iu))
    );
  }

  /** A new object is unknown for some seconds, also where a later request refers to it. */
  get isNotYetThere(): boolean {
    return (
      this.isNotFound ||
      (this.status === 400 &&
        this.says(/does not (?:exist|reference)|not (?:be )?found|cannot find|could not find/iu))
    );
  }
}

/** What was asked for, or undefined where there is no such thing. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GraphFault && error.isNotFound) return undefined;
    throw error;
  }
}

/** What was asked for, or why whoever is signed in may not look. */
export async function unlessForbidden<T>(asked: Promise<T>): Promise<Look<T>> {
  try {
    return { state: 'seen', value: await asked };
  } catch (error) {
    if (error instanceof GraphFault && error.isForbidden)
      return { state: 'unreadable', raw: error.observation.text };
    throw error;
  }
}
