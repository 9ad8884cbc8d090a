import type { TenantContext } from '../context.ts';
import { accountOf } from '../tenant.ts';
import { askingClient, isRefusal, tenantRefusal } from './clients.ts';
import { type Refusal, refusals } from './errors.ts';
import { delegatedTokens } from './issue.ts';
import { readScopes } from './scopes.ts';
import { deviceCodeSeconds, newTicket, newUserCode } from './sign-ins.ts';
import { accountRefusal, clientRefusal, type TokenOutcome, type TokenRequest } from './token-request.ts';

/** RFC 8628 section 3.2, with the sentence that Entra adds. */
export interface DeviceCodeAnswer {
  readonly user_code: string;
  readonly device_code: string;
  readonly verification_uri: string;
  readonly expires_in: number;
  readonly interval: number;
  readonly message: string;
}

/** Starts a device code sign-in. */
export function startDeviceCode(
  context: TenantContext,
  tenant: string,
  form: URLSearchParams,
): DeviceCodeAnswer | Refusal {
  const { state, signIns } = context;
  if (state.faults.has('entra-unavailable')) return refusals.unavailable();
  const wrongTenant = tenantRefusal(state, tenant);
  if (wrongTenant !== undefined) return wrongTenant;
  const missing = ['client_id', 'scope'].find((name) => !form.get(name));
  if (missing !== undefined) return refusals.parameterMissing(missing);
  const app = askingClient(state, tenant, form.get('client_id') ?? '');
  if (isRefusal(app)) return app;
  const scope = form.get('scope') ?? '';
  const asked = readScopes(scope, app.name, state.name);
  if (isRefusal(asked)) return asked;
  const deviceCode = newTicket();
  const userCode = newUserCode();
  const expiresAt = Date.now() + deviceCodeSeconds * 1000;
  signIns.devices.set(deviceCode, { userCode, appId: app.appId, scope, expiresAt, answer: 'pending' });
  const page = `${context.addresses().pages}/devicelogin`;
  return {
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: page,
    expires_in: deviceCodeSeconds,
    interval: state.deviceCodeIntervalSeconds,
    message: `To sign in, use a web browser to open the page ${page} and enter the code ${userCode} to authenticate.`,
  };
}

/** Without a redirect URI the client type comes from *Allow public client flows*. */
export async function redeemDeviceCode({ context, form, app }: TokenRequest): TokenOutcome {
  const { state, signIns } = context;
  const client = app.isFallbackPublicClient ? 'public' : 'confidential';
  const refused = clientRefusal(app, form, client);
  if (refused !== undefined) return refused;
  const deviceCode = form.get('device_code') ?? form.get('code') ?? '';
  const device = signIns.devices.get(deviceCode);
  if (device === undefined || device.appId !== app.appId) return refusals.malformed();
  if (device.expiresAt <= Date.now()) return refusals.deviceExpired();
  if (device.answer === 'pending') return refusals.devicePending();
  signIns.devices.delete(deviceCode);
  if (device.answer === 'declined') return refusals.deviceDeclined();
  const account = accountOf(state, device.answer.oid);
  const barred = accountRefusal(context, app, account);
  if (barred !== undefined || account === undefined) return barred ?? refusals.grantUnknown();
  const asked = readScopes(device.scope, app.name, state.name);
  if (isRefusal(asked)) return asked;
  const wantsClientInfo = form.get('client_info') === '1';
  return delegatedTokens(context, { app, account, asked, client, wantsClientInfo });
}
