import {
  answered,
  forgotten,
  type JournalEntry,
  lostSecrets,
  withRotation,
} from '../../shared/registration/journal.ts';
import { settled } from '../../shared/registration/visible.ts';
import { message } from '../../shared/text/message.ts';
import { heldCredential } from './open-directory.ts';
import { longestLateMs } from './patience.ts';
import { note, step, untilSeen, type Work } from './work.ts';

/** What would be made twice, or lost, if it showed up after it was given up. Everything else is simply done again. */
const mayShowUpLate = new Set(['create-application', 'add-secret']);

function unsettled({ journal }: Work): readonly JournalEntry[] {
  return journal.entries.filter(({ state }) => state === 'begun');
}

function lateOnes(work: Work): readonly JournalEntry[] {
  return unsettled(work).filter(({ action }) => mayShowUpLate.has(action.kind));
}

/** When the last of them can have shown up at the latest. */
function latest(entries: readonly JournalEntry[]): Date {
  return new Date(Math.max(...entries.map(({ at }) => Date.parse(at))) + longestLateMs);
}

/** The program may have ended after the value was kept and before that was noted: what is kept begins as the directory says. */
async function recogniseSecrets(work: Work): Promise<void> {
  const { secretHint } = await heldCredential(work.setup.id, work.tools);
  if (secretHint === undefined) return;
  for (const { id, made } of lostSecrets(work.journal)) {
    const listed = work.observed.application?.credentials.find(({ keyId }) => keyId === made.keyId);
    if (listed?.hint === secretHint) await note(work, (journal) => answered(journal, id, { stored: true }));
  }
}

/** A rotation that ended in the middle stands, where the new credential came to be and is kept here; else it never was. */
async function settleRotation(work: Work): Promise<void> {
  const { rotation, entries } = work.journal;
  if (rotation === undefined || rotation.newKeyId !== undefined) return;
  const added = entries.findLast(
    ({ action, at, made }) =>
      at >= rotation.startedAt &&
      made.keyId !== undefined &&
      (action.kind === 'add-certificate' || made.stored === true),
  );
  const newKeyId = added?.made.keyId;
  await note(work, (journal) =>
    withRotation(journal, newKeyId === undefined ? undefined : { ...rotation, newKeyId }),
  );
}

async function findOut(work: Work, onWaiting: () => void): Promise<undefined> {
  const take = () => {
    work.journal = settled(work.journal, work.observed);
  };
  take();
  const late = lateOnes(work);
  if (late.length > 0)
    await untilSeen(
      work,
      'application',
      () => {
        take();
        return lateOnes(work).length > 0 ? undefined : true;
      },
      { onWaiting, until: latest(late) },
    );
  const given = unsettled(work).map(({ id }) => id);
  await note(work, (journal) => forgotten(journal, given));
  await recogniseSecrets(work);
  return undefined;
}

/**
 * Finds out what came of actions whose end nobody saw. What the directory shows was done; what it does not show two minutes after it
 * was begun never came to be.
 */
export async function settle(work: Work): Promise<'done' | 'failed' | 'cancelled'> {
  const what = { id: 'settle', what: message('directory.step.settle') };
  const ended =
    unsettled(work).length === 0 ? 'done' : await step(work, what, (onWaiting) => findOut(work, onWaiting));
  if (ended === 'done') await settleRotation(work);
  return ended;
}
