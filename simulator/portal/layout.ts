import type { Context } from 'hono';
import { html } from 'hono/html';
import { documentOf, type Html } from '../pages/html.ts';

/** The portal's places, by the address that also stands in deep links. */
const places = [
  ['/app-registrations', 'App registrations'],
  ['/enterprise-apps', 'Enterprise applications'],
  ['/mailboxes', 'Mailboxes'],
  ['/exchange-admin', 'Exchange admin'],
  ['/scenarios', 'Scenarios'],
] as const;

export type Place = (typeof places)[number][0];

const links = (entries: readonly (readonly [string, string])[], here: string) =>
  entries.map(
    ([address, name]) =>
      html`<li><a href="${address}" ${address === here ? html`aria-current="page"` : ''}>${name}</a></li>`,
  );

/** One page of the portal. */
export function portalPage(title: string, here: Place | '/', body: Html): Html {
  return documentOf({
    title: `${title} - Practice tenant`,
    body: html`<div class="portal">
      <nav aria-label="Portal"><ul>${links(places, here)}</ul></nav>
      <main><h1>${title}</h1>${body}</main>
    </div>`,
  });
}

/** The pages of one app registration. */
export type AppTab = '' | '/authentication' | '/credentials' | '/permissions';

const tabs: readonly (readonly [AppTab, string])[] = [
  ['', 'Overview'],
  ['/authentication', 'Authentication'],
  ['/credentials', 'Certificates & secrets'],
  ['/permissions', 'API permissions'],
];

export function appTabs(appId: string, here: AppTab): Html {
  const base = `/app-registrations/${appId}`;
  const entries = tabs.map(([path, name]) => [`${base}${path}`, name] as const);
  return html`<nav class="tabs" aria-label="App registration"><ul>${links(entries, `${base}${here}`)}</ul></nav>`;
}

/** A fault of what was typed, announced to screen readers. */
export function faultLine(fault: string | undefined): Html | '' {
  return fault === undefined ? '' : html`<p class="error" role="alert">${fault}</p>`;
}

export async function portalForm(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text());
}

export function dateText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
