import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../../start.ts';
import { type AskDirectory, directoryClient, directoryToken } from '../../testing/directory.ts';
import { errorOf, objectIds, registered, withOptions } from '../../testing/directory-tenant.ts';

let tenant: PracticeTenant;
let ask: AskDirectory;
let appId: string;
beforeAll(async () => {
  tenant = await startTenant({ empty: true });
  ask = directoryClient(tenant, await directoryToken(tenant));
  ({ appId } = await registered(ask, { displayName: 'Scanner 1', tags: ["it's"] }));
  for (const displayName of ['Scanner 2', 'Printer']) await registered(ask, { displayName });
});
afterAll(() => tenant.stop());

const list = (options: Readonly<Record<string, string>>) => ask('GET', withOptions('/applications', options));
const names = (body: { value: { displayName: string }[] }) =>
  body.value.map(({ displayName }) => displayName);

describe('a list', () => {
  test('comes in pages, whatever fits on one', async () => {
    tenant.state.directoryPageSize = 2;
    const first = await list({ $select: 'displayName' });
    expect(names(first.body)).toEqual(['Scanner 1', 'Scanner 2']);
    const next: string = first.body['@odata.nextLink'];
    expect(next).toMatch(/^https:.*\$skiptoken=/u);
    const second = await ask('GET', next);
    expect(second.body.value).toEqual([{ displayName: 'Printer' }]);
    expect(second.body).not.toHaveProperty(['@odata.nextLink']);
    tenant.state.directoryPageSize = 100;
    expect((await list({ $top: '1' })).body).toHaveProperty(['@odata.nextLink']);
    expect((await list({ $top: '3' })).body).not.toHaveProperty(['@odata.nextLink']);
  });

  test.each([
    [() => `appId eq '${appId.toUpperCase()}'`, ['Scanner 1']],
    [() => "displayName eq 'Printer'", ['Printer']],
    [() => "startswith(displayName,'Scan')", ['Scanner 1', 'Scanner 2']],
    [() => `startswith(displayName, 'scan') and appId eq '${appId}'`, ['Scanner 1']],
    [() => "tags/any(t:t eq 'it''s')", ['Scanner 1']],
    [() => "tags/any(t:t eq 'its')", []],
  ])('is filtered', async (filter, found) => {
    expect(names((await list({ $filter: filter() })).body)).toEqual(found);
  });

  test.each([
    ["contains(displayName,'a')", '400 Request_UnsupportedQuery', 'contains'],
    ["notes eq 'a'", '400 Request_UnsupportedQuery', 'notes'],
    ["displayName eq 'a' or displayName eq 'b'", '400 Request_UnsupportedQuery', 'displayName'],
    ["displayName ne 'a'", '400 Request_UnsupportedQuery', 'displayName'],
    ["constructor eq 'a'", '400 Request_UnsupportedQuery', 'constructor'],
    ['displayName eq true', '400 BadRequest', 'Invalid filter clause'],
    ['', '400 Request_UnsupportedQuery', 'Application'],
  ])('is not filtered by %s', async (filter, code, words) => {
    const error = errorOf(await list({ $filter: filter }));
    expect(error).toContain(code);
    expect(error).toContain(words);
  });

  test('a GUID stands in a filter as its property’s type demands', async () => {
    const { graph } = objectIds(tenant);
    const path = `/servicePrincipals/${graph}/appRoleAssignments`;
    expect((await ask('GET', withOptions(path, { $filter: `resourceId eq ${graph}` }))).status).toBe(200);
    expect((await ask('GET', withOptions(path, { $filter: `resourceId eq '${graph}'` }))).status).toBe(400);
    const grants = (filter: string) =>
      ask('GET', withOptions('/oauth2PermissionGrants', { $filter: filter }));
    expect((await grants(`clientId eq '${graph}'`)).status).toBe(200);
    expect((await grants(`clientId eq ${graph}`)).status).toBe(400);
  });

  test.each([
    [{ $search: '"displayName:a"' }],
    [{ $orderby: 'displayName' }],
    [{ $expand: 'owners' }],
    [{ $select: 'displayName,secret' }],
    [{ $top: '1000' }],
    [{ $top: '0' }],
  ])('is not answered with %j', async (options) => {
    expect(errorOf(await list(options))).toContain('400 Request_UnsupportedQuery');
  });

  test('counts are passed over', async () => {
    expect((await list({ $count: 'true' })).status).toBe(200);
  });
});

test('an object is named by an id, not by a word', async () => {
  expect(errorOf(await ask('GET', '/applications/scanner'))).toBe(
    "400 Request_BadRequest: Invalid object identifier 'scanner'.",
  );
});

test('a throttled caller is told how long to wait, and goes on after that time', async () => {
  tenant.state.faults.add('directory-throttled');
  const answers = [];
  for (let call = 0; call < 6; call += 1) answers.push(await ask('GET', '/organization'));
  tenant.state.faults.delete('directory-throttled');
  expect(answers.map(({ status }) => status).slice(0, 5)).toEqual([200, 200, 200, 200, 429]);
  expect(answers[4]?.headers['retry-after']).toBe('1');
  expect(answers[4] && errorOf(answers[4])).toBe('429 TooManyRequests: Please retry again later.');
});
