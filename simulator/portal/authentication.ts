import { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import type { AppRegistration, Platform } from '../directory-objects.ts';
import { redirectUriFault } from '../entra/redirects.ts';
import type { Html } from '../pages/html.ts';
import { appOf } from '../tenant.ts';
import { platformFields, platformIn } from './app-registrations.ts';
import { appTabs, faultLine, portalForm, portalPage } from './layout.ts';

/** The headings that the platforms have on the *Authentication* page, which are not those of the registration form. */
const headings: readonly (readonly [Platform, string])[] = [
  ['web', 'Web'],
  ['spa', 'Single-page application'],
  ['publicClient', 'Mobile and desktop applications'],
];

function redirectList(app: AppRegistration, platform: Platform, heading: string): Html | '' {
  const uris = app.redirectUris[platform];
  if (uris.length === 0) return '';
  return html`<h2>${heading}</h2>
    <ul>
      ${uris.map(
        (uri) =>
          html`<li>
            <span class="value">${uri}</span>
            <form class="plain" method="post" action="/app-registrations/${app.appId}/authentication/remove">
              <input type="hidden" name="platform" value="${platform}" />
              <input type="hidden" name="redirectUri" value="${uri}" />
              <button aria-label="Delete ${uri}">Delete</button>
            </form>
          </li>`,
      )}
    </ul>`;
}

const flowChoice = (value: 'yes' | 'no', label: string, isChosen: boolean) =>
  html`<p class="choice">
    <input type="radio" name="publicClientFlows" id="flows-${value}" value="${value}" ${isChosen ? 'checked' : ''} />
    <label for="flows-${value}">${label}</label>
  </p>`;

function authenticationPage(app: AppRegistration, form: URLSearchParams, fault?: string): Html {
  return portalPage(
    `${app.name} | Authentication`,
    '/app-registrations',
    html`${appTabs(app.appId, '/authentication')} ${faultLine(fault)}
      ${headings.map(([platform, heading]) => redirectList(app, platform, heading))}
      <h2>Add a platform</h2>
      <form method="post" action="/app-registrations/${app.appId}/authentication/add">
        ${platformFields(form)}
        <button>Configure</button>
      </form>
      <h2>Advanced settings</h2>
      <form method="post" action="/app-registrations/${app.appId}/authentication/flows">
        <fieldset>
          <legend>Allow public client flows</legend>
          ${flowChoice('yes', 'Yes', app.isFallbackPublicClient === true)}
          ${flowChoice('no', 'No', app.isFallbackPublicClient !== true)}
        </fieldset>
        <button class="primary">Save</button>
      </form>`,
  );
}

/** Registers a redirect URI, or says why not. */
function addRedirect(app: AppRegistration, form: URLSearchParams): string | undefined {
  const platform = platformIn(form);
  const uri = form.get('redirectUri')?.trim() ?? '';
  if (platform === undefined) return 'Select a platform for the redirect URI.';
  const fault = redirectUriFault(platform, uri);
  if (fault !== undefined) return fault;
  if (app.redirectUris[platform].includes(uri)) return 'This redirect URI is registered already.';
  app.redirectUris[platform].push(uri);
  return undefined;
}

/** *Authentication*: platforms, redirect URIs, public client flows. */
export function authenticationPages({ state }: TenantContext): Hono {
  const pages = new Hono();
  const base = '/app-registrations/:appId/authentication';
  pages.get(base, (c) => {
    const app = appOf(state, c.req.param('appId'));
    return app === undefined ? c.notFound() : c.html(authenticationPage(app, new URLSearchParams()));
  });
  pages.post(`${base}/add`, async (c) => {
    const app = appOf(state, c.req.param('appId'));
    if (app === undefined) return c.notFound();
    const form = await portalForm(c);
    const fault = addRedirect(app, form);
    if (fault !== undefined) return c.html(authenticationPage(app, form, fault), 400);
    return c.redirect(`/app-registrations/${app.appId}/authentication`, 303);
  });
  pages.post(`${base}/remove`, async (c) => {
    const app = appOf(state, c.req.param('appId'));
    const form = await portalForm(c);
    const platform = platformIn(form);
    if (app === undefined || platform === undefined) return c.notFound();
    app.redirectUris[platform] = app.redirectUris[platform].filter((uri) => uri !== form.get('redirectUri'));
    return c.redirect(`/app-registrations/${app.appId}/authentication`, 303);
  });
  pages.post(`${base}/flows`, async (c) => {
    const app = appOf(state, c.req.param('appId'));
    if (app === undefined) return c.notFound();
    app.isFallbackPublicClient = (await portalForm(c)).get('publicClientFlows') === 'yes';
    return c.redirect(`/app-registrations/${app.appId}/authentication`, 303);
  });
  return pages;
}
