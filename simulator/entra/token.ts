import type { TenantContext } from '../context.ts';
import type { Account, AppRegistration } from '../directory-objects.ts';
import { apiIds } from '../permissions.ts';
import { accountOf } from '../tenant.ts';
import { assertionRefusal } from './client-assertion.ts';
import {
  assignmentRefusal,
  isRefusal,
  isSharedAuthority,
  type KnownClient,
  knownClient,
  tenantRefusal,
} from './clients.ts';
import { missingConsents } from './consent.ts';
import { redeemDeviceCode } from './device-code.ts';
import { type Refusal, refusals } from './errors.ts';
import { applicationToken, delegatedTokens, type TokenAnswer } from './issue.ts';
import { redeemCode } from './redeem-code.ts';
import { readScopes } from './scopes.ts';
import { secretRefusal, sha256 } from './secrets.ts';

/** One request to the token endpoint: its form, the tenant in its path, and who asks. */
export interface TokenRequest extends KnownClient {
  readonly context: TenantContext;
  readonly tenant: string;
  readonly form: URLSearchParams;
}

export type TokenOutcome = Promise<TokenAnswer | Refusal>;

const grants: Readonly<Record<string, (request: TokenRequest) => TokenOutcome>> = {
  authorization_code: redeemCode,
  refresh_token: refresh,
  client_credentials: clientCredentials,
  device_code: redeemDeviceCode,
  'urn:ietf:params:oauth:grant-type:device_code': redeemDeviceCode,
};

/** Answers one token request. */
export async function answerTokenRequest(
  context: TenantContext,
  tenant: string,
  form: URLSearchParams,
): TokenOutcome {
  const { state } = context;
  if (state.faults.has('entra-unavailable')) return refusals.unavailable();
  const wrongTenant = tenantRefusal(state, tenant);
  if (wrongTenant !== undefined) return wrongTenant;
  const missing = ['grant_type', 'client_id'].find((name) => !form.get(name));
  if (missing !== undefined) return refusals.parameterMissing(missing);
  const grantType = form.get('grant_type') ?? '';
  const grant = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined;
  if (grant === undefined) return refusals.grantTypeUnknown(grantType);
  const client = knownClient(state, tenant, form.get('client_id') ?? '');
  return isRefusal(client) ? client : grant({ context, tenant, form, ...client });
}

/** Holds a client to its type: a confidential one must prove itself, a public one must not try to. */
export function clientRefusal(
  app: AppRegistration,
  form: URLSearchParams,
  type: 'public' | 'confidential',
): Refusal | undefined {
  const secret = form.get('client_secret');
  if (type === 'public') {
    return secret === null && !form.has('client_assertion') ? undefined : refusals.secretToPublicClient();
  }
  const assertion = form.get('client_assertion');
  if (assertion !== null && assertion !== '') return assertionRefusal(app, assertion, form);
  return secret === null || secret === '' ? refusals.secretDemanded() : secretRefusal(app, secret);
}

/** What the tenant's rules say about an account whenever tokens are due for it. */
export function accountRefusal(
  context: TenantContext,
  app: AppRegistration,
  account: Account | undefined,
): Refusal | undefined {
  const { faults } = context.state;
  if (account === undefined) return refusals.grantUnknown();
  if (!account.enabled || faults.has('account-disabled-after-sign-in')) return refusals.accountDisabled();
  if (faults.has('conditional-access-blocks')) return refusals.conditionalAccess();
  return assignmentRefusal(context.state, app, account);
}

async function clientCredentials({ context, tenant, form, app, principal }: TokenRequest): TokenOutcome {
  if (isSharedAuthority(tenant)) return refusals.tenantDemanded();
  const refused = clientRefusal(app, form, 'confidential');
  if (refused !== undefined) return refused;
  const scope = form.get('scope') ?? '';
  if (scope === '') return refusals.parameterMissing('scope');
  if (!/^\S+\/\.default$/u.test(scope.trim())) return refusals.defaultScopeDemanded(scope);
  const asked = readScopes(scope, app.name, context.state.name);
  return isRefusal(asked) ? asked : applicationToken(context, app, principal, asked);
}

async function refresh({ context, form, app }: TokenRequest): TokenOutcome {
  const { state } = context;
  const presented = form.get('refresh_token') ?? '';
  if (presented === '') return refusals.parameterMissing('refresh_token');
  const held = state.refreshTokens.find(
    (each) => each.sha256 === sha256(presented) && each.appId === app.appId,
  );
  if (held === undefined) return refusals.grantUnknown();
  const refused = clientRefusal(app, form, held.client);
  if (refused !== undefined) return refused;
  if (state.faults.has('refresh-token-expired')) return refusals.refreshTokenExpired(new Date(held.issuedAt));
  const account = accountOf(state, held.oid);
  const barred = accountRefusal(context, app, account);
  if (barred !== undefined || account === undefined) return barred ?? refusals.grantUnknown();
  const asked = readScopes(form.get('scope') ?? held.scopes.join(' '), app.name, state.name);
  if (isRefusal(asked)) return asked;
  if (state.faults.has('refresh-needs-mfa')) return refusals.mfaDemanded(apiIds[asked.api]);
  if (missingConsents(state, app.appId, account, asked).length > 0) {
    return refusals.consentMissing(app.appId, app.name);
  }
  const wantsClientInfo = form.get('client_info') === '1';
  return delegatedTokens(context, { app, account, asked, client: held.client, wantsClientInfo });
}
