import { readFileSync } from 'node:fs';
import type { PracticeTenant } from '../start.ts';
import { signedInTokens } from './delegated.ts';
import { askHttps } from './mail.ts';

/** What registering an application asks for. */
export const registeringScopes = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Application.Read.All',
  'Directory.Read.All',
  'Policy.Read.All',
] as const;

/** The client id that the cloud file names for registering. */
export function bootstrapClient({ cloudFile }: PracticeTenant): string {
  return JSON.parse(readFileSync(cloudFile, 'utf8')).bootstrapClientId;
}

export interface DirectorySignIn {
  /** The part of the account's name before the @; default: the administrator. */
  readonly account?: 'admin' | 'eva' | 'ana';
  readonly scopes?: readonly string[];
  /** Default: the client that the cloud file names. */
  readonly clientId?: string;
}

/** A token for the directory, by the whole way through the sign-in pages. */
export async function directoryToken(tenant: PracticeTenant, signIn: DirectorySignIn = {}): Promise<string> {
  const { account = 'admin', scopes = registeringScopes, clientId = bootstrapClient(tenant) } = signIn;
  const terms = { clientId, scope: scopes.join(' '), redirectUri: 'http://localhost:49152' };
  const body = await signedInTokens(tenant, terms, { account: `${account}@${tenant.domain}` });
  return String(body.access_token);
}

export interface DirectoryResult {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever Graph answers
  readonly body: any;
}

export type AskDirectory = (method: string, path: string, body?: object) => Promise<DirectoryResult>;

/** Calls the directory with a token; the path begins after the version, or is the whole address of a next page. */
export function directoryClient(tenant: PracticeTenant, token: string): AskDirectory {
  return async (method, path, body) => {
    const url = path.startsWith('https:') ? path : `${tenant.services.graph}/v1.0${path}`;
    const answer = await askHttps(tenant, url, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const read = answer.text === '' ? undefined : JSON.parse(answer.text);
    return { status: answer.status, headers: answer.headers, body: read };
  };
}
