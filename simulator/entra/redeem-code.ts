import { createHash } from 'node:crypto';
import type { Platform } from '../directory-objects.ts';
import { accountOf } from '../tenant.ts';
import { isRefusal } from './clients.ts';
import { missingConsents } from './consent.ts';
import { type Refusal, refusals } from './errors.ts';
import { delegatedTokens } from './issue.ts';
import { platformOf } from './redirects.ts';
import { readScopes } from './scopes.ts';
import { type AuthorizationCode, codeLifetimeMs } from './sign-ins.ts';
import { accountRefusal, clientRefusal, type TokenOutcome, type TokenRequest } from './token-request.ts';

/** The client type follows from the platform under which the redirect URI is registered. */
const clientType = (platform: Platform) => (platform === 'publicClient' ? 'public' : 'confidential');

function codeRefusal(code: AuthorizationCode | undefined, request: TokenRequest): Refusal | undefined {
  if (code === undefined || code.request.appId !== request.app.appId) return refusals.malformed();
  if (code.redeemed) return refusals.codeAlreadyRedeemed();
  if (Date.now() - code.issuedAt > codeLifetimeMs) return refusals.grantExpired();
  const redirectUri = request.form.get('redirect_uri');
  return redirectUri === code.request.redirectUri
    ? verifierRefusal(code.request.codeChallenge, request.form.get('code_verifier'))
    : refusals.redirectMismatch(redirectUri ?? '', request.app.appId);
}

/** RFC 7636 section 4.6: the challenge is the base64url text of the verifier's SHA-256. */
function verifierRefusal(challenge: string | undefined, verifier: string | null): Refusal | undefined {
  if (challenge === undefined) return undefined;
  if (!verifier) return refusals.parameterMissing('code_verifier');
  const made = createHash('sha256').update(verifier).digest('base64url');
  return made === challenge ? undefined : refusals.verifierMismatch();
}

/** A single-page application's code is redeemed by a browser, which says so with an Origin; a program has none. */
function platformRefusal(request: TokenRequest, platform: Platform): Refusal | undefined {
  if (platform === 'spa') return refusals.spaOnly();
  return clientRefusal(request.app, request.form, clientType(platform));
}

/** Exchanges an authorization code for tokens. */
export async function redeemCode(request: TokenRequest): TokenOutcome {
  const { context, form, app } = request;
  const code = context.signIns.codes.get(form.get('code') ?? '');
  const refused = codeRefusal(code, request);
  if (refused !== undefined || code === undefined) return refused ?? refusals.malformed();
  const platform = platformOf(app, code.request.redirectUri);
  if (platform === undefined) return refusals.redirectMismatch(code.request.redirectUri, app.appId);
  const wrongClient = platformRefusal(request, platform);
  if (wrongClient !== undefined) return wrongClient;
  const account = accountOf(context.state, code.oid);
  const barred = accountRefusal(context, app, account);
  if (barred !== undefined || account === undefined) return barred ?? refusals.grantUnknown();
  const asked = readScopes(form.get('scope') || code.request.scope, app.name, context.state.name);
  if (isRefusal(asked)) return asked;
  if (missingConsents(context.state, app.appId, account, asked).length > 0) {
    return refusals.consentMissing(app.appId, app.name);
  }
  code.redeemed = true;
  return delegatedTokens(context, {
    app,
    account,
    asked,
    client: clientType(platform),
    nonce: code.request.nonce,
    wantsClientInfo: form.get('client_info') === '1',
  });
}
