import { createHash, randomBytes } from 'node:crypto';
import type { PracticeTenant } from '../start.ts';
import { askToken } from './mail.ts';
import { type Person, personSignsIn, type SignInEnd } from './person.ts';

/** What a desktop application asks the authorize page for. */
export interface AuthorizeTerms {
  readonly clientId: string;
  readonly scope: string;
  readonly redirectUri: string;
  readonly tenantPath?: string;
  readonly more?: Readonly<Record<string, string>>;
}

export function newVerifier(): { readonly verifier: string; readonly challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

export function authorizeUrl(tenant: PracticeTenant, terms: AuthorizeTerms, challenge: string): string {
  const url = new URL(`${tenant.portal}/${terms.tenantPath ?? tenant.tenantId}/oauth2/v2.0/authorize`);
  url.search = new URLSearchParams({
    client_id: terms.clientId,
    response_type: 'code',
    redirect_uri: terms.redirectUri,
    scope: terms.scope,
    state: 'state-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...terms.more,
  }).toString();
  return url.href;
}

/** What the application would be told at its redirect URI; nobody need listen there. */
export async function answerOf(start: string, person: Person = {}): Promise<SignInEnd | URLSearchParams> {
  const end = await personSignsIn(start, { ...person, stopBeforeApplication: true });
  return end.kind === 'returned' ? new URL(end.url).searchParams : end;
}

/** A delegated access token for the ready-made desktop registration, by the whole way through the pages. */
export async function delegatedToken(
  tenant: PracticeTenant,
  scope = 'https://outlook.office.com/SMTP.Send',
  person: Person = {},
): Promise<Record<string, unknown>> {
  const { clientId } = tenant.ready['winmentor-enterprise'];
  return signedInTokens(tenant, { clientId, scope, redirectUri: 'http://localhost:2132' }, person);
}

/** What the token endpoint answers a desktop application after the whole way through the pages. */
export async function signedInTokens(
  tenant: PracticeTenant,
  terms: AuthorizeTerms,
  person: Person = {},
): Promise<Record<string, unknown>> {
  const { clientId, scope, redirectUri } = terms;
  const { verifier, challenge } = newVerifier();
  const answer = await answerOf(authorizeUrl(tenant, terms, challenge), person);
  const code = answer instanceof URLSearchParams ? (answer.get('code') ?? '') : '';
  const { body } = await askToken(tenant, {
    grant_type: 'authorization_code',
    client_id: clientId,
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
    scope,
  });
  return body;
}
