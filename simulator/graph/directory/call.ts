import type { TenantContext } from '../../context.ts';
import type { Account } from '../../directory-objects.ts';
import type { AccessClaims } from '../../entra/tokens.ts';
import type { TenantState } from '../../tenant.ts';
import type { GraphError } from '../errors.ts';

/** One request to the directory, once its token has been read and its scopes suffice. */
export interface DirectoryCall {
  readonly tenant: TenantContext;
  readonly state: TenantState;
  readonly claims: AccessClaims;
  /** Who is signed in; absent for an application's own token. */
  readonly account: Account | undefined;
  /** What the path names: an object id, or `appId='...'`. */
  readonly key: string;
  /** The second id of a path, where it has one. */
  readonly item: string;
  readonly query: URLSearchParams;
  /** The address that was asked, for the link to the next page. */
  readonly url: URL;
  /** The JSON object that was sent; empty where nothing was. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A body, or that there is nothing to say. */
export type DirectoryAnswer =
  | { readonly status: 200 | 201; readonly body: object }
  | { readonly status: 204 };

export type Answering = (call: DirectoryCall) => DirectoryAnswer | GraphError;

export const done: DirectoryAnswer = { status: 204 };

/** One of Graph's routes: its place, the scopes it demands (one of each group), and what answers. */
export interface DirectoryRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As Graph writes it; `{key}` may also be `(appId='...')`. */
  readonly path: string;
  readonly scopes: readonly (readonly string[])[];
  /** What is answered where the scopes do not suffice, if not that the privileges are insufficient. */
  readonly lacking?: () => GraphError;
  readonly answer: Answering;
}
