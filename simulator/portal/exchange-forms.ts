import { html } from 'hono/html';
import type { ExchangeCommandName } from '../exchange/commands.ts';
import { exchangeRoles } from '../exchange-objects.ts';
import type { Html } from '../pages/html.ts';
import type { TenantState } from '../tenant.ts';

/** A parameter that is typed, or chosen from a list; the empty choice leaves it out. */
interface Field {
  readonly name: string;
  readonly choices?: (state: TenantState) => readonly string[];
}

interface CommandForm {
  readonly command: ExchangeCommandName;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  readonly fields: readonly Field[];
}

const mailboxes = {
  name: 'Identity',
  choices: (state: TenantState) => state.mailboxes.map(({ address }) => address),
};
const optional = (values: readonly string[]) => () => ['', ...values];
const yesOrNo = optional(['$true', '$false']);
const yesNoOrNull = optional(['$true', '$false', '$null']);

/** The commands that a script of the guided set-up runs, in its order. */
export const commandForms: readonly CommandForm[] = [
  {
    command: 'New-ServicePrincipal',
    purpose: 'Makes an application known to Exchange, by the object ID of its enterprise application.',
    fields: [{ name: 'AppId' }, { name: 'ObjectId' }],
  },
  {
    command: 'Add-MailboxPermission',
    purpose: 'Lets an account or a service principal open a mailbox (AccessRights FullAccess).',
    fields: [mailboxes, { name: 'User' }],
  },
  {
    command: 'Add-RecipientPermission',
    purpose: 'Lets an account or a service principal send as a mailbox (AccessRights SendAs).',
    fields: [mailboxes, { name: 'Trustee' }],
  },
  {
    command: 'New-ManagementScope',
    purpose: 'Names the mailboxes that a role may reach.',
    fields: [{ name: 'Name' }, { name: 'RecipientRestrictionFilter' }],
  },
  {
    command: 'New-ManagementRoleAssignment',
    purpose: 'Gives an application a role, for the mailboxes of a scope or, without one, for all.',
    fields: [
      { name: 'App' },
      { name: 'Role', choices: () => exchangeRoles },
      {
        name: 'CustomResourceScope',
        choices: ({ exchange }) => ['', ...exchange.managementScopes.map(({ name }) => name)],
      },
    ],
  },
  {
    command: 'Set-CASMailbox',
    purpose: 'Switches the protocols of one mailbox.',
    fields: [
      mailboxes,
      { name: 'SmtpClientAuthenticationDisabled', choices: yesNoOrNull },
      { name: 'ImapEnabled', choices: yesOrNo },
      { name: 'PopEnabled', choices: yesOrNo },
      { name: 'EwsEnabled', choices: yesNoOrNull },
    ],
  },
  {
    command: 'Set-TransportConfig',
    purpose: 'Switches authenticated SMTP for the organisation.',
    fields: [{ name: 'SmtpClientAuthenticationDisabled', choices: () => ['$true', '$false'] }],
  },
  {
    command: 'Set-OrganizationConfig',
    purpose:
      'Switches Exchange Web Services for the organisation and lists the applications that may use them.',
    fields: [{ name: 'EwsEnabled', choices: yesNoOrNull }, { name: 'EwsAllowedAppIDs' }],
  },
];

function fieldHtml(state: TenantState, command: string, { name, choices }: Field, typed: string): Html {
  const id = `${command}-${name}`.toLowerCase();
  const control = choices
    ? html`<select id="${id}" name="${name}">
        ${choices(state).map(
          (value) =>
            html`<option value="${value}" ${value === typed ? 'selected' : ''}>${value || '(leave as it is)'}</option>`,
        )}
      </select>`
    : html`<input type="text" id="${id}" name="${name}" value="${typed}" autocomplete="off" spellcheck="false" />`;
  return html`<div class="field"><label for="${id}">${name}</label>${control}</div>`;
}

/** The form of one command; after a refusal with what was typed. */
export function commandForm(
  state: TenantState,
  { command, purpose, fields }: CommandForm,
  typed: Readonly<Record<string, string>>,
): Html {
  return html`<form method="post" action="/exchange-admin">
    <fieldset>
      <legend>${command}</legend>
      <p>${purpose}</p>
      <input type="hidden" name="command" value="${command}" />
      ${fields.map((field) => fieldHtml(state, command, field, typed[field.name] ?? ''))}
      <button aria-label="Run ${command}">Run</button>
    </fieldset>
  </form>`;
}
