import type { TenantContext } from '../context.ts';
import type { Account, AppRegistration, ServicePrincipal } from '../directory-objects.ts';
import { grantedRoles, grantedScopes } from './consent.ts';
import type { AskedScopes } from './scopes.ts';
import { sha256 } from './secrets.ts';
import { newTicket } from './sign-ins.ts';
import { applicationClaims, delegatedClaims, idTokenClaims, signToken } from './tokens.ts';

/** A successful answer of the token endpoint. */
export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly scope?: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly client_info?: string;
}

/** The uid and utid by which MSAL names an account. */
export function clientInfo(oid: string, tenantId: string): string {
  return Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url');
}

const otherResource = (asked: AskedScopes) =>
  asked.api === 'Microsoft Graph' ? 'https://outlook.office.com' : 'https://graph.microsoft.com';

/** The audience of a token: the resource as it was asked, unless the tenant is told to mix it up. */
function audienceFor(context: TenantContext, asked: AskedScopes): string {
  return context.state.faults.has('token-for-another-resource') ? otherResource(asked) : asked.resource;
}

const lifetime = (seconds: number) => ({
  token_type: 'Bearer' as const,
  expires_in: seconds,
  ext_expires_in: seconds,
});

export interface DelegatedTerms {
  readonly app: AppRegistration;
  readonly account: Account;
  readonly asked: AskedScopes;
  readonly client: 'public' | 'confidential';
  readonly nonce?: string | undefined;
  readonly wantsClientInfo: boolean;
}

/** Tokens for a signed-in account, with everything it has consented to on that resource. */
export async function delegatedTokens(context: TenantContext, terms: DelegatedTerms): Promise<TokenAnswer> {
  const { state, key } = context;
  const { app, account, asked, client } = terms;
  const scopes = grantedScopes(state, app.appId, account.oid, asked.api);
  const common = { state, app, audience: audienceFor(context, asked) };
  const issuer = `${context.addresses().entra}/${state.tenantId}/v2.0`;
  return {
    ...lifetime(state.accessTokenSeconds),
    scope: writtenScopes(asked, scopes).join(' '),
    access_token: await signToken(key, delegatedClaims(common, account, scopes, client)),
    ...(asked.offlineAccess ? { refresh_token: newRefreshToken(context, terms) } : {}),
    ...(asked.openid
      ? { id_token: await signToken(key, idTokenClaims(issuer, state, app, account, terms.nonce)) }
      : {}),
    ...(terms.wantsClientInfo ? { client_info: clientInfo(account.oid, state.tenantId) } : {}),
  };
}

/** MSAL finds a cached token by these words, so they come back in the form in which they were asked. */
function writtenScopes(asked: AskedScopes, granted: readonly string[]): string[] {
  const signIn = [asked.openid && 'openid', asked.profile && 'profile', asked.email && 'email'];
  return [
    ...granted.map(asked.written),
    ...(asked.everythingGranted ? [asked.written('.default')] : []),
    ...signIn.filter((word) => word !== false),
  ];
}

function newRefreshToken(context: TenantContext, { app, account, asked, client }: DelegatedTerms): string {
  const value = `1.${newTicket()}${newTicket()}`;
  context.state.refreshTokens.push({
    sha256: sha256(value),
    appId: app.appId,
    oid: account.oid,
    scopes: asked.names.map(asked.written),
    client,
    issuedAt: Date.now(),
  });
  return value;
}

/** An app-only token: issued even when no application permission was granted, and then without `roles`. */
export async function applicationToken(
  context: TenantContext,
  app: AppRegistration,
  principal: ServicePrincipal,
  asked: AskedScopes,
): Promise<TokenAnswer> {
  const roles = grantedRoles(context.state, app.appId, asked.api);
  const common = { state: context.state, app, audience: audienceFor(context, asked) };
  const token = await signToken(context.key, applicationClaims(common, principal, roles));
  return { ...lifetime(context.state.accessTokenSeconds), access_token: token };
}
