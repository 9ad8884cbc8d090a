import { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import type { DeliveredMessage, Mailbox } from '../exchange-objects.ts';
import { messagesOf } from '../mail/delivery.ts';
import type { Html } from '../pages/html.ts';
import { mailboxOf, type TenantState } from '../tenant.ts';
import { portalForm, portalPage } from './layout.ts';

const mailboxAddress = (address: string) => `/mailboxes/${encodeURIComponent(address)}`;

/** Addresses outside the tenant to which something was sent: their mail can be looked into as well. */
function outsideAddresses(state: TenantState): string[] {
  const all = state.messages.map((message) => message.mailbox);
  return [...new Set(all)].filter((address) => mailboxOf(state, address) === undefined);
}

const countOf = (state: TenantState, address: string) => messagesOf(state, address).length;

function listPage(state: TenantState): Html {
  const outside = outsideAddresses(state);
  return portalPage(
    'Mailboxes',
    '/mailboxes',
    html`<table>
        <thead><tr><th scope="col">Mailbox</th><th scope="col">Type</th><th scope="col">Inbox</th></tr></thead>
        <tbody>
          ${[...state.mailboxes.map((each) => each.address), ...outside].map(
            (address) =>
              html`<tr>
                <td><a href="${mailboxAddress(address)}">${address}</a></td>
                <td>${mailboxOf(state, address)?.kind ?? 'outside the organisation'}</td>
                <td>${countOf(state, address)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <h2>Organisation</h2>
      <form method="post" action="/mailboxes-organisation">
        <p class="choice">
          <input type="checkbox" id="smtp-off" name="off" value="yes" ${state.exchange.smtpAuthDisabled ? 'checked' : ''} />
          <label for="smtp-off">Turn off SMTP AUTH protocol for your organization</label>
        </p>
        <button>Save</button>
      </form>`,
  );
}

/** The switch as it stands in a form; the empty choice follows the organisation. */
const switchChoices = [
  ['organisation', 'Follow the organisation', null],
  ['on', 'On', false],
  ['off', 'Off', true],
] as const;

function switchForm(mailbox: Mailbox): Html {
  return html`<form method="post" action="${mailboxAddress(mailbox.address)}">
    <div class="field">
      <label for="authenticated-smtp">Authenticated SMTP</label>
      <select id="authenticated-smtp" name="smtp">
        ${switchChoices.map(
          ([value, name, disabled]) =>
            html`<option value="${value}" ${mailbox.smtpAuthDisabled === disabled ? 'selected' : ''}>${name}</option>`,
        )}
      </select>
    </div>
    <button>Save changes</button>
  </form>`;
}

const viaNames = { smtp: 'SMTP', graph: 'Graph', ews: 'EWS' } as const satisfies Record<
  DeliveredMessage['via'],
  string
>;

function messageTable(messages: readonly DeliveredMessage[]): Html {
  if (messages.length === 0) return html`<p>No messages.</p>`;
  return html`<table>
    <thead>
      <tr><th scope="col">Subject</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Sent over</th><th scope="col">Received</th></tr>
    </thead>
    <tbody>
      ${messages.map(
        (message) =>
          html`<tr>
            <td><a href="/messages/${message.id}">${message.subject || '(no subject)'}</a></td>
            <td>${message.from}</td>
            <td>${message.to.join(', ')}</td>
            <td>${viaNames[message.via]}</td>
            <td>${new Date(message.receivedAt).toISOString()}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function mailboxPage(state: TenantState, address: string): Html {
  const mailbox = mailboxOf(state, address);
  return portalPage(
    address,
    '/mailboxes',
    html`${mailbox === undefined ? '' : switchForm(mailbox)}
      <h2>Inbox</h2>
      ${messageTable(messagesOf(state, address))}
      ${mailbox === undefined ? '' : html`<h2>Sent Items</h2>${messageTable(messagesOf(state, address, 'Sent Items'))}`}`,
  );
}

function messagePage(message: DeliveredMessage): Html {
  return portalPage(
    message.subject || '(no subject)',
    '/mailboxes',
    html`<dl class="properties">
        <dt>From</dt><dd>${message.from}</dd>
        <dt>To</dt><dd>${message.to.join(', ')}</dd>
        <dt>Message-ID</dt><dd class="value">${message.messageId}</dd>
        <dt>Submitted by</dt><dd class="value">${message.submittedBy}</dd>
      </dl>
      <h2>Source</h2>
      <pre tabindex="0" aria-label="Message source">${message.raw}</pre>`,
  );
}

/** *Mailboxes*: what has arrived, and the switches of authenticated SMTP. */
export function mailboxPages({ state }: TenantContext): Hono {
  const pages = new Hono();
  pages.get('/mailboxes', (c) => c.html(listPage(state)));
  pages.post('/mailboxes-organisation', async (c) => {
    state.exchange.smtpAuthDisabled = (await portalForm(c)).get('off') === 'yes';
    return c.redirect('/mailboxes', 303);
  });
  pages.get('/mailboxes/:address', (c) => c.html(mailboxPage(state, c.req.param('address'))));
  pages.post('/mailboxes/:address', async (c) => {
    const mailbox = mailboxOf(state, c.req.param('address'));
    const form = await portalForm(c);
    const chosen = switchChoices.find(([value]) => value === form.get('smtp'));
    if (mailbox === undefined || chosen === undefined) return c.notFound();
    mailbox.smtpAuthDisabled = chosen[2];
    return c.redirect(mailboxAddress(mailbox.address), 303);
  });
  pages.get('/messages/:id', (c) => {
    const message = state.messages.find((each) => each.id === c.req.param('id'));
    return message === undefined ? c.notFound() : c.html(messagePage(message));
  });
  return pages;
}
