#!/usr/bin/env node
// A stand-in for `az` with a small directory in a file: the commands and queries of the registration script, and no others.
// biome-ignore lint/style/noRestrictedImports: a program of its own, which the test runs
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

const { AZ_STATE: statePath = '', AZ_LOG: logPath = '' } = process.env;
const args = process.argv.slice(2);
const state = existsSync(statePath)
  ? JSON.parse(readFileSync(statePath, 'utf8'))
  : { next: 1, apps: [], principals: [], roles: [], grants: [] };

const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const id = (kind) => `${kind}-${state.next++}`;
const changed = (what) => appendFileSync(logPath, `${JSON.stringify(what)}\n`);
const refuse = (why) => {
  throw new Error(`${why}: ${args.join(' ')}`);
};
const found = (list, key) =>
  list.find((each) => each.id === key || each.appId === key) ?? refuse('Not found');

/** `appId eq 'x'`, `displayName eq 'x'`, `tags/any(t:t eq 'x')`. */
function matching(list, filter) {
  const [, name, value] =
    /^(appId|displayName|tags)\b.* eq '((?:[^']|'')*)'\)?$/u.exec(filter) ?? refuse('No such filter');
  const wanted = value.replaceAll("''", "'");
  return list.filter((each) => (name === 'tags' ? each.tags.includes(wanted) : each[name] === wanted));
}

/** What of an object or a list a query asks for. */
function queried(data, query) {
  if (query === undefined) return undefined;
  const [, where, rest] = /^(?:value)?\[\?(.+)\]\.(.+)$/u.exec(query) ?? [];
  if (where !== undefined) {
    const conditions = where
      .split(' && ')
      .map((each) => /^(\w+)=='(.*)'$/u.exec(each) ?? refuse('No such query'));
    const list = (data.value ?? data).filter((each) =>
      conditions.every(([, key, value]) => each[key] === value),
    );
    const [field, ...pipes] = rest.split(' | ');
    return pipes.reduce(
      (all, pipe) => (pipe === 'sort(@)' ? all.toSorted() : all.at(Number(pipe.slice(1, -1)))),
      list.map((each) => each[field]),
    );
  }
  return query.split('.').reduce((all, part) => {
    const [, key, index] = /^(\w*)(?:\[(-?\d*)\])?$/u.exec(part) ?? refuse('No such query');
    const at = (each) => (key === '' ? each : each?.[key]);
    const value = Array.isArray(all) && key !== '' ? all.flatMap(at) : at(all);
    return index ? value?.at(Number(index)) : value;
  }, data);
}

function applied(target, body) {
  for (const [key, value] of Object.entries(body)) target[key] = value;
  return target;
}

function rest() {
  const method = option('--method');
  const path = new URL(option('--url')).pathname;
  const [, , kind, key, part] = path.split('/');
  if (method === 'get')
    return {
      value: (part === 'appRoleAssignments' ? state.roles : state.grants).filter(
        (each) => (each.principalId ?? each.clientId) === key,
      ),
    };
  const body = JSON.parse(option('--body'));
  changed({ method, path, body });
  if (method === 'patch') {
    const list = {
      applications: state.apps,
      servicePrincipals: state.principals,
      oauth2PermissionGrants: state.grants,
    }[kind];
    return applied(found(list, key), body);
  }
  if (part === 'appRoleAssignments') return add(state.roles, 'role', body);
  if (kind === 'oauth2PermissionGrants') return add(state.grants, 'grant', body);
  if (kind === 'servicePrincipals') return addPrincipal(body);
  return add(state.apps, 'app', {
    appId: id('client'),
    passwordCredentials: [],
    keyCredentials: [],
    ...body,
  });
}

function add(list, kind, body) {
  const made = { id: id(kind), ...body };
  list.push(made);
  return made;
}

function addPrincipal(body) {
  return add(state.principals, 'principal', {
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    tags: [],
    ...body,
  });
}

function addPermission() {
  const { requiredResourceAccess } = found(state.apps, option('--id'));
  const [permission, type] = option('--api-permissions').split('=');
  changed({ command: 'permission add', permission, type });
  const api = requiredResourceAccess.find(({ resourceAppId }) => resourceAppId === option('--api'));
  if (api) api.resourceAccess.push({ id: permission, type });
  else
    requiredResourceAccess.push({
      resourceAppId: option('--api'),
      resourceAccess: [{ id: permission, type }],
    });
}

function resetCredential() {
  const isCertificate = args.includes('--cert');
  const app = found(state.apps, option('--id'));
  changed({ command: 'credential reset', append: args.includes('--append') });
  app[isCertificate ? 'keyCredentials' : 'passwordCredentials'].push({
    displayName: option('--display-name'),
    endDateTime: option('--end-date') ?? '2099-01-01T00:00:00Z',
  });
  return { password: 'value~shown~once' };
}

function removeApplication() {
  const app = found(state.apps, option('--id'));
  changed({ command: 'delete', id: app.id });
  state.apps = state.apps.filter((each) => each !== app);
  state.principals = state.principals.filter(({ appId }) => appId !== app.appId);
}

const commands = {
  'account show': () => ({ tenantId: 'tenant-1' }),
  'cloud show': () => ({ endpoints: { microsoftGraphResourceId: 'https://graph.example/' } }),
  'ad app list': () => matching(state.apps, option('--filter')),
  'ad app show': () => found(state.apps, option('--id')),
  'ad app delete': removeApplication,
  'ad app permission add': addPermission,
  'ad app credential list': () =>
    found(state.apps, option('--id'))[args.includes('--cert') ? 'keyCredentials' : 'passwordCredentials'],
  'ad app credential reset': resetCredential,
  'ad sp list': () => matching(state.principals, option('--filter')),
  'ad sp show': () => found(state.principals, option('--id')),
  'ad sp create': () => {
    changed({ command: 'sp create', appId: option('--id') });
    return addPrincipal({ appId: option('--id') });
  },
  rest,
};

const name = args
  .slice(
    0,
    args.findIndex((each) => each.startsWith('--')),
  )
  .join(' ');
const data = (commands[name] ?? refuse('No such command'))();
writeFileSync(statePath, JSON.stringify(state));
const answer = queried(data, option('--query'));
if (option('--output') === 'tsv')
  for (const line of [answer].flat())
    if (line !== undefined && line !== null) process.stdout.write(`${line}\n`);
