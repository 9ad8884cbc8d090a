import type { DirectoryRequest, DirectoryWitness } from '../registration/directory-request.ts';

/** A request with what Graph answered to it. */
export interface Exchanged {
  readonly request: DirectoryRequest;
  readonly status: number;
  readonly body: unknown;
}

/** Records what goes to the directory and what comes back. */
export interface DirectoryRecorder extends DirectoryWitness {
  readonly exchanged: readonly Exchanged[];
}

export function createDirectoryRecorder(): DirectoryRecorder {
  const exchanged: Exchanged[] = [];
  return {
    exchanged,
    answered: (request, { status, body }) => void exchanged.push({ request, status, body }),
  };
}

/** What was asked for, as plain JSON that is the same in every run: what changes something in its order, what only reads sorted, each once. */
export interface RecordedRequests {
  readonly changes: readonly DirectoryRequest[];
  readonly reads: readonly DirectoryRequest[];
}

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/giu;
/** Ids of grants and assignments as Graph makes them: letters and digits. */
const opaque = /(?<=\/(?:oauth2PermissionGrants|appRoleAssignedTo)\/)[\w-]{16,}/gu;
const time = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?/gu;

function plain(requests: readonly DirectoryRequest[]): string {
  return JSON.stringify(requests)
    .replaceAll(/https:\/\/127\.0\.0\.1:\d+/gu, 'https://graph.microsoft.com')
    .replaceAll(time, 'time')
    .replaceAll(/"(key|customKeyIdentifier|displayName)":"(?:[A-Za-z0-9+/=]{24,}|CN=[^"]*)"/gu, '"$1":"$1"');
}

/**
 * @param lasting ids that are the same in every tenant: they stay readable; all others become numbers in the order of their coming
 */
export function recordedRequests(
  exchanged: readonly Exchanged[],
  lasting: ReadonlySet<string>,
): RecordedRequests {
  const names = new Map<string, string>();
  const numbered = (id: string): string => {
    if (lasting.has(id.toLowerCase())) return id;
    const name = names.get(id) ?? `id-${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  const known = (id: string) => (lasting.has(id.toLowerCase()) ? id : (names.get(id) ?? 'id'));
  const requests = exchanged.map(({ request }) => request);
  const changes = plain(requests.filter(({ method }) => method !== 'GET'))
    .replaceAll(opaque, numbered)
    .replaceAll(guid, numbered);
  const reads = plain(requests.filter(({ method }) => method === 'GET'))
    .replaceAll(opaque, known)
    .replaceAll(guid, known);
  const distinct = new Set((JSON.parse(reads) as DirectoryRequest[]).map((read) => JSON.stringify(read)));
  return { changes: JSON.parse(changes), reads: [...distinct].toSorted().map((read) => JSON.parse(read)) };
}
