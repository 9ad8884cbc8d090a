import { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import type { AppRegistration, Audience, Platform } from '../directory-objects.ts';
import { redirectUriFault } from '../entra/redirects.ts';
import type { Html } from '../pages/html.ts';
import { newRegistration, register } from '../registrations.ts';
import { accountOf, appOf, servicePrincipalOf, type TenantState } from '../tenant.ts';
import { appTabs, faultLine, portalForm, portalPage } from './layout.ts';

/** The names that the platforms have in the list of a new registration. */
export const platformNames: readonly (readonly [Platform, string])[] = [
  ['publicClient', 'Public client/native (mobile & desktop)'],
  ['web', 'Web'],
  ['spa', 'Single-page application (SPA)'],
];

export function platformIn(form: URLSearchParams): Platform | undefined {
  return platformNames.find(([platform]) => platform === form.get('platform'))?.[0];
}

function listPage(state: TenantState): Html {
  return portalPage(
    'App registrations',
    '/app-registrations',
    html`<p><a href="/new-registration">New registration</a></p>
      <table>
        <thead><tr><th scope="col">Display name</th><th scope="col">Application (client) ID</th></tr></thead>
        <tbody>
          ${state.apps.map(
            (app) =>
              html`<tr>
                <td><a href="/app-registrations/${app.appId}">${app.name}</a></td>
                <td class="value">${app.appId}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

const audienceChoice = (value: string, label: string, checked: boolean) =>
  html`<p class="choice">
    <input type="radio" name="audience" id="audience-${value}" value="${value}" ${checked ? 'checked' : ''} />
    <label for="audience-${value}">${label}</label>
  </p>`;

export function platformFields(form: URLSearchParams): Html {
  return html`<div class="field">
      <label for="platform">Select a platform</label>
      <select id="platform" name="platform">
        <option value="">Select a platform</option>
        ${platformNames.map(
          ([platform, name]) =>
            html`<option value="${platform}" ${form.get('platform') === platform ? 'selected' : ''}>${name}</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="redirect-uri">Redirect URI</label>
      <input type="text" id="redirect-uri" name="redirectUri" value="${form.get('redirectUri') ?? ''}"
        placeholder="e.g. https://example.com/auth" autocomplete="off" spellcheck="false" />
    </div>`;
}

function newPage(state: TenantState, form: URLSearchParams, fault?: string): Html {
  const isMultitenant = form.get('audience') === 'AzureADMultipleOrgs';
  return portalPage(
    'Register an application',
    '/app-registrations',
    html`${faultLine(fault)}
      <form method="post" action="/new-registration">
        <div class="field">
          <label for="name">Name</label>
          <input type="text" id="name" name="name" value="${form.get('name') ?? ''}" required maxlength="120" autocomplete="off" />
        </div>
        <fieldset>
          <legend>Supported account types</legend>
          ${audienceChoice('AzureADMyOrg', `Accounts in this organizational directory only (${state.name} only - Single tenant)`, !isMultitenant)}
          ${audienceChoice('AzureADMultipleOrgs', 'Accounts in any organizational directory (Any Microsoft Entra ID tenant - Multitenant)', isMultitenant)}
        </fieldset>
        <fieldset><legend>Redirect URI (optional)</legend>${platformFields(form)}</fieldset>
        <button class="primary">Register</button>
      </form>`,
  );
}

/** The new registration that a form describes, or what is wrong with the form. */
function registrationIn(form: URLSearchParams): AppRegistration | string {
  const name = form.get('name')?.trim() ?? '';
  if (name === '' || name.length > 120) return 'The name must have 1 to 120 characters.';
  const audience = form.get('audience') === 'AzureADMultipleOrgs' ? 'AzureADMultipleOrgs' : 'AzureADMyOrg';
  const app = newRegistration(name, audience);
  const uri = form.get('redirectUri')?.trim() ?? '';
  if (uri === '') return app;
  const platform = platformIn(form);
  if (platform === undefined) return 'Select a platform for the redirect URI.';
  const fault = redirectUriFault(platform, uri);
  if (fault !== undefined) return fault;
  app.redirectUris[platform].push(uri);
  return app;
}

const audienceNames = {
  AzureADMyOrg: 'My organization only',
  AzureADMultipleOrgs: 'Multiple organizations',
  AzureADandPersonalMicrosoftAccount: 'All Microsoft account users',
  PersonalMicrosoftAccount: 'Personal Microsoft accounts only',
} as const satisfies Record<Audience, string>;

const ownersOf = (state: TenantState, { owners }: AppRegistration) =>
  owners.flatMap((oid) => accountOf(state, oid)?.user ?? []).join(', ') || 'None';

function overviewPage(state: TenantState, app: AppRegistration): Html {
  const principal = servicePrincipalOf(state, app.appId);
  return portalPage(
    app.name,
    '/app-registrations',
    html`${appTabs(app.appId, '')}
      <h2>Essentials</h2>
      <dl class="properties">
        <dt>Display name</dt><dd>${app.name}</dd>
        <dt>Application (client) ID</dt><dd class="value" data-value="client-id">${app.appId}</dd>
        <dt>Object ID</dt><dd class="value">${app.objectId}</dd>
        <dt>Directory (tenant) ID</dt><dd class="value" data-value="tenant-id">${state.tenantId}</dd>
        <dt>Supported account types</dt><dd>${audienceNames[app.audience]}</dd>
        <dt>Owners</dt><dd>${ownersOf(state, app)}</dd>
        <dt>Internal notes</dt><dd>${app.notes ?? 'None'}</dd>
        <dt>Managed application in local directory</dt>
        <dd>${principal === undefined ? 'Create Service Principal' : html`<a href="/enterprise-apps/${app.appId}">${app.name}</a>`}</dd>
      </dl>`,
  );
}

/** *App registrations*: the list, a new one, the overview of one. */
export function appRegistrationPages({ state, transcript }: TenantContext): Hono {
  const app = new Hono();
  app.get('/app-registrations', (c) => c.html(listPage(state)));
  app.get('/new-registration', (c) => c.html(newPage(state, new URLSearchParams())));
  app.post('/new-registration', async (c) => {
    const form = await portalForm(c);
    const made = registrationIn(form);
    if (typeof made === 'string') return c.html(newPage(state, form, made), 400);
    register(state, made);
    transcript.note('portal', `registered ${made.name} as ${made.appId}`);
    return c.redirect(`/app-registrations/${made.appId}`, 303);
  });
  app.get('/app-registrations/:appId', (c) => {
    const found = appOf(state, c.req.param('appId'));
    return found === undefined ? c.notFound() : c.html(overviewPage(state, found));
  });
  return app;
}
