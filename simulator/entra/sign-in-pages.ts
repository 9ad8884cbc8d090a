import { type Context, Hono } from 'hono';
import type { TenantContext } from '../context.ts';
import type { Account } from '../directory-objects.ts';
import { accountOf, clientOf } from '../tenant.ts';
import { openSignIn } from './authorize.ts';
import { assignmentRefusal, isRefusal } from './clients.ts';
import { mayConsent, mayConsentForEverybody, missingConsents, recordConsent } from './consent.ts';
import { type Refusal, refusals } from './errors.ts';
import {
  accountPage,
  adminApprovalPage,
  consentPage,
  deviceCodePage,
  donePage,
  errorPage,
  offeredAccounts,
} from './pages.ts';
import { refusalBody } from './refusal-body.ts';
import { type AskedScopes, readScopes } from './scopes.ts';
import { sendCode, sendError, showPage } from './sign-in-answers.ts';
import { newTicket, type OpenPage } from './sign-ins.ts';

/** A form that was left open too long, or that this server never handed out. */
const pageGone = 'This sign-in is no longer open. Start again from the application.';

/** What a waiting page was opened for. */
interface Purpose {
  readonly appId: string;
  readonly scope: string;
  readonly prompt: string | undefined;
  readonly loginHint: string | undefined;
}

/** The pages on which a person signs in, consents, cancels, or types a device code. */
export function signInPages(tenant: TenantContext): Hono {
  const app = new Hono();
  app.get('/:tenant/oauth2/v2.0/authorize', (c) => authorize(tenant, c));
  app.post('/signin/account', (c) => accountPicked(tenant, c));
  app.post('/signin/consent', (c) => consentAnswered(tenant, c));
  app.get('/devicelogin', (c) => c.html(deviceCodePage()));
  app.post('/devicelogin', (c) => deviceCodeTyped(tenant, c));
  app.get('/:tenant/oauth2/v2.0/logout', (c) => c.html(donePage('You signed out of your account.')));
  return app;
}

async function formOf(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text());
}

function authorize(tenant: TenantContext, c: Context) {
  const query = new URL(c.req.url).searchParams;
  const opening = openSignIn(tenant, c.req.param('tenant') ?? '', query);
  tenant.transcript.note('pages', `authorize client_id=${query.get('client_id')} -> ${opening.kind}`);
  if (opening.kind === 'error-page') {
    return showPage(c, errorPage(refusalBody(opening.refusal).error_description), undefined, 400);
  }
  if (opening.kind === 'redirect-error') return sendError(tenant, c, opening.request, opening.refusal);
  return askForAccount(tenant, c, { kind: 'authorize', request: opening.request });
}

function purposeOf(tenant: TenantContext, page: OpenPage): Purpose | undefined {
  if (page.kind === 'authorize') return page.request;
  const device = tenant.signIns.devices.get(page.deviceCode);
  return device && { appId: device.appId, scope: device.scope, prompt: undefined, loginHint: undefined };
}

const redirectOf = (page: OpenPage) => (page.kind === 'authorize' ? page.request.redirectUri : undefined);

function askForAccount(tenant: TenantContext, c: Context, page: OpenPage) {
  const purpose = purposeOf(tenant, page);
  const app = purpose && clientOf(tenant.state, purpose.appId);
  if (app === undefined) return showPage(c, errorPage(pageGone), undefined, 400);
  const ticket = newTicket();
  tenant.signIns.pages.set(ticket, page);
  const accounts = offeredAccounts(tenant.state, purpose?.loginHint);
  return showPage(c, accountPage(accounts, ticket, app.name), redirectOf(page));
}

async function accountPicked(tenant: TenantContext, c: Context) {
  const form = await formOf(c);
  const ticket = form.get('ticket') ?? '';
  const page = tenant.signIns.pages.get(ticket);
  const account = accountOf(tenant.state, form.get('account') ?? '');
  if (page === undefined || account === undefined) return showPage(c, errorPage(pageGone), undefined, 400);
  if (!account.enabled) {
    return showPage(c, errorPage(refusalBody(refusals.accountDisabled()).error_description));
  }
  page.oid = account.oid;
  return askForConsent(tenant, c, ticket, page, account);
}

