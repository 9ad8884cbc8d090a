import { assertNever } from '../assert-never.ts';
import { resources } from '../recipes/resources.ts';
import type { StepKind } from '../setup/step.ts';
import { type Message, message } from '../text/message.ts';
import type { Action, ActionKind } from './action.ts';
import type { DesiredRegistration } from './desired.ts';
import { type ObservedDirectory, redirectPlatforms } from './directory.ts';
import { graphTerms } from './graph-terms.ts';
import type { PermissionRef } from './permission-ref.ts';
import { plainText } from './plain-text.ts';
import type { PlannedAction } from './plan-view.ts';
import { noRedirects } from './redirect-lists.ts';

/** The step of the guided set-up that each action does. */
export const stepOfAction: Readonly<Record<ActionKind, StepKind>> = {
  'create-application': 'register',
  'change-audience': 'register',
  'change-redirects': 'register',
  'change-public-client': 'register',
  'request-permissions': 'permissions',
  'create-service-principal': 'register',
  'enable-service-principal': 'register',
  'drop-assignment-required': 'signin',
  'add-owner': 'register',
  'create-api': 'permissions',
  'grant-role': 'permissions',
  'grant-scopes': 'permissions',
  'add-secret': 'credential',
  'add-certificate': 'credential',
};

function list(names: readonly string[]): string {
  return names.map(plainText).join(', ');
}

function redirectsMessage({ from, to }: Extract<Action, { kind: 'change-redirects' }>): Message {
  const before = { ...noRedirects, ...from };
  const after = { ...noRedirects, ...to };
  const only = (one: typeof before, other: typeof before) =>
    redirectPlatforms.flatMap((platform) =>
      one[platform]
        .filter((uri) => !other[platform].includes(uri))
        .map((uri) => `${plainText(uri)} (${platform})`),
    );
  const added = only(after, before).join(', ');
  const removed = only(before, after).join(', ');
  if (removed === '') return message('register.what.addRedirects', { added });
  return added === ''
    ? message('register.what.removeRedirects', { removed })
    : message('register.what.changeRedirects', { added, removed });
}

/** What an action does, in plain words. `name` is the registration's. */
export function whatOf(action: Action, name: string): Message {
  const names = { name: plainText(name) };
  switch (action.kind) {
    case 'create-application':
      return message('register.what.createApplication', {
        name: plainText(action.displayName),
        audience: action.audience,
      });
    case 'change-audience':
      return message('register.what.changeAudience', { from: action.from, to: action.to });
    case 'change-redirects':
      return redirectsMessage(action);
    case 'change-public-client':
      return message('register.what.changePublicClient', { value: action.to ? 'yes' : 'no' });
    case 'request-permissions':
      return message('register.what.requestPermissions', { names: list(action.add.map((ref) => ref.name)) });
    case 'create-service-principal':
      return message('register.what.createServicePrincipal', names);
    case 'enable-service-principal':
      return message('register.what.enableServicePrincipal', names);
    case 'drop-assignment-required':
      return message('register.what.dropAssignmentRequired', names);
    case 'add-owner':
      return message('register.what.addOwner', names);
    case 'create-api':
      return message('register.what.createApi', { api: resources[action.resource].name });
    case 'grant-role':
      return message('register.what.grantRole', {
        permission: action.permission.name,
        api: resources[action.permission.resource].name,
      });
    case 'grant-scopes':
      return message('register.what.grantScopes', {
        names: list(action.add),
        api: resources[action.resource].name,
      });
    case 'add-secret':
      return message('register.what.addSecret', { date: action.endDateTime.slice(0, 10) });
    case 'add-certificate':
      return message('register.what.addCertificate', { thumbprint: action.thumbprint });
    default:
      return assertNever(action);
  }
}

function whyOf(action: Action, desired: DesiredRegistration): Message | undefined {
  const product = plainText(desired.product);
  switch (action.kind) {
    case 'create-application':
      return message('register.why.createApplication', { product });
    case 'change-redirects':
      return message('register.why.changeRedirects');
    case 'change-public-client':
      return message(action.to ? 'register.why.publicClient' : 'register.why.confidentialClient', {
        product,
      });
    case 'create-service-principal':
      return message('register.why.createServicePrincipal');
    case 'drop-assignment-required':
      return message('register.why.dropAssignmentRequired', { product });
    case 'add-owner':
      return message('register.why.addOwner');
    case 'create-api':
      return message('register.why.createApi');
    case 'add-secret':
      return message('register.why.addSecret', { product });
    default:
      return undefined;
  }
}

/** Permissions of applications that open every mailbox; those of SMTP, IMAP and POP open only what Exchange gives the application. */
const opensEveryMailbox: Readonly<Record<string, 'send' | 'read' | 'all'>> = {
  'Mail.Send': 'send',
  'Mail.Read': 'read',
  'Mail.ReadWrite': 'all',
  full_access_as_app: 'all',
};

/** What an application permission opens in the whole organisation; undefined where Exchange still decides for each mailbox. */
export function opensOf({ type, name }: Pick<PermissionRef, 'type' | 'name'>) {
  return type === 'application' ? opensEveryMailbox[name] : undefined;
}

function riskOf(action: Action, desired: DesiredRegistration): Message | undefined {
  const product = plainText(desired.product);
  switch (action.kind) {
    case 'create-application':
      return action.audience === 'AzureADMultipleOrgs' ? message('register.risk.multiTenant') : undefined;
    case 'change-audience':
      return message(
        action.to === 'AzureADMultipleOrgs' ? 'register.risk.multiTenant' : 'register.risk.singleTenant',
      );
    case 'enable-service-principal':
      return message('register.risk.enable');
    case 'drop-assignment-required':
      return message('register.risk.everybodySignsIn');
    case 'grant-role': {
      const opens = opensOf(action.permission);
      return opens && message('register.risk.everyMailbox', { opens });
    }
    case 'grant-scopes':
      return message('register.risk.forEverybody', { product });
    default:
      return undefined;
  }
}

function permissionsOf(action: Action): readonly PermissionRef[] {
  switch (action.kind) {
    case 'create-application':
      return action.permissions;
    case 'request-permissions':
      return action.add;
    case 'grant-role':
      return [action.permission];
    case 'grant-scopes':
      return action.add.map((name) => ({ resource: action.resource, type: 'delegated', name }));
    default:
      return [];
  }
}

/** The recipe's own words for each permission that an action asks for or grants. */
function reasonsOf(action: Action, { permissions }: DesiredRegistration) {
  return permissionsOf(action).flatMap((ref) => {
    const wanted = permissions.find(
      ({ resource, type, name }) => resource === ref.resource && type === ref.type && name === ref.name,
    );
    return wanted ? [{ permission: ref.name, text: wanted.reason }] : [];
  });
}

/** An action as a person reads it: what, why, what it opens, and the request it is. */
export function describedAction(
  action: Action,
  desired: DesiredRegistration,
  observed: ObservedDirectory,
): Omit<PlannedAction, 'id' | 'action'> {
  const why = whyOf(action, desired);
  const risk = riskOf(action, desired);
  const reasons = reasonsOf(action, desired);
  return {
    what: whatOf(action, observed.application?.displayName ?? desired.displayName),
    ...(why ? { why } : {}),
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(risk ? { risk } : {}),
    step: stepOfAction[action.kind],
    graph: graphTerms(action, desired, observed),
  };
}
