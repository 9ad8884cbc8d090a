import { type ApiName, apiBehind, apiIds, permissionNamed, signInScopes } from '../permissions.ts';
import { type Refusal, refusals } from './errors.ts';

/** What a request's `scope` asks for, once read. One token is for one resource, so the first resource scope decides it. */
export interface AskedScopes {
  readonly api: ApiName;
  /** The resource as the client named it: it becomes the token's audience. */
  readonly resource: string;
  /** Permission names on that resource, without the resource. */
  readonly names: readonly string[];
  /** `<resource>/.default` was asked: whatever has been granted. */
  readonly everythingGranted: boolean;
  readonly openid: boolean;
  readonly profile: boolean;
  readonly email: boolean;
  readonly offlineAccess: boolean;
  /** The text to send back with each name in front of which the client put the resource. */
  readonly written: (name: string) => string;
}

interface OneScope {
  readonly resource: string;
  readonly name: string;
  readonly bare: boolean;
}

const graphResource = 'https://graph.microsoft.com';

/** A scope without a resource is Graph's: learn.microsoft.com/entra/identity-platform/scopes-oidc. */
function readScope(text: string): OneScope {
  const slash = text.lastIndexOf('/');
  if (slash < 0) return { resource: graphResource, name: text, bare: true };
  return { resource: text.slice(0, slash).replace(/\/$/u, ''), name: text.slice(slash + 1), bare: false };
}

const words = (scope: string) => scope.split(/\s+/u).filter((word) => word !== '');

/** Reads a `scope` parameter, or says what is wrong with it. */
export function readScopes(scope: string, appName: string, tenantName: string): AskedScopes | Refusal {
  const all = words(scope);
  const asked = all.filter((word) => !signInScopes.includes(word.toLowerCase())).map(readScope);
  const first = asked[0] ?? { resource: graphResource, name: 'User.Read', bare: true };
  const api = apiBehind(first.resource);
  if (api === undefined) return refusals.resourceUnknown(first.resource, tenantName);
  const names = asked.filter((each) => apiBehind(each.resource) === api).map((each) => each.name);
  const unknown = names.find((name) => name !== '.default' && !permissionNamed(api, 'delegated', name));
  if (unknown !== undefined) return refusals.scopeUnknown(appName, unknown, apiIds[api]);
  const has = (name: string) => all.some((word) => word.toLowerCase() === name);
  return {
    api,
    resource: first.resource,
    names: names.filter((name) => name !== '.default'),
    everythingGranted: names.includes('.default'),
    openid: has('openid'),
    profile: has('profile'),
    email: has('email'),
    offlineAccess: has('offline_access'),
    written: (name) => (first.bare ? name : `${first.resource}/${name}`),
  };
}
