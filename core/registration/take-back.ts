import { plainThumbprint } from '../../shared/registration/desired.ts';
import { forgotten } from '../../shared/registration/journal.ts';
import type { GraphTerms } from '../../shared/registration/plan-view.ts';
import type { UndoAction, Undoing } from '../../shared/registration/undo.ts';
import { type Message, message } from '../../shared/text/message.ts';
import { listedKeys } from './add-certificate.ts';
import { grantSchema, idSchema } from './answers.ts';
import { GraphFault, unlessForbidden } from './graph-fault.ts';
import type { DirectoryPart } from './observe.ts';
import { undoTerms } from './undo-terms.ts';
import { LateFault, note, untilSeen, type Work } from './work.ts';

const partOf: Readonly<Record<Undoing['kind'], DirectoryPart>> = {
  'delete-application': 'application',
  'delete-service-principal': 'principal',
  'delete-api': 'apis',
  'restore-audience': 'application',
  'restore-redirects': 'application',
  'restore-public-client': 'application',
  'withdraw-permissions': 'application',
  'disable-service-principal': 'principal',
  'require-assignment': 'principal',
  'remove-owner': 'application',
  'revoke-role': 'principal',
  'revoke-scopes': 'principal',
  'remove-secret': 'application',
  'remove-certificate': 'application',
};

/** What is gone already needs no taking back. */
async function tellUnlessGone(work: Work, request: GraphTerms): Promise<void> {
  try {
    await work.graph.tell(request);
  } catch (error) {
    if (!(error instanceof GraphFault) || !error.isNotFound) throw error;
  }
}

/** Takes one thing back and waits until the directory shows it gone. @returns false where there was nothing left to take back */
async function takeBackOne(work: Work, undoing: Undoing, onWaiting: () => void): Promise<boolean> {
  const remaining = () => undoTerms(undoing, work.observed, work.setup.id);
  const request = remaining();
  if (!request) return false;
  await tellUnlessGone(work, request);
  const gone = await untilSeen(
    work,
    partOf[undoing.kind],
    () => (remaining() === undefined ? true : undefined),
    { onWaiting },
  );
  if (!gone) throw new LateFault();
  return true;
}

async function removeCertificate(
  work: Work,
  { thumbprint }: Extract<Undoing, { kind: 'remove-certificate' }>,
  onWaiting: () => void,
): Promise<boolean> {
  const listed = () =>
    work.observed.application?.credentials.find(
      (each) => each.thumbprint !== undefined && each.thumbprint === plainThumbprint(thumbprint),
    );
  const found = listed();
  if (!found) return false;
  const { path, keys } = await listedKeys(work);
  const rest = keys.filter(({ keyId }) => keyId !== found.keyId);
  await work.graph.tell({ method: 'PATCH', path, body: { keyCredentials: rest } });
  const gone = await untilSeen(work, 'application', () => (listed() ? undefined : true), { onWaiting });
  if (!gone) throw new LateFault();
  return true;
}

/** An API goes only while nobody was given any of its permissions; where that cannot be seen, it stays. */
async function removeApi(
  work: Work,
  { resource, id }: Extract<Undoing, { kind: 'delete-api' }>,
  onWaiting: () => void,
): Promise<boolean> {
  const there = () => work.observed.apis.find((api) => api.resource === resource && api.id === id);
  if (!there()) return false;
  const path = `/servicePrincipals/${id}`;
  const users = await unlessForbidden(
    Promise.all([
      work.graph.list({ path: `${path}/appRoleAssignedTo` }, idSchema),
      work.graph.list(
        { path: '/oauth2PermissionGrants', query: { $filter: `resourceId eq '${id}'` } },
        grantSchema,
      ),
    ]),
  );
  if (users.state === 'unreadable' || users.value.some((list) => list.length > 0)) return false;
  await tellUnlessGone(work, { method: 'DELETE', path });
  const gone = await untilSeen(work, 'apis', () => (there() ? undefined : true), { onWaiting });
  if (!gone) throw new LateFault();
  return true;
}

/** A registration that is deleted is not gone for good: Entra keeps it for 30 days. */
function seenOf({ kind }: Undoing, taken: boolean) {
  if (!taken) return 'directory.seen.nothingLeft';
  return kind === 'delete-application' ? 'directory.seen.deleted' : 'directory.seen.gone';
}

/** Takes one thing back, whatever it is, and drops it from the journal. */
export async function takeBack(work: Work, undo: UndoAction, onWaiting: () => void): Promise<Message> {
  const taken =
    undo.kind === 'remove-certificate'
      ? await removeCertificate(work, undo, onWaiting)
      : undo.kind === 'delete-api'
        ? await removeApi(work, undo, onWaiting)
        : await takeBackOne(work, undo, onWaiting);
  await note(work, (journal) => forgotten(journal, undo.entries));
  return message(seenOf(undo, taken));
}
