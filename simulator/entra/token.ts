import type { TenantContext } from '../context.ts';
import { apiIds } from '../permissions.ts';
import { accountOf } from '../tenant.ts';
import { isRefusal, isSharedAuthority, knownClient, tenantRefusal } from './clients.ts';
import { missingConsents } from './consent.ts';
import { redeemDeviceCode } from './device-code.ts';
import { refusals } from './errors.ts';
import { applicationToken, delegatedTokens } from './issue.ts';
import { redeemCode } from './redeem-code.ts';
import { readScopes } from './scopes.ts';
import { sha256 } from './secrets.ts';
import { accountRefusal, clientRefusal, type TokenOutcome, type TokenRequest } from './token-request.ts';

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
