import type { TenantContext } from '../context.ts';
import { askingClient, isRefusal, tenantRefusal } from './clients.ts';
import { type Refusal, refusals } from './errors.ts';
import { platformOf } from './redirects.ts';
import { readScopes } from './scopes.ts';
import type { SignInRequest } from './sign-ins.ts';

/** How an authorize request is answered before anybody has been asked anything. */
export type Opening =
  /** The person sees the error; the redirect URI is not known to be the app's, so nothing is sent there. */
  | { readonly kind: 'error-page'; readonly refusal: Refusal }
  | { readonly kind: 'redirect-error'; readonly refusal: Refusal; readonly request: SignInRequest }
  | { readonly kind: 'ask'; readonly request: SignInRequest };

const responseModes = ['query', 'form_post', 'fragment'] as const;

function requestIn(query: URLSearchParams, appId: string, redirectUri: string): SignInRequest {
  const said = (name: string) => query.get(name) ?? undefined;
  return {
    appId,
    redirectUri,
    responseMode: responseModes.find((mode) => mode === query.get('response_mode')) ?? 'query',
    scope: query.get('scope') ?? '',
    state: said('state'),
    nonce: said('nonce'),
    prompt: said('prompt'),
    loginHint: said('login_hint'),
    wantsClientInfo: query.get('client_info') === '1',
    codeChallenge: said('code_challenge'),
  };
}

/** Reads an authorize request in Entra's order: tenant, app, redirect URI (on the page), then the rest (by redirect). */
export function openSignIn(context: TenantContext, tenant: string, query: URLSearchParams): Opening {
  const { state } = context;
  const onPage = (refusal: Refusal): Opening => ({ kind: 'error-page', refusal });
  const wrongTenant = tenantRefusal(state, tenant);
  if (wrongTenant !== undefined) return onPage(wrongTenant);
  const clientId = query.get('client_id') ?? '';
  if (clientId === '') return onPage(refusals.parameterMissing('client_id'));
  const app = askingClient(state, tenant, clientId);
  if (isRefusal(app)) return onPage(app);
  const redirectUri = query.get('redirect_uri') ?? '';
  if (redirectUri === '') return onPage(refusals.redirectMissing());
  const platform = platformOf(app, redirectUri);
  if (platform === undefined) return onPage(refusals.redirectMismatch(redirectUri, app.appId));
  const request = requestIn(query, app.appId, redirectUri);
  const refusal = requestRefusal(context, query, app.name, platform !== 'web');
  return refusal === undefined ? { kind: 'ask', request } : { kind: 'redirect-error', refusal, request };
}

function requestRefusal(
  context: TenantContext,
  query: URLSearchParams,
  appName: string,
  isPublic: boolean,
): Refusal | undefined {
  const responseType = query.get('response_type') ?? '';
  if (responseType !== 'code') return refusals.responseTypeUnknown(responseType);
  if (!query.get('scope')) return refusals.parameterMissing('scope');
  const method = query.get('code_challenge_method');
  if (isPublic && (!query.get('code_challenge') || method !== 'S256')) return refusals.pkceDemanded();
  const asked = readScopes(query.get('scope') ?? '', appName, context.state.name);
  if (isRefusal(asked)) return asked;
  // Nobody is ever signed in beforehand here, so a silent request cannot be granted.
  if (query.get('prompt') === 'none') return refusals.signInDemanded();
  return context.state.faults.has('person-cancels') ? refusals.consentDeclined() : undefined;
}
