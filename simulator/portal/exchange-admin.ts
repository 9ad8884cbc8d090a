import { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import { type ExchangeCommandName, exchangeCommands, isExchangeCommand } from '../exchange/commands.ts';
import type { Html } from '../pages/html.ts';
import { accountOf, appOf, type TenantState } from '../tenant.ts';
import { commandForm, commandForms } from './exchange-forms.ts';
import { faultLine, portalForm, portalPage } from './layout.ts';

const words = (value: boolean | null) => (value === null ? '$null' : value ? '$true' : '$false');

/** A row's own button: runs the command that takes the row away. */
function removeButton(command: ExchangeCommandName, parameters: Readonly<Record<string, string>>): Html {
  return html`<form class="plain" method="post" action="/exchange-admin">
    <input type="hidden" name="command" value="${command}" />
    ${Object.entries(parameters).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button aria-label="${command} ${Object.values(parameters).join(' ')}">Remove</button>
  </form>`;
}

function table(heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  if (rows.length === 0) return html`<p>None.</p>`;
  return html`<table>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table>`;
}

function nameOf(state: TenantState, objectId: string): string {
  const principal = state.exchange.servicePrincipals.find((each) => each.objectId === objectId);
  const app = principal && appOf(state, principal.appId);
  return app?.name ?? accountOf(state, objectId)?.user ?? objectId;
}

function organisationPart({ exchange }: TenantState): Html {
  return html`<h2>Organisation</h2>
    <dl class="properties">
      <dt>SmtpClientAuthenticationDisabled</dt><dd class="value">${words(exchange.smtpAuthDisabled)}</dd>
      <dt>EwsEnabled</dt><dd class="value">${words(exchange.ewsEnabled)}</dd>
      <dt>EwsAllowedAppIDs</dt><dd class="value">${exchange.ewsAllowedAppIds?.join(', ') ?? '$null'}</dd>
    </dl>`;
}

function principalsPart(state: TenantState): Html {
  return html`<h2>Service principals</h2>
    ${table(
      ['Application', 'AppId', 'ObjectId', 'Actions'],
      state.exchange.servicePrincipals.map(({ appId, objectId }) => [
        appOf(state, appId)?.name ?? '',
        appId,
        objectId,
        removeButton('Remove-ServicePrincipal', { Identity: appId }),
      ]),
    )}`;
}

function mailboxesPart(state: TenantState): Html {
  return html`<h2>Mailboxes</h2>
    ${table(
      ['Mailbox', 'SmtpClientAuthenticationDisabled', 'ImapEnabled', 'PopEnabled', 'EwsEnabled'],
      state.mailboxes.map((mailbox) => [
        mailbox.address,
        words(mailbox.smtpAuthDisabled),
        words(mailbox.imapEnabled),
        words(mailbox.popEnabled),
        words(mailbox.ewsEnabled),
      ]),
    )}
    <h2>Mailbox permissions</h2>
    ${table(
      ['Mailbox', 'Who', 'Right', 'Actions'],
      state.mailboxes.flatMap((mailbox) => rightsOf(state, mailbox)),
    )}`;
}

function rightsOf(state: TenantState, { address, fullAccess, sendAs }: TenantState['mailboxes'][number]) {
  return [
    ...fullAccess.map((oid) => [
      address,
      nameOf(state, oid),
      'FullAccess',
      removeButton('Remove-MailboxPermission', { Identity: address, User: oid }),
    ]),
    ...sendAs.map((oid) => [
      address,
      nameOf(state, oid),
      'SendAs',
      removeButton('Remove-RecipientPermission', { Identity: address, Trustee: oid }),
    ]),
  ];
}

function rolesPart(state: TenantState): Html {
  const { managementScopes, roleAssignments } = state.exchange;
  return html`<h2>Management scopes</h2>
    ${table(
      ['Name', 'Mailboxes', 'Actions'],
      managementScopes.map(({ name, mailboxes }) => [
        name,
        mailboxes.join(', '),
        removeButton('Remove-ManagementScope', { Identity: name }),
      ]),
    )}
    <h2>Role assignments</h2>
    ${table(
      ['Application', 'Role', 'Scope', 'Actions'],
      roleAssignments.map(({ app, role, scope }, at) => [
        nameOf(state, app),
        role,
        scope ?? 'Organization',
        removeButton('Remove-ManagementRoleAssignment', { Identity: String(at) }),
      ]),
    )}`;
}

function adminPage(state: TenantState, typed: Readonly<Record<string, string>> = {}, fault?: string): Html {
  return portalPage(
    'Exchange admin',
    '/exchange-admin',
    html`<p>Apply here what a script would do in Exchange Online PowerShell.</p>
      ${faultLine(fault)}
      ${commandForms.map((form) => commandForm(state, form, typed.command === form.command ? typed : {}))}
      ${organisationPart(state)} ${principalsPart(state)} ${mailboxesPart(state)} ${rolesPart(state)}`,
  );
}

/** *Exchange admin*: the effects of Exchange Online PowerShell, and the state that they leave. */
export function exchangeAdminPages({ state, transcript }: TenantContext): Hono {
  const pages = new Hono();
  pages.get('/exchange-admin', (c) => c.html(adminPage(state)));
  pages.post('/exchange-admin', async (c) => {
    const typed = Object.fromEntries(await portalForm(c));
    const { command = '' } = typed;
    if (!isExchangeCommand(command)) return c.notFound();
    const fault = exchangeCommands[command](state, typed);
    transcript.note('portal', `${command} ${fault ?? 'done'}`);
    return fault === undefined
      ? c.redirect('/exchange-admin', 303)
      : c.html(adminPage(state, typed, fault), 400);
  });
  return pages;
}
