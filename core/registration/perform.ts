import { z } from 'zod';
import type { Action, ActionKind } from '../../shared/registration/action.ts';
import { actionId } from '../../shared/registration/action.ts';
import { graphTerms } from '../../shared/registration/graph-terms.ts';
import { answered, begun, done, forgotten, type MadeIds } from '../../shared/registration/journal.ts';
import { actionsFor } from '../../shared/registration/plan.ts';
import type { GraphTerms } from '../../shared/registration/plan-view.ts';
import { visible } from '../../shared/registration/visible.ts';
import { type Message, message } from '../../shared/text/message.ts';
import { addCertificate } from './add-certificate.ts';
import { addSecret } from './add-secret.ts';
import { GraphFault } from './graph-fault.ts';
import type { DirectoryPart } from './observe.ts';
import { heldCredential } from './open-directory.ts';
import { createPatience } from './patience.ts';
import { LateFault, lookAgain, note, untilSeen, type Work } from './work.ts';

/** Where the directory shows what each action makes. */
const partOf: Readonly<Record<ActionKind, DirectoryPart>> = {
  'create-application': 'application',
  'change-audience': 'application',
  'change-redirects': 'application',
  'change-public-client': 'application',
  'request-permissions': 'application',
  'create-service-principal': 'principal',
  'enable-service-principal': 'principal',
  'drop-assignment-required': 'principal',
  'add-owner': 'application',
  'create-api': 'apis',
  'grant-role': 'principal',
  'grant-scopes': 'principal',
  'add-secret': 'application',
  'add-certificate': 'application',
};

const madeSchema = z.object({ id: z.string().optional(), appId: z.string().optional() });
const unknownId = /"\{[^{}"]+\}"/u;

/** The request as the plan has shown it. An id that nobody knows must not go out in braces. */
function requestOf(action: Action, { desired, observed, context }: Work): GraphTerms {
  const terms = graphTerms(action, desired, observed);
  const body: unknown =
    terms.body === undefined
      ? undefined
      : JSON.parse(JSON.stringify(terms.body).replaceAll('{graph}', context.cloud.graph ?? ''));
  const isCertificate = action.kind === 'add-certificate';
  if (terms.path.includes('{') || (!isCertificate && unknownId.test(JSON.stringify(body ?? ''))))
    throw new Error(`${terms.method} ${terms.path}: an id is not known`);
  return { ...terms, ...(body === undefined ? {} : { body }) };
}

async function ask(work: Work, action: Action, entry: string): Promise<MadeIds> {
  const request = requestOf(action, work);
  switch (action.kind) {
    case 'add-secret':
      return addSecret(work, request, entry);
    case 'add-certificate':
      return addCertificate(work, action.thumbprint);
    default: {
      if (request.method !== 'POST' || request.path.endsWith('/$ref')) {
        await work.graph.tell(request);
        return {};
      }
      const { id, appId } = await work.graph.ask(request, madeSchema);
      return { ...(id === undefined ? {} : { id }), ...(appId === undefined ? {} : { appId }) };
    }
  }
}

async function isStillMissing(work: Work, action: Action): Promise<boolean> {
  const { clock } = work.tools.ports;
  const held = await heldCredential(work.setup.id, work.tools);
  const missing = actionsFor(work.desired, work.observed, { ...held, now: clock.now() });
  return missing.some((each) => actionId(each) === actionId(action));
}

/**
 * Asks until it was taken. A new object is unknown for a while, also to those who refer to it; and what is there already may be our own,
 * of an answer that was lost. Undefined where somebody else has made it meanwhile.
 */
async function askUntilTaken(
  work: Work,
  action: Action,
  entry: string,
  onWaiting: () => void,
): Promise<MadeIds | undefined> {
  const patience = createPatience(work.tools.ports.clock, work.signal);
  for (;;) {
    try {
      return await ask(work, action, entry);
    } catch (error) {
      if (!(error instanceof GraphFault) || !(error.isAlreadyThere || error.isNotYetThere)) throw error;
      await lookAgain(work, partOf[action.kind]);
      const made = visible(action, work.observed, work.setup.id);
      if (made) return made;
      if (error.isAlreadyThere && !(await isStillMissing(work, action))) return undefined;
      onWaiting();
      if (!(await patience.wait())) throw error;
    }
  }
}

/** A refusal was never done; what came of a fault of the network, or of Graph itself, nobody knows. */
function wasRefused(error: unknown): boolean {
  return error instanceof GraphFault && error.status < 500;
}

function seenOf(action: Action, { id, appId }: MadeIds): Message | undefined {
  if (action.kind === 'create-application' && appId !== undefined)
    return message('directory.seen.application', { clientId: appId });
  if (action.kind === 'add-secret')
    return message('directory.seen.secret', { date: action.endDateTime.slice(0, 10) });
  return id === undefined ? undefined : message('directory.seen.object', { id });
}

/**
 * Does one action, noted before it is asked for and after it was answered, and waits until the directory shows it.
 *
 * @throws GraphFault, NetworkFault, SessionFault; LateFault where the directory does not show it in two minutes
 */
export async function perform(
  work: Work,
  action: Action,
  onWaiting: () => void,
): Promise<Message | undefined> {
  await note(work, (journal) => begun(journal, action, work.tools.ports.clock.now().toISOString()));
  const entry = work.journal.entries.at(-1)?.id ?? '';
  let made: MadeIds | undefined;
  try {
    made = await askUntilTaken(work, action, entry, onWaiting);
  } catch (error) {
    if (wasRefused(error)) await note(work, (journal) => forgotten(journal, [entry]));
    throw error;
  }
  if (made === undefined) {
    await note(work, (journal) => forgotten(journal, [entry]));
    return undefined;
  }
  const { appId } = made;
  if (appId !== undefined) work.reading = { ...work.reading, appIds: [appId] };
  const ids = made;
  await note(work, (journal) => answered(journal, entry, ids));
  const shown = await untilSeen(
    work,
    partOf[action.kind],
    () => visible(action, work.observed, work.setup.id),
    { onWaiting },
  );
  if (!shown) throw new LateFault();
  await note(work, (journal) => done(journal, entry, shown));
  return seenOf(action, { ...made, ...shown });
}
