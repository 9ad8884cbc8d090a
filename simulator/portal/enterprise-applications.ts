import { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import type { ServicePrincipal } from '../directory-objects.ts';
import type { Html } from '../pages/html.ts';
import { assign } from '../registrations.ts';
import { accountOf, clientOf, servicePrincipalOf, type TenantState } from '../tenant.ts';
import { portalForm, portalPage } from './layout.ts';

const nameOf = (state: TenantState, principal: ServicePrincipal) =>
  clientOf(state, principal.appId)?.name ?? principal.appId;

function listPage(state: TenantState): Html {
  return portalPage(
    'Enterprise applications',
    '/enterprise-apps',
    html`<table>
        <thead>
          <tr><th scope="col">Name</th><th scope="col">Object ID</th><th scope="col">Application ID</th></tr>
        </thead>
        <tbody>
          ${state.servicePrincipals.map(
            (principal) =>
              html`<tr>
                <td><a href="/enterprise-apps/${principal.appId}">${nameOf(state, principal)}</a></td>
                <td class="value">${principal.objectId}</td>
                <td class="value">${principal.appId}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <h2>Consent and permissions</h2>
      <form method="post" action="/enterprise-apps/user-consent">
        <p class="choice">
          <input type="checkbox" id="user-consent" name="allowed" value="yes" ${state.userConsentAllowed ? 'checked' : ''} />
          <label for="user-consent">Allow user consent for apps</label>
        </p>
        <button>Save</button>
      </form>`,
  );
}

function onePage(state: TenantState, principal: ServicePrincipal): Html {
  return portalPage(
    nameOf(state, principal),
    '/enterprise-apps',
    html`<dl class="properties">
        <dt>Application ID</dt><dd class="value">${principal.appId}</dd>
        <dt>Object ID</dt><dd class="value" data-value="enterprise-object-id">${principal.objectId}</dd>
      </dl>
      <form method="post" action="/enterprise-apps/${principal.appId}">
        <p class="choice">
          <input type="checkbox" id="enabled" name="enabled" value="yes" ${principal.enabled ? 'checked' : ''} />
          <label for="enabled">Enabled for users to sign-in?</label>
        </p>
        <p class="choice">
          <input type="checkbox" id="assignment-required" name="assignmentRequired" value="yes" ${principal.assignmentRequired ? 'checked' : ''} />
          <label for="assignment-required">Assignment required?</label>
        </p>
        <button>Save</button>
      </form>
      <h2>Users and groups</h2>
      <ul>${principal.assignments.map(({ principalId }) => html`<li>${accountOf(state, principalId)?.user ?? principalId}</li>`)}</ul>
      <form method="post" action="/enterprise-apps/${principal.appId}/assign">
        <div class="field">
          <label for="user">User</label>
          <select id="user" name="user">${state.accounts.map(({ user }) => html`<option>${user}</option>`)}</select>
        </div>
        <button>Assign</button>
      </form>`,
  );
}

/** *Enterprise applications*: object ids, sign-in switch, user consent. */
export function enterpriseApplicationPages({ state }: TenantContext): Hono {
  const pages = new Hono();
  pages.get('/enterprise-apps', (c) => c.html(listPage(state)));
  pages.post('/enterprise-apps/user-consent', async (c) => {
    state.userConsentAllowed = (await portalForm(c)).get('allowed') === 'yes';
    return c.redirect('/enterprise-apps', 303);
  });
  pages.get('/enterprise-apps/:appId', (c) => {
    const principal = servicePrincipalOf(state, c.req.param('appId'));
    return principal === undefined ? c.notFound() : c.html(onePage(state, principal));
  });
  pages.post('/enterprise-apps/:appId', async (c) => {
    const principal = servicePrincipalOf(state, c.req.param('appId'));
    if (principal === undefined) return c.notFound();
    const form = await portalForm(c);
    principal.enabled = form.get('enabled') === 'yes';
    principal.assignmentRequired = form.get('assignmentRequired') === 'yes';
    return c.redirect(`/enterprise-apps/${principal.appId}`, 303);
  });
  pages.post('/enterprise-apps/:appId/assign', async (c) => {
    const principal = servicePrincipalOf(state, c.req.param('appId'));
    const account = accountOf(state, (await portalForm(c)).get('user') ?? '');
    if (principal === undefined || account === undefined) return c.notFound();
    assign(principal, account.oid);
    return c.redirect(`/enterprise-apps/${principal.appId}`, 303);
  });
  return pages;
}
