import type { AppRegistration, ServicePrincipal } from '../../directory-objects.ts';
import { type ApiName, apiIds } from '../../permissions.ts';
import { isVisible, type TenantState } from '../../tenant.ts';
import type { GraphError } from '../errors.ts';
import type { DirectoryCall } from './call.ts';
import { directoryErrors } from './errors.ts';

const isGuid = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** When the directory shows what is made now. */
export function visibleFromNow({ directoryDelayMs }: TenantState): { readonly visibleAt?: number } {
  return directoryDelayMs === 0 ? {} : { visibleAt: Date.now() + directoryDelayMs };
}

/** An API as an enterprise application of this tenant. */
export interface ApiPrincipal {
  readonly api: ApiName;
  readonly objectId: string;
  readonly appId: string;
  readonly visibleAt?: number;
}

export function apiPrincipals({ apiObjectIds }: TenantState): ApiPrincipal[] {
  return (Object.keys(apiIds) as ApiName[]).flatMap((api) => {
    const objectId = apiObjectIds[api];
    return objectId === undefined ? [] : [{ api, objectId, appId: apiIds[api] }];
  });
}

/** `appId='...'` or an object id, as the key of a path. */
const appIdIn = (key: string) => /^appId='([^']*)'$/u.exec(key)?.[1];

/** Finds an object by what a path names, among those that the directory shows yet. */
function byKey<T extends { readonly objectId: string; readonly appId: string; readonly visibleAt?: number }>(
  objects: readonly T[],
  key: string,
): T | GraphError {
  const appId = appIdIn(key);
  if (appId === undefined && !isGuid(key)) return directoryErrors.invalidIdentifier(key);
  const found = objects.find((each) =>
    appId === undefined ? same(each.objectId, key) : same(each.appId, appId),
  );
  return found !== undefined && isVisible(found) ? found : directoryErrors.notFound(appId ?? key);
}

export function applicationAt({ state, key }: DirectoryCall): AppRegistration | GraphError {
  return byKey(state.apps, key);
}

/** An enterprise application: an app's, or that of an API. */
export type Principal = ServicePrincipal | ApiPrincipal;

export const isApi = (principal: Principal): principal is ApiPrincipal => 'api' in principal;

export function principalAt({ state, key }: DirectoryCall): Principal | GraphError {
  return byKey<Principal>([...state.servicePrincipals, ...apiPrincipals(state)], key);
}

/** The enterprise application with an object id, where the directory shows it yet. */
export function principalWith(state: TenantState, objectId: string): Principal | undefined {
  const all: Principal[] = [...state.servicePrincipals, ...apiPrincipals(state)];
  return all.find((each) => same(each.objectId, objectId) && isVisible(each));
}
