import { adoptable } from '../../shared/registration/adopt.ts';
import type { DesiredRegistration } from '../../shared/registration/desired.ts';
import type { ListedCredential, ObservedApplication } from '../../shared/registration/directory.ts';
import { setupTag } from '../../shared/registration/tags.ts';
import { type ApplicationAnswer, applicationFields, applicationSchema, idSchema } from './answers.ts';
import { byAppId, quoted } from './directory-request.ts';
import type { GraphClient } from './graph-client.ts';
import { unlessForbidden, unlessMissing } from './graph-fault.ts';

const fields = { $select: applicationFields.join(',') } as const;

/**
 * SHA-1 in upper-case hexadecimal; undefined where the identifier is something else that somebody put there. Graph writes the 20 bytes in
 * base64, or the 40 digits themselves, as they came in.
 */
function thumbprintIn(identifier = ''): string | undefined {
  const bytes = Buffer.from(identifier, 'base64');
  const forms = [identifier, bytes.toString('latin1'), bytes.toString('hex')];
  return forms.find((form) => /^[0-9a-f]{40}$/iu.test(form))?.toUpperCase();
}

function credentialsOf(application: ApplicationAnswer): readonly ListedCredential[] {
  return [
    ...application.passwordCredentials.map(
      (listed): ListedCredential => ({ kind: 'secret', thumbprint: undefined, ...listed }),
    ),
    ...application.keyCredentials.map(
      ({ customKeyIdentifier, ...listed }): ListedCredential => ({
        kind: 'certificate',
        hint: undefined,
        thumbprint: thumbprintIn(customKeyIdentifier),
        ...listed,
      }),
    ),
  ];
}

function observedApplication(
  application: ApplicationAnswer,
  owners: readonly string[] | undefined,
): ObservedApplication {
  const { id, appId, tags, web, spa, publicClient } = application;
  return {
    id,
    appId,
    displayName: application.displayName ?? '',
    signInAudience: application.signInAudience ?? '',
    tags,
    redirectUris: { web, spa, publicClient },
    isFallbackPublicClient: application.isFallbackPublicClient ?? false,
    requested: application.requiredResourceAccess.flatMap(({ resourceAppId, resourceAccess }) =>
      resourceAccess.map((access) => ({ resourceAppId, ...access })),
    ),
    credentials: credentialsOf(application),
    owners,
  };
}

async function withOwners(graph: GraphClient, found: ApplicationAnswer): Promise<ObservedApplication> {
  const owners = await unlessForbidden(
    graph.list({ path: `/applications/${found.id}/owners`, query: { $select: 'id' } }, idSchema),
  );
  return observedApplication(found, owners.state === 'seen' ? owners.value.map(({ id }) => id) : undefined);
}

/** A registration by its application id. */
export async function readApplication(
  graph: GraphClient,
  appId: string,
): Promise<ObservedApplication | undefined> {
  const found = await unlessMissing(
    graph.ask({ method: 'GET', path: byAppId('applications', appId), query: fields }, applicationSchema),
  );
  return found && withOwners(graph, found);
}

/** Registrations that carry the set-up's tag, and those of its name; each once. */
async function readCandidates(
  graph: GraphClient,
  { setupId, displayName }: DesiredRegistration,
): Promise<readonly ApplicationAnswer[]> {
  const search = ($filter: string) =>
    graph.list({ path: '/applications', query: { $filter, ...fields } }, applicationSchema);
  const [tagged, named] = await Promise.all([
    search(`tags/any(t:t eq ${quoted(setupTag(setupId))})`),
    search(`displayName eq ${quoted(displayName)}`),
  ]);
  return [...tagged, ...named.filter(({ id }) => !tagged.some((other) => other.id === id))];
}

/** The registration that is meant, and what else could be where none is. */
export interface FoundApplication {
  readonly application: ObservedApplication | undefined;
  readonly candidates: readonly ObservedApplication[];
}

/**
 * Finds the registration of a set-up: by the first of the application ids that the directory knows, else the one that can be adopted.
 *
 * @param appIds the one that the set-up names, then the one that was made here
 */
export async function findApplication(
  graph: GraphClient,
  desired: DesiredRegistration,
  appIds: readonly string[],
): Promise<FoundApplication> {
  for (const appId of appIds) {
    const application = await readApplication(graph, appId);
    if (application) return { application, candidates: [] };
  }
  const found = await readCandidates(graph, desired);
  const candidates = found.map((each) => observedApplication(each, undefined));
  const adopted = adoptable(candidates, desired);
  const answer = found.find(({ id }) => id === adopted?.id);
  return answer
    ? { application: await withOwners(graph, answer), candidates: [] }
    : { application: undefined, candidates };
}