function askForConsent(tenant: TenantContext, c: Context, ticket: string, page: OpenPage, account: Account) {
  const purpose = purposeOf(tenant, page);
  const app = purpose && clientOf(tenant.state, purpose.appId);
  if (purpose === undefined || app === undefined) return showPage(c, errorPage(pageGone), undefined, 400);
  const unassigned = assignmentRefusal(tenant.state, app, account);
  if (unassigned !== undefined) return showPage(c, errorPage(refusalBody(unassigned).error_description));
  const asked = readScopes(purpose.scope, app.name, tenant.state.name);
  if (isRefusal(asked)) return showPage(c, errorPage(refusalBody(asked).error_description), undefined, 400);
  const names = namesToShow(tenant, purpose, account, asked);
  if (names.length === 0) return signedIn(tenant, c, ticket, page, account);
  if (!mayConsent(tenant.state, account, asked.api, names)) {
    return showPage(c, adminApprovalPage({ ticket, appName: app.name }), redirectOf(page));
  }
  return showPage(
    c,
    consentPage({ ticket, account, appName: app.name, api: asked.api, names }),
    redirectOf(page),
  );
}

/** `prompt=consent` asks again for what was granted before. */
function namesToShow(tenant: TenantContext, purpose: Purpose, account: Account, asked: AskedScopes) {
  if (purpose.prompt === 'consent') return asked.names;
  return missingConsents(tenant.state, purpose.appId, account, asked);
}

async function consentAnswered(tenant: TenantContext, c: Context) {
  const form = await formOf(c);
  const ticket = form.get('ticket') ?? '';
  const page = tenant.signIns.pages.get(ticket);
  if (page === undefined) return showPage(c, errorPage(pageGone), undefined, 400);
  const answer = form.get('answer');
  if (answer === 'without-consent') return refused(tenant, c, ticket, page, refusals.adminConsentDemanded());
  if (answer !== 'accept') return refused(tenant, c, ticket, page, refusals.consentDeclined());
  const account = accountOf(tenant.state, page.oid ?? '');
  if (account === undefined) return showPage(c, errorPage(pageGone), undefined, 400);
  const forEverybody = form.get('organisation') === 'yes' && mayConsentForEverybody(account);
  if (!consentGiven(tenant, page, account, forEverybody)) {
    return refused(tenant, c, ticket, page, refusals.adminConsentDemanded());
  }
  return signedIn(tenant, c, ticket, page, account);
}

/** False when the account may not consent: a form can be sent without the page that offers it. */
function consentGiven(
  tenant: TenantContext,
  page: OpenPage,
  account: Account,
  forEverybody: boolean,
): boolean {
  const purpose = purposeOf(tenant, page);
  const app = purpose && clientOf(tenant.state, purpose.appId);
  if (purpose === undefined || app === undefined) return false;
  const asked = readScopes(purpose.scope, app.name, tenant.state.name);
  if (isRefusal(asked)) return false;
  const names = missingConsents(tenant.state, app.appId, account, asked);
  if (!mayConsent(tenant.state, account, asked.api, names)) return false;
  recordConsent(tenant.state, app.appId, asked.api, names, forEverybody ? 'everybody' : { oid: account.oid });
  return true;
}

function signedIn(tenant: TenantContext, c: Context, ticket: string, page: OpenPage, account: Account) {
  tenant.signIns.pages.delete(ticket);
  tenant.transcript.note('pages', `signed in: ${account.user}`);
  if (page.kind === 'authorize') return sendCode(tenant, c, page.request, account);
  const device = tenant.signIns.devices.get(page.deviceCode);
  if (device !== undefined) device.answer = { oid: account.oid };
  return c.html(donePage('You have signed in on your device. You may now close this window.'));
}

function refused(tenant: TenantContext, c: Context, ticket: string, page: OpenPage, refusal: Refusal) {
  tenant.signIns.pages.delete(ticket);
  if (page.kind === 'authorize') return sendError(tenant, c, page.request, refusal);
  const device = tenant.signIns.devices.get(page.deviceCode);
  if (device !== undefined) device.answer = 'declined';
  return c.html(donePage('You declined. You may now close this window.'));
}

async function deviceCodeTyped(tenant: TenantContext, c: Context) {
  const typed = (await formOf(c)).get('user_code')?.replace(/\s/gu, '').toUpperCase();
  const found = [...tenant.signIns.devices].find(
    ([, device]) => device.userCode === typed && device.answer === 'pending' && device.expiresAt > Date.now(),
  );
  if (found === undefined)
    return showPage(c, deviceCodePage("That code didn't work. Check the code and try again."));
  return askForAccount(tenant, c, { kind: 'device', deviceCode: found[0] });
}
