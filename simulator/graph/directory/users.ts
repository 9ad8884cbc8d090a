import type { Account } from '../../directory-objects.ts';
import { accountOf } from '../../tenant.ts';
import { type GraphError, graphErrors } from '../errors.ts';
import type { DirectoryAnswer, DirectoryCall, DirectoryRoute } from './call.ts';
import { directoryErrors } from './errors.ts';
import { entity } from './query.ts';
import { suffices } from './rights.ts';

/** An account with the properties that Graph gives unasked. Source: learn.microsoft.com/graph/api/resources/user */
export function userJson({ oid, displayName, user }: Account): Readonly<Record<string, unknown>> {
  return {
    businessPhones: [],
    displayName,
    givenName: null,
    jobTitle: null,
    mail: user,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: null,
    userPrincipalName: user,
    id: oid,
  };
}

const readingAll = ['User.Read.All', 'Directory.Read.All'];

function me(call: DirectoryCall): DirectoryAnswer | GraphError {
  if (call.account === undefined) return graphErrors.notForApplications();
  return entity(call, 'users', userJson(call.account));
}

/** With `User.Read` a person is shown alone. */
function one(call: DirectoryCall): DirectoryAnswer | GraphError {
  const account = accountOf(call.state, call.key);
  const isSelf = account !== undefined && account === call.account;
  if (!isSelf && !suffices(call.claims, [readingAll])) return directoryErrors.insufficientPrivileges();
  return account === undefined
    ? directoryErrors.notFound(call.key)
    : entity(call, 'users', userJson(account));
}

const scopes = [['User.Read', ...readingAll]];

/** Accounts. Source: learn.microsoft.com/graph/api/user-get */
export const userRoutes: readonly DirectoryRoute[] = [
  { method: 'GET', path: '/me', scopes, answer: me },
  { method: 'GET', path: '/users/{key}', scopes, answer: one },
];
