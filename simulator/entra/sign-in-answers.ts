import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { TenantContext } from '../context.ts';
import type { Account } from '../directory-objects.ts';
import { contentPolicy } from '../pages/guard.ts';
import type { Html } from '../pages/html.ts';
import type { Refusal } from './errors.ts';
import { clientInfo } from './issue.ts';
import { formPostPage } from './pages.ts';
import { refusalBody } from './refusal-body.ts';
import { newTicket, type SignInRequest } from './sign-ins.ts';

/** Chrome holds a form's redirects to `form-action` too, so the app's own address must stand in it. */
export function showPage(c: Context, page: Html, redirectUri?: string, status: 200 | 400 = 200) {
  const target = redirectUri === undefined ? [] : [formTarget(redirectUri)];
  c.header('Content-Security-Policy', contentPolicy(target));
  return c.html(page, status);
}

function formTarget(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri);
  return origin === 'null' ? protocol : origin;
}

/** Sends the application its authorization code. */
export function sendCode(tenant: TenantContext, c: Context, request: SignInRequest, account: Account) {
  const code = `1.${newTicket()}`;
  tenant.signIns.codes.set(code, { request, oid: account.oid, issuedAt: Date.now(), redeemed: false });
  const answer = new URLSearchParams({ code });
  if (request.wantsClientInfo) answer.set('client_info', clientInfo(account.oid, tenant.state.tenantId));
  if (request.state !== undefined) answer.set('state', request.state);
  answer.set('session_state', randomUUID());
  return sendAnswer(c, request, answer);
}

/** Sends the application the reason why it gets none. */
export function sendError(tenant: TenantContext, c: Context, request: SignInRequest, refusal: Refusal) {
  const body = refusalBody(refusal);
  tenant.transcript.note('pages', `sign-in refused: ${body.error} ${body.error_description}`);
  const answer = new URLSearchParams({ error: body.error, error_description: body.error_description });
  if (body.error === 'access_denied') answer.set('error_subcode', 'cancel');
  if (request.state !== undefined) answer.set('state', request.state);
  return sendAnswer(c, request, answer);
}

function sendAnswer(c: Context, request: SignInRequest, answer: URLSearchParams) {
  if (request.responseMode === 'form_post') {
    return showPage(c, formPostPage(request.redirectUri, answer), request.redirectUri);
  }
  const target = new URL(request.redirectUri);
  if (request.responseMode === 'fragment') target.hash = answer.toString();
  else for (const [name, value] of answer) target.searchParams.append(name, value);
  c.header('Content-Security-Policy', contentPolicy([formTarget(request.redirectUri)]));
  return c.redirect(target.href, 303);
}
