import { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import { signInPages } from '../entra/sign-in-pages.ts';
import type { FilingPlayer } from '../player.ts';
import { apiPermissionPages } from '../portal/api-permissions.ts';
import { appRegistrationPages } from '../portal/app-registrations.ts';
import { authenticationPages } from '../portal/authentication.ts';
import { credentialPages } from '../portal/credentials.ts';
import { enterpriseApplicationPages } from '../portal/enterprise-applications.ts';
import { exchangeAdminPages } from '../portal/exchange-admin.ts';
import { homePage } from '../portal/home.ts';
import { portalPage } from '../portal/layout.ts';
import { mailboxPages } from '../portal/mailboxes.ts';
import { scenarioPages } from '../portal/scenarios.ts';
import { guard } from './guard.ts';
import { styleSheet, submitScript } from './style.ts';

/** Everything that a person opens in a browser: the sign-in pages and the portal. */
export function pagesService(tenant: TenantContext, player: () => FilingPlayer): Hono {
  const app = new Hono();
  app.use(guard);
  app.get('/style.css', (c) => c.body(styleSheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/submit.js', (c) =>
    c.body(submitScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  for (const pages of [
    homePage(tenant),
    appRegistrationPages(tenant),
    authenticationPages(tenant),
    credentialPages(tenant),
    apiPermissionPages(tenant),
    enterpriseApplicationPages(tenant),
    mailboxPages(tenant),
    exchangeAdminPages(tenant),
    scenarioPages(player),
    signInPages(tenant),
  ]) {
    app.route('/', pages);
  }
  app.notFound((c) => c.html(portalPage('Not found', '/', html`<p>There is no such page here.</p>`), 404));
  return app;
}
