import { assertNever } from '../assert-never.ts';
import { resources } from '../recipes/resources.ts';
import { type Message, message } from '../text/message.ts';
import { whatOf } from './describe.ts';
import type { Journal } from './journal.ts';
import { plainText } from './plain-text.ts';
import type { Made } from './plan-view.ts';
import type { Undoing } from './undo.ts';

/** What taking back does, in plain words. */
export function whatOfUndo(undoing: Undoing): Message {
  switch (undoing.kind) {
    case 'delete-application':
      return message('register.undo.deleteApplication', { name: plainText(undoing.name) });
    case 'delete-service-principal':
      return message('register.undo.deleteServicePrincipal');
    case 'delete-api':
      return message('register.undo.deleteApi', { api: resources[undoing.resource].name });
    case 'restore-audience':
      return message('register.undo.restoreAudience', { to: undoing.to });
    case 'restore-redirects':
      return message('register.undo.restoreRedirects');
    case 'restore-public-client':
      return message('register.undo.restorePublicClient', { value: undoing.to ? 'yes' : 'no' });
    case 'withdraw-permissions':
      return message('register.undo.withdrawPermissions', {
        names: undoing.permissions.map(({ name }) => name).join(', '),
      });
    case 'disable-service-principal':
      return message('register.undo.disableServicePrincipal');
    case 'require-assignment':
      return message('register.undo.requireAssignment');
    case 'remove-owner':
      return message('register.undo.removeOwner');
    case 'revoke-role':
      return message('register.undo.revokeRole', {
        permission: undoing.permission.name,
        api: resources[undoing.permission.resource].name,
      });
    case 'revoke-scopes':
      return message('register.undo.revokeScopes', {
        names: undoing.scopes.join(', '),
        api: resources[undoing.resource].name,
      });
    case 'remove-secret':
      return message('register.undo.removeSecret');
    case 'remove-certificate':
      return message('register.undo.removeCertificate', { thumbprint: undoing.thumbprint });
    default:
      return assertNever(undoing);
  }
}

/** What was made here, as a person reads it; newest last. */
export function madeHere({ entries }: Pick<Journal, 'entries'>, name: string): readonly Made[] {
  return entries.map(({ id, action, state, at }) => ({
    id,
    what: whatOf(action, name),
    state: state === 'done' ? 'done' : 'unfinished',
    at,
  }));
}
