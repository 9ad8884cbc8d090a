import { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import type { AppRegistration, AppSecret } from '../directory-objects.ts';
import { newSecretValue, secretRecord } from '../entra/secrets.ts';
import type { Html } from '../pages/html.ts';
import { appOf } from '../tenant.ts';
import { addCertificatePages, certificatesPart } from './certificates.ts';
import { appTabs, dateText, portalForm, portalPage } from './layout.ts';

const dayMs = 86_400_000;

/** The portal's choices, in days. Source: learn.microsoft.com/entra/identity-platform/how-to-add-credentials. */
const expiries: readonly (readonly [number, string])[] = [
  [180, 'Recommended: 180 days (6 months)'],
  [90, '90 days (3 months)'],
  [365, '365 days (12 months)'],
  [545, '545 days (18 months)'],
  [730, '730 days (24 months)'],
];

/** A value that the next look at the page shows, and no later one. */
interface FreshSecret {
  readonly keyId: string;
  readonly value: string;
}

function secretRow(app: AppRegistration, secret: AppSecret, fresh: FreshSecret | undefined): Html {
  const isFresh = fresh?.keyId === secret.keyId;
  return html`<tr>
    <td>${secret.description}</td>
    <td>${dateText(secret.endsAt)}</td>
    <td class="value" ${isFresh ? html`data-value="client-secret"` : ''}>${isFresh ? fresh.value : `${secret.hint}******************`}</td>
    <td class="value" data-value="secret-id">${secret.keyId}</td>
    <td>
      <form class="plain" method="post" action="/app-registrations/${app.appId}/credentials/remove">
        <input type="hidden" name="keyId" value="${secret.keyId}" />
        <button aria-label="Delete ${secret.description}">Delete</button>
      </form>
    </td>
  </tr>`;
}

const table = (rows: readonly Html[]) =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">Description</th><th scope="col">Expires</th><th scope="col">Value</th><th scope="col">Secret ID</th>
        <th scope="col">Actions</th>
      </tr>
    </thead>
    <tbody>${rows}</tbody>
  </table>`;

function credentialsPage(app: AppRegistration, fresh: FreshSecret | undefined, fault?: string): Html {
  return portalPage(
    `${app.name} | Certificates & secrets`,
    '/app-registrations',
    html`${appTabs(app.appId, '/credentials')}
      ${
        fresh === undefined
          ? ''
          : html`<p class="note" role="status">
              Copy the Value now. Client secret values cannot be viewed, except for immediately after creation.
            </p>`
      }
      <h2>Client secrets (${app.secrets.length})</h2>
      ${app.secrets.length === 0 ? html`<p>No client secrets have been created for this application.</p>` : table(app.secrets.map((secret) => secretRow(app, secret, fresh)))}
      <h2>New client secret</h2>
      <form method="post" action="/app-registrations/${app.appId}/credentials/add">
        <div class="field">
          <label for="description">Description</label>
          <input type="text" id="description" name="description" maxlength="120" autocomplete="off" />
        </div>
        <div class="field">
          <label for="expires">Expires</label>
          <select id="expires" name="days">
            ${expiries.map(([days, name]) => html`<option value="${days}">${name}</option>`)}
          </select>
        </div>
        <button class="primary">Add</button>
      </form>
      ${certificatesPart(app, fault)}`,
  );
}

/** *Certificates & secrets*: a new secret's value is shown once. */
export function credentialPages(context: TenantContext): Hono {
  const { state } = context;
  const pages = new Hono();
  addCertificatePages(pages, context, (app, fault) => credentialsPage(app, undefined, fault));
  const freshSecrets = new Map<string, FreshSecret>();
  const base = '/app-registrations/:appId/credentials';
  pages.get(base, (c) => {
    const app = appOf(state, c.req.param('appId'));
    if (app === undefined) return c.notFound();
    const fresh = freshSecrets.get(app.appId);
    freshSecrets.delete(app.appId);
    return c.html(credentialsPage(app, fresh));
  });
  pages.post(`${base}/add`, async (c) => {
    const app = appOf(state, c.req.param('appId'));
    if (app === undefined) return c.notFound();
    const form = await portalForm(c);
    const days = expiries.find(([each]) => String(each) === form.get('days'))?.[0] ?? 180;
    const value = newSecretValue();
    const description = form.get('description')?.trim() || `Password uploaded on ${dateText(Date.now())}`;
    const secret = secretRecord({ value, description, endsAt: Date.now() + days * dayMs });
    app.secrets.push(secret);
    freshSecrets.set(app.appId, { keyId: secret.keyId, value });
    return c.redirect(`/app-registrations/${app.appId}/credentials`, 303);
  });
  pages.post(`${base}/remove`, async (c) => {
    const app = appOf(state, c.req.param('appId'));
    if (app === undefined) return c.notFound();
    const keyId = (await portalForm(c)).get('keyId');
    app.secrets = app.secrets.filter((secret) => secret.keyId !== keyId);
    return c.redirect(`/app-registrations/${app.appId}/credentials`, 303);
  });
  return pages;
}
