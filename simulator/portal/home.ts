import { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import type { AccountRole } from '../directory-objects.ts';
import { portalPage } from './layout.ts';

const roleNames = {
  admin: 'Global Administrator',
  'application-admin': 'Application Administrator',
  user: 'Member',
} as const satisfies Record<AccountRole, string>;

/** The portal's first page: which tenant this is, and who lives in it. */
export function homePage({ state }: TenantContext): Hono {
  const pages = new Hono();
  pages.get('/', (c) =>
    c.html(
      portalPage(
        state.name,
        '/',
        html`<p>
            This portal stands in for the Microsoft Entra admin center, the Microsoft 365 admin center and Exchange. What you do
            here happens in a practice tenant on this computer.
          </p>
          <dl class="properties">
            <dt>Tenant ID</dt><dd class="value" data-value="tenant-id">${state.tenantId}</dd>
            <dt>Primary domain</dt><dd class="value">${state.domain}</dd>
          </dl>
          <h2>Accounts</h2>
          <ul>${state.accounts.map((account) => html`<li>${account.user} <span class="quiet">${roleNames[account.role]}</span></li>`)}</ul>`,
      ),
    ),
  );
  return pages;
}
