import { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import type { AppRegistration, RequiredPermission } from '../directory-objects.ts';
import { grantAdminConsent } from '../entra/consent.ts';
import type { Html } from '../pages/html.ts';
import { type ApiName, apiIds, type Permission, permissionNamed, permissions } from '../permissions.ts';
import { appOf, type TenantState } from '../tenant.ts';
import { appTabs, portalForm, portalPage } from './layout.ts';

const typeNames = { delegated: 'Delegated', application: 'Application' } as const;

function isGranted(state: TenantState, app: AppRegistration, wanted: RequiredPermission): boolean {
  return state.grants.some((grant) => {
    if (grant.appId !== app.appId || grant.api !== wanted.api) return false;
    if (grant.kind === 'application') return wanted.type === 'application' && grant.role === wanted.name;
    return wanted.type === 'delegated' && grant.scope === wanted.name && grant.principal === 'everybody';
  });
}

function statusText(state: TenantState, app: AppRegistration, wanted: RequiredPermission): Html | '' {
  if (isGranted(state, app, wanted)) return html`<span class="good">Granted for ${state.name}</span>`;
  const demanded = permissionNamed(wanted.api, wanted.type, wanted.name)?.adminConsent === true;
  return demanded ? html`<span class="error">Not granted for ${state.name}</span>` : '';
}

function permissionRow(state: TenantState, app: AppRegistration, wanted: RequiredPermission): Html {
  const known = permissionNamed(wanted.api, wanted.type, wanted.name);
  return html`<tr>
    <td>${wanted.name}<br /><span class="quiet">${wanted.api}</span></td>
    <td>${typeNames[wanted.type]}</td>
    <td>${known?.title ?? ''}</td>
    <td>${known?.adminConsent === true ? 'Yes' : 'No'}</td>
    <td>${statusText(state, app, wanted)}</td>
    <td>
      <form class="plain" method="post" action="/app-registrations/${app.appId}/permissions/remove">
        <input type="hidden" name="api" value="${wanted.api}" />
        <input type="hidden" name="type" value="${wanted.type}" />
        <input type="hidden" name="name" value="${wanted.name}" />
        <button aria-label="Remove permission ${wanted.name} (${typeNames[wanted.type]})">Remove</button>
      </form>
    </td>
  </tr>`;
}

/** Each API and kind of permission has its own form, under the names that the portal gives them. */
const addLinks = (app: AppRegistration) =>
  (Object.keys(apiIds) as ApiName[]).flatMap((api) =>
    (['delegated', 'application'] as const).map(
      (type) =>
        html`<li>
          <a href="/app-registrations/${app.appId}/permissions/add?api=${encodeURIComponent(api)}&amp;type=${type}"
            >${api} - ${typeNames[type]} permissions</a>
        </li>`,
    ),
  );

function permissionsPage(state: TenantState, app: AppRegistration): Html {
  return portalPage(
    `${app.name} | API permissions`,
    '/app-registrations',
    html`${appTabs(app.appId, '/permissions')}
      <h2>Configured permissions</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">API / Permissions name</th><th scope="col">Type</th><th scope="col">Description</th>
            <th scope="col">Admin consent required</th><th scope="col">Status</th><th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>${app.requiredPermissions.map((wanted) => permissionRow(state, app, wanted))}</tbody>
      </table>
      <form method="post" action="/app-registrations/${app.appId}/permissions/consent" class="buttons">
        <button class="primary">Grant admin consent for ${state.name}</button>
      </form>
      <h2>Add a permission</h2>
      <ul>${addLinks(app)}</ul>`,
  );
}

function addPage(app: AppRegistration, api: ApiName, type: Permission['type']): Html {
  const offered = permissions.filter((each) => each.api === api && each.type === type);
  const held = (name: string) =>
    app.requiredPermissions.some((each) => each.api === api && each.type === type && each.name === name);
  return portalPage(
    'Request API permissions',
    '/app-registrations',
    html`${appTabs(app.appId, '/permissions')}
      <form method="post" action="/app-registrations/${app.appId}/permissions/add">
        <input type="hidden" name="api" value="${api}" />
        <input type="hidden" name="type" value="${type}" />
        <fieldset>
          <legend>${api} - ${typeNames[type]} permissions</legend>
          ${offered.map(
            ({ id, name, title }) =>
              html`<p class="choice">
                <input type="checkbox" id="p-${id}" name="name" value="${name}" aria-describedby="d-${id}" ${held(name) ? 'checked' : ''} />
                <label for="p-${id}">${name}</label> <span class="quiet" id="d-${id}">${title}</span>
              </p>`,
          )}
        </fieldset>
        <button class="primary">Add permissions</button>
      </form>`,
  );
}

interface Listed {
  readonly api: ApiName;
  readonly type: Permission['type'];
}

function listedIn(form: URLSearchParams): Listed | undefined {
  const api = (Object.keys(apiIds) as ApiName[]).find((each) => each === form.get('api'));
  const type = (['delegated', 'application'] as const).find((each) => each === form.get('type'));
  return api === undefined || type === undefined ? undefined : { api, type };
}

/** Ticked permissions join the registration; unticked ones of the same list leave it. */
function setPermissions(app: AppRegistration, { api, type }: Listed, names: readonly string[]): void {
  const others = app.requiredPermissions.filter((each) => each.api !== api || each.type !== type);
  const known = names.filter((name) => permissionNamed(api, type, name) !== undefined);
  app.requiredPermissions = [...others, ...known.map((name) => ({ api, type, name }))];
}

/** *API permissions*: what the app asks for, and *Grant admin consent*. */
export function apiPermissionPages({ state, transcript }: TenantContext): Hono {
  const pages = new Hono();
  const base = '/app-registrations/:appId/permissions';
  pages.get(base, (c) => {
    const app = appOf(state, c.req.param('appId'));
    return app === undefined ? c.notFound() : c.html(permissionsPage(state, app));
  });
  pages.get(`${base}/add`, (c) => {
    const app = appOf(state, c.req.param('appId'));
    const listed = listedIn(new URL(c.req.url).searchParams);
    if (app === undefined || listed === undefined) return c.notFound();
    return c.html(addPage(app, listed.api, listed.type));
  });
  pages.post(`${base}/add`, async (c) => {
    const app = appOf(state, c.req.param('appId'));
    const form = await portalForm(c);
    const listed = listedIn(form);
    if (app === undefined || listed === undefined) return c.notFound();
    setPermissions(app, listed, form.getAll('name'));
    return c.redirect(`/app-registrations/${app.appId}/permissions`, 303);
  });
  pages.post(`${base}/remove`, async (c) => {
    const app = appOf(state, c.req.param('appId'));
    const form = await portalForm(c);
    const listed = listedIn(form);
    if (app === undefined || listed === undefined) return c.notFound();
    app.requiredPermissions = app.requiredPermissions.filter(
      (each) => each.api !== listed.api || each.type !== listed.type || each.name !== form.get('name'),
    );
    return c.redirect(`/app-registrations/${app.appId}/permissions`, 303);
  });
  pages.post(`${base}/consent`, (c) => {
    const app = appOf(state, c.req.param('appId'));
    if (app === undefined) return c.notFound();
    grantAdminConsent(state, app.appId);
    transcript.note('portal', `admin consent for ${app.name}`);
    return c.redirect(`/app-registrations/${app.appId}/permissions`, 303);
  });
  return pages;
}
