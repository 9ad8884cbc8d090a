import { fitsOneLine, inOneLine } from '../../exchange/quote.ts';
import { permissionId } from '../../recipes/permission-ids.ts';
import { type ResourceId, resources } from '../../recipes/resources.ts';
import type { Setup } from '../../setup/setup.ts';
import type { DesiredPermission, DesiredRegistration } from '../desired.ts';
import { accessType } from '../permission-state.ts';
import { noRedirects, type RedirectLists, repairedRedirects } from '../redirect-lists.ts';

/** One API that the registration asks something of, as a script needs it. */
export interface ScriptApi {
  readonly resource: ResourceId;
  readonly appId: string;
  readonly access: readonly { readonly id: string; readonly type: 'Scope' | 'Role' }[];
  /** Delegated permissions to consent to for everybody. */
  readonly scopes: readonly string[];
  /** Application permissions to consent to, with their ids. */
  readonly roles: readonly { readonly name: string; readonly id: string }[];
}

/** What goes into a registration script: every value in one line, so that it can be quoted. */
export interface ScriptValues {
  readonly desired: DesiredRegistration;
  readonly name: string;
  readonly cloud: string;
  readonly tenantId: string | undefined;
  readonly clientId: string | undefined;
  readonly redirects: RedirectLists;
  readonly apis: readonly ScriptApi[];
}

/** A fact that cannot stand in a script counts as not known. */
function known(value: string | undefined): string | undefined {
  return value !== undefined && value !== '' && fitsOneLine(value) ? value : undefined;
}

function withIds(permissions: readonly DesiredPermission[]) {
  return permissions.flatMap((ref) => {
    const id = permissionId(ref.resource, ref.type, ref.name);
    return id === undefined ? [] : [{ ...ref, id }];
  });
}

function apisOf({ permissions }: DesiredRegistration): readonly ScriptApi[] {
  const all = withIds(permissions);
  return [...new Set(all.map(({ resource }) => resource))].map((resource) => {
    const own = all.filter((ref) => ref.resource === resource);
    return {
      resource,
      appId: resources[resource].appId,
      access: own.map((ref) => ({ id: ref.id, type: accessType(ref) })),
      scopes: own.filter(({ type }) => type === 'delegated').map(({ name }) => name),
      roles: own.filter(({ type }) => type === 'application').map(({ name, id }) => ({ name, id })),
    };
  });
}

/** The values of a set-up for its registration scripts. */
export function scriptValues(desired: DesiredRegistration, setup: Pick<Setup, 'cloud'>): ScriptValues {
  return {
    desired,
    name: inOneLine(desired.displayName) || 'Sendproof',
    cloud: setup.cloud,
    tenantId: known(desired.tenantId),
    clientId: known(desired.clientId),
    redirects: repairedRedirects(
      desired.redirects.filter(({ uri }) => fitsOneLine(uri)),
      noRedirects,
    ),
    apis: apisOf(desired),
  };
}
