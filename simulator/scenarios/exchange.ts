import type { AppRegistration } from '../directory-objects.ts';
import type { Mailbox } from '../exchange-objects.ts';
import type { TenantState } from '../tenant.ts';
import { mailboxOf, servicePrincipalOf } from '../tenant.ts';
import { application, change, type Scenario, type Stage, together, type Undo } from './scenario.ts';
import { withoutGrants } from './token.ts';

const ews = ['monitor-erp'] as const;
const appOnlySmtp = ['aevo-innovate'] as const;

const holding = ({ state }: Stage, role: string): readonly AppRegistration[] =>
  state.apps.filter((app) =>
    state.grants.some(
      (grant) => grant.kind === 'application' && grant.appId === app.appId && grant.role === role,
    ),
  );

/** Adds to a list and takes out again what was added, whatever else became of the list. */
function added<T>(list: T[], items: readonly T[]): Undo {
  list.push(...items);
  return () => {
    for (const item of items) {
      const at = list.indexOf(item);
      if (at >= 0) list.splice(at, 1);
    }
  };
}

/** Grants a role in Exchange for one mailbox that is not the sender's, in place of what Entra had granted. */
function narrowed(
  stage: Stage,
  entraRole: string,
  role: 'Application Mail.Send' | 'Application EWS.AccessAsApp',
) {
  const { state } = stage;
  const principals = holding(stage, entraRole).flatMap(({ appId }) => {
    const objectId = servicePrincipalOf(state, appId)?.objectId;
    return objectId === undefined ? [] : [{ appId, objectId }];
  });
  const scope = { name: 'Mailboxes of the product', mailboxes: [`jan@${state.domain}`] };
  return together([
    withoutGrants(stage, (grant) => grant.kind === 'application' && grant.role === entraRole),
    added(state.exchange.servicePrincipals, principals),
    added(state.exchange.managementScopes, [scope]),
    added(
      state.exchange.roleAssignments,
      principals.map(({ objectId }) => ({
        app: objectId,
        role,
        scope: scope.name,
        permissionEffectiveAt: 0,
      })),
    ),
  ]);
}

/** Registers the applications in Exchange with the app registration's object id: the trap of `New-ServicePrincipal`. */
function withRegistrationIds(state: TenantState): Undo {
  const undos = state.exchange.servicePrincipals.flatMap((principal) => {
    const wrong = state.apps.find((app) => app.appId === principal.appId)?.objectId;
    if (wrong === undefined) return [];
    const right = principal.objectId;
    const rights = state.mailboxes.filter((mailbox) => mailbox.fullAccess.includes(right));
    return [
      change(principal, 'objectId', wrong),
      ...rights.map((mailbox) => added(mailbox.fullAccess, [wrong])),
    ];
  });
  return together(undos);
}

/** Takes the applications' full access away; what somebody gives anew stays. */
function withoutFullAccess({ state }: Stage): Undo {
  const applications = new Set(state.servicePrincipals.map(({ objectId }) => objectId));
  const taken = state.mailboxes.map((mailbox): readonly [Mailbox, readonly string[]] => [
    mailbox,
    mailbox.fullAccess.filter((oid) => applications.has(oid)),
  ]);
  for (const [mailbox, oids] of taken) {
    mailbox.fullAccess = mailbox.fullAccess.filter((oid) => !oids.includes(oid));
  }
  return () => {
    for (const [{ address }, oids] of taken) {
      const mailbox = mailboxOf(state, address);
      mailbox?.fullAccess.push(...oids.filter((oid) => !mailbox.fullAccess.includes(oid)));
    }
  };
}

/** Failures that lie in Exchange's own settings. */
export const exchangeScenarios = {
  'ews-disabled': {
    title: 'Exchange Web Services are off',
    breaks: 'The organisation’s switch for Exchange Web Services is off: every call is answered with 403.',
    recipes: [],
    also: ews,
    expectedCause: 'ews-disabled',
    exit: 11,
    apply: ({ state }) => change(state.exchange, 'ewsEnabled', false),
  },
  'ews-app-not-allowed': {
    title: 'The application is not on the list for Exchange Web Services',
    breaks:
      'Exchange Web Services are on, but the organisation’s list of allowed applications names another.',
    recipes: [],
    also: ews,
    expectedCause: 'ews-disabled',
    exit: 11,
    apply: ({ state }) =>
      change(state.exchange, 'ewsAllowedAppIds', ['00000000-0000-4000-8000-000000000000']),
  },
  'ews-retired': {
    title: 'Exchange Web Services have been retired',
    breaks: 'It is April 2027: Exchange Web Services are over in Exchange Online, whatever the switches say.',
    recipes: [],
    also: ews,
    expectedCause: 'ews-disabled',
    exit: 11,
    apply: ({ state }) => change(state, 'today', Date.UTC(2027, 3, 2)),
  },
  'ews-impersonation-denied': {
    title: 'The application may not act for this mailbox',
    breaks: 'A role in Exchange lets the application use Exchange Web Services for another mailbox only.',
    recipes: [],
    also: ews,
    expectedCause: 'ews-impersonation-denied',
    exit: 11,
    apply: (stage) => narrowed(stage, 'full_access_as_app', 'Application EWS.AccessAsApp'),
  },
  'ews-permission-missing': {
    title: 'The permission for Exchange Web Services is missing',
    breaks: 'full_access_as_app was not consented to, so tokens carry no roles.',
    recipes: [],
    also: ews,
    expectedCause: 'ews-permission-missing',
    exit: 11,
    apply: (stage) =>
      withoutGrants(stage, (grant) => grant.kind === 'application' && grant.role === 'full_access_as_app'),
  },
  'imap-disabled': {
    title: 'IMAP and POP are off for the mailbox',
    breaks: 'The mailboxes’ switches for IMAP and POP are off; sending goes on.',
    recipes: [],
    also: appOnlySmtp,
    incomingOnly: true,
    expectedCause: 'imap-disabled-or-denied',
    exit: 11,
    apply: ({ state }) =>
      together(
        state.mailboxes.flatMap((mailbox) => [
          change(mailbox, 'imapEnabled', false),
          change(mailbox, 'popEnabled', false),
        ]),
      ),
  },
  'service-principal-object-id': {
    title: 'Exchange knows the application by the wrong object ID',
    breaks:
      'New-ServicePrincipal was run with the object ID of the app registration instead of the enterprise application’s.',
    recipes: [],
    also: appOnlySmtp,
    expectedCause: 'smtp-oauth-rejected',
    exit: 11,
    apply: ({ state }) => withRegistrationIds(state),
  },
  'mailbox-permission-missing': {
    title: 'The application has no right to the mailbox',
    breaks: 'Add-MailboxPermission was not run: the applications have full access to no mailbox.',
    recipes: [],
    also: appOnlySmtp,
    expectedCause: 'smtp-oauth-rejected',
    exit: 11,
    apply: withoutFullAccess,
  },
  'rbac-scope-excludes': {
    title: 'The scope of the role excludes the mailbox',
    breaks:
      'The application holds Application Mail.Send in Exchange for a scope without the sender’s mailbox.',
    recipes: application,
    expectedCause: 'app-access-policy-blocked',
    exit: 11,
    apply: (stage) => narrowed(stage, 'Mail.Send', 'Application Mail.Send'),
  },
} as const satisfies Record<string, Scenario>;
