/** A request to the directory side of Microsoft Graph, as it can be recorded: no token is part of it. */
export interface DirectoryRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`, beginning with a slash. */
  readonly path: string;
  /** OData's own options and no others: `$filter`, `$select`, `$top`. */
  readonly query?: Readonly<Record<`$${string}`, string>> | undefined;
  readonly body?: unknown;
}

/** Told of each request, before it goes out and once it was answered. What it throws ends the run there: tests do so. */
export interface DirectoryWitness {
  asked?(request: DirectoryRequest): void;
  /** `answer` is what came, as it came: a secret's value may be in it. */
  answered?(request: DirectoryRequest, answer: { readonly status: number; readonly body: unknown }): void;
}

/** A text as a literal in `$filter` and in keys. Source: OData 4.01 URL conventions, section 5.1.1.14.1 */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** An object addressed by its application id: `/applications(appId='...')`. */
export function byAppId(collection: 'applications' | 'servicePrincipals', appId: string): string {
  return `/${collection}(appId=${quoted(appId)})`;
}
