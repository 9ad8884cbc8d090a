import { describe, expect, test } from 'vitest';
import { checkAnswer, checkRequest } from './graph-metadata.ts';

const id = '11111111-2222-4333-8444-555555555555';
const access = { resourceAppId: id, resourceAccess: [{ id, type: 'Scope' }] };

describe('what Graph’s metadata knows of a request', () => {
  test.each([
    [
      'POST',
      '/v1.0/applications',
      { displayName: 'A', requiredResourceAccess: [access], isFallbackPublicClient: null },
    ],
    ['PATCH', `/applications/${id}`, { web: { redirectUris: ['https://a.example'] }, tags: ['a'] }],
    ['PATCH', `/applications(appId='${id}')`, { notes: null }],
    [
      'POST',
      `/applications/${id}/addPassword`,
      { passwordCredential: { endDateTime: '2027-01-01T00:00:00Z' } },
    ],
    [
      'POST',
      `/applications/${id}/owners/$ref`,
      { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` },
    ],
    [
      'POST',
      `/servicePrincipals/${id}/appRoleAssignedTo`,
      { principalId: id, resourceId: id, appRoleId: id },
    ],
    ['DELETE', '/directory/deletedItems/x', undefined],
    ['POST', '/me/sendMail', { message: { subject: 'x' }, saveToSentItems: false }],
  ])('%s %s is fine', (method, path, body) => {
    expect(checkRequest({ method, path, body })).toEqual([]);
  });

  test.each([
    ['a misspelt property', 'POST', '/applications', { displayname: 'A' }, 'has no property displayname'],
    [
      'a misspelt member',
      'PATCH',
      '/applications/x',
      { web: { redirectUrls: [] } },
      'has no property redirectUrls',
    ],
    [
      'a value of another type',
      'PATCH',
      '/applications/x',
      { isFallbackPublicClient: 'yes' },
      'no Edm.Boolean',
    ],
    ['one value for many', 'PATCH', '/applications/x', { tags: 'a' }, 'not a collection'],
    ['null where there is none', 'PATCH', '/applications/x', { tags: null }, 'must not be null'],
    ['no GUID', 'POST', '/servicePrincipals/x/appRoleAssignedTo', { appRoleId: 'Mail.Send' }, 'no Edm.Guid'],
    [
      'a day for a time',
      'POST',
      '/applications/x/addPassword',
      { passwordCredential: { endDateTime: '2027-01-01' } },
      'no Edm.DateTimeOffset',
    ],
    [
      'a misspelt parameter',
      'POST',
      '/applications/x/addPassword',
      { credential: {} },
      'no parameter credential',
    ],
    ['a misspelt action', 'POST', '/applications/x/addSecret', {}, 'neither an action nor a navigation'],
    ['a misspelt resource', 'GET', '/application', undefined, 'no such resource'],
    ['a reference to nothing', 'POST', '/applications/x/owners/$ref', { id }, 'a reference is'],
    ['a method that is not for it', 'PATCH', '/applications', { displayName: 'A' }, 'PATCH is not for'],
    [
      'an enumeration’s other word',
      'PATCH',
      '/policies/defaultAppManagementPolicy',
      { applicationRestrictions: { passwordCredentials: [{ restrictionType: 'secretAddition' }] } },
      'no value of appCredentialRestrictionType',
    ],
  ])('%s is found', (_, method, path, body, fault) => {
    expect(checkRequest({ method, path, body })).toEqual([expect.stringContaining(fault)]);
  });

  test.each([
    [{ $filter: `appId eq '${id}' and startswith(displayName,'a')`, $select: 'id,appId', $top: '5' }, []],
    [{ $filter: "tags/any(t:t eq 'x')" }, []],
    [{ $filter: `appId eq ${id}` }, ['is no literal of it']],
    [{ $filter: `clientId eq '${id}'` }, ['application has no property clientId']],
    [{ $filter: "contains(displayName,'x')" }, ['not understood']],
    [{ $select: 'id,secret' }, ['application has no property secret']],
    [{ $top: '1000' }, ['not from 1 to 999']],
    [{ $find: 'x' }, ['no such query option']],
  ])('the options %j are read', (query, faults) => {
    const found = checkRequest({ method: 'GET', path: '/applications', query });
    expect(found).toEqual(faults.map((fault) => expect.stringContaining(fault)));
  });
});

describe('what Graph’s metadata knows of an answer', () => {
  test('a list, an object, an error and nothing are fine as Graph writes them', () => {
    const get = { method: 'GET', status: 200 };
    const value = [{ '@odata.type': '#microsoft.graph.user', id, userPrincipalName: 'a@b.example' }];
    expect(checkAnswer({ ...get, path: `/applications/${id}/owners`, body: { value } })).toEqual([]);
    expect(checkAnswer({ ...get, path: `/applications/${id}`, body: { '@odata.context': 'x', id } })).toEqual(
      [],
    );
    expect(
      checkAnswer({ ...get, path: '/x', status: 404, body: { error: { code: 'a', message: 'b' } } }),
    ).toEqual([]);
    expect(checkAnswer({ method: 'DELETE', path: `/applications/${id}`, status: 204 })).toEqual([]);
  });

  test.each([
    ['a list without its value', '/applications', { values: [] }, 'a list is'],
    [
      'an unknown property within a list',
      '/applications',
      { value: [{ clientId: id }] },
      'has no property clientId',
    ],
    [
      'a member of another type',
      '/applications/x/owners',
      { value: [{ '@odata.type': '#microsoft.graph.message' }] },
      'is no directoryObject',
    ],
    ['a number for a text', '/applications/x', { displayName: 1 }, 'no Edm.String'],
  ])('%s is found', (_, path, body, fault) => {
    expect(checkAnswer({ method: 'GET', path, status: 200, body })).toEqual([expect.stringContaining(fault)]);
  });

  test('a status that Graph does not give is found', () => {
    const faults = checkAnswer({ method: 'POST', path: '/applications', status: 200, body: { id } });
    expect(faults).toEqual(['status 200 instead of 201']);
  });
});
