import { type ResourceId, resources } from '../../shared/recipes/resources.ts';
import type { DesiredRegistration } from '../../shared/registration/desired.ts';
import type {
  ObservedApi,
  ObservedApplication,
  ObservedDirectory,
} from '../../shared/registration/directory.ts';
import type { GraphClient } from './graph-client.ts';
import { unlessMissing } from './graph-fault.ts';
import { findApplication } from './read-application.ts';
import { readConditionalAccess, readCredentialPolicy } from './read-policies.ts';
import { readApi, readGrants, readRoleAssignments, readServicePrincipal } from './read-service-principal.ts';

/** Where and for whom the directory is read. */
export interface Reading {
  readonly graph: GraphClient;
  readonly desired: DesiredRegistration;
  readonly signedIn: ObservedDirectory['signedIn'];
  readonly tenantId: string;
  /** Application ids to look for first: the set-up's, then the one made here. */
  readonly appIds: readonly string[];
}

const resourceIds = Object.keys(resources) as readonly ResourceId[];

async function readApis(graph: GraphClient): Promise<readonly ObservedApi[]> {
  const apis = await Promise.all(resourceIds.map((resource) => readApi(graph, resource)));
  return apis.flatMap((api) => api ?? []);
}

/** The enterprise application with what it was granted. One that is not visible everywhere yet counts as not there. */
async function readPrincipal(graph: GraphClient, application: ObservedApplication | undefined) {
  const none = { servicePrincipal: undefined, roleAssignments: [], grants: [] };
  const servicePrincipal = application && (await readServicePrincipal(graph, application.appId));
  if (!servicePrincipal) return none;
  const granted = await unlessMissing(
    Promise.all([readRoleAssignments(graph, servicePrincipal.id), readGrants(graph, servicePrincipal.id)]),
  );
  if (!granted) return none;
  const [roleAssignments, grants] = granted;
  return {
    servicePrincipal,
    roleAssignments,
    ...(grants.state === 'seen' ? { grants: grants.value } : { grants: [], grantsUnreadable: grants.raw }),
  };
}

/**
 * Reads everything about the registration of a set-up, side by side where one answer does not need another. Changes nothing.
 *
 * @throws GraphFault where even the registrations cannot be read; NetworkFault; the signal's reason when cancelled
 */
export async function observeDirectory(reading: Reading): Promise<ObservedDirectory> {
  const { graph, desired, signedIn, tenantId, appIds } = reading;
  const [found, apis, policy] = await Promise.all([
    findApplication(graph, desired, appIds),
    readApis(graph),
    readCredentialPolicy(graph),
  ]);
  const [principal, conditionalAccess] = await Promise.all([
    readPrincipal(graph, found.application),
    readConditionalAccess(graph, found.application?.appId),
  ]);
  return { signedIn, tenantId, ...found, ...principal, apis, policy, conditionalAccess };
}

/** The parts of the directory that an action changes. */
export type DirectoryPart = 'application' | 'principal' | 'apis';

/** Reads one part again; the others stay as they were seen. */
export async function observeAgain(
  part: DirectoryPart,
  before: ObservedDirectory,
  reading: Reading,
): Promise<ObservedDirectory> {
  const { graph, desired, appIds } = reading;
  const known = before.application?.appId;
  switch (part) {
    case 'application':
      return {
        ...before,
        ...(await findApplication(graph, desired, known === undefined ? appIds : [known])),
      };
    case 'principal':
      return { ...before, ...(await readPrincipal(graph, before.application)) };
    case 'apis':
      return { ...before, apis: await readApis(graph) };
  }
}
