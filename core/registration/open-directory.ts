import type { Observation } from '../../shared/causes/observation.ts';
import { diagnosed, type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { HeldCredential } from '../../shared/registration/credential-state.ts';
import { type DesiredRegistration, desiredRegistration } from '../../shared/registration/desired.ts';
import type { ObservedDirectory } from '../../shared/registration/directory.ts';
import type { Journal } from '../../shared/registration/journal.ts';
import { grantedRoles } from '../../shared/registration/permission-state.ts';
import { withFoundReach } from '../../shared/setup/reach.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { isCertificate } from '../credentials/certificate.ts';
import { cancelledByPerson, diagnoseSeen } from '../diagnose-seen.ts';
import { NetworkFault } from '../net/network-fault.ts';
import { openContext, routeFor, type SetupContext } from '../setup-context.ts';
import { createGraphClient, type GraphClient } from './graph-client.ts';
import { GraphFault } from './graph-fault.ts';
import type { Reading } from './observe.ts';
import type { RegistrationTools } from './registration-tools.ts';
import type { Session } from './session.ts';
import { createTokens, SessionFault } from './session-token.ts';

/** A tenant's directory, opened by a session for one set-up. */
export interface OpenDirectory {
  readonly context: SetupContext;
  readonly desired: DesiredRegistration;
  readonly session: Session;
  readonly graph: GraphClient;
  readonly reading: Reading;
  /** What was made here before; empty where nothing was. */
  readonly journal: Journal;
}

function appIdsOf({ clientId }: DesiredRegistration, { entries }: Journal): readonly string[] {
  const made = entries.find(({ action }) => action.kind === 'create-application')?.made.appId;
  return [...new Set([clientId, made].flatMap((appId) => appId ?? []))];
}

/** The journal of this tenant; one that tells of another tenant must not be written over. */
async function journalOf(
  setup: Setup,
  { tenantId }: Session,
  { journals }: RegistrationTools,
): Promise<Outcome<Journal>> {
  const journal = await journals.read(setup.id);
  if (!journal.ok) return journal;
  if (journal.value === undefined) return ok({ schema: 1, setup: setup.id, tenantId, entries: [] });
  return journal.value.tenantId === tenantId
    ? ok(journal.value)
    : refused('directory.otherTenant', { found: tenantId, expected: journal.value.tenantId });
}

/** Opens the directory for whoever is signed in; refused where nobody is, or only for looking where more is needed. */
export async function openDirectory(
  setup: Setup,
  access: Session['access'],
  signal: AbortSignal,
  tools: RegistrationTools,
): Promise<Outcome<OpenDirectory>> {
  const opened = await openContext(setup, tools);
  if (!opened.ok) return opened;
  const context = opened.value;
  const { cloud, recipe } = context;
  if (cloud.graph === undefined)
    return refused('refused.noService', { cloud: cloud.name, transport: 'graph' });
  const session = await tools.sessions.find(setup.id);
  if (!session) return refused('directory.notSignedIn');
  if (access === 'write' && session.access === 'read') return refused('directory.onlyLooking');
  const journal = await journalOf(setup, session, tools);
  if (!journal.ok) return journal;
  const { clock } = tools.ports;
  const route = routeFor(cloud, tools.ports, signal);
  const token = createTokens(setup.id, session, tools.sessions, { cloud, route, clock });
  const graph = createGraphClient({ graph: cloud.graph, route, clock, token, witness: tools.witness });
  const desired = desiredRegistration(recipe, setup);
  const reading = {
    graph,
    desired,
    signedIn: { id: session.accountId, username: session.username },
    tenantId: session.tenantId,
    appIds: appIdsOf(desired, journal.value),
  };
  return ok({ context, desired, session, graph, reading, journal: journal.value });
}

/** The same, for what is there: where nobody has decided how far the application reaches, the consent that is found was the decision. */
export function asFound<T extends OpenDirectory>(
  directory: T,
  observed: ObservedDirectory,
): T & { readonly setup: Setup } {
  const { recipe, way, setup } = directory.context;
  const found = withFoundReach(
    setup,
    way,
    grantedRoles(observed).map(({ name }) => name),
  );
  if (found === setup) return { ...directory, setup };
  const context = { ...directory.context, setup: found };
  return { ...directory, context, desired: desiredRegistration(recipe, found), setup: found };
}

/** What the stored credential tells without being told itself. */
export async function heldCredential(
  setupId: string,
  { secrets }: Pick<RegistrationTools, 'secrets'>,
): Promise<HeldCredential> {
  const value = await secrets.secretOf(setupId);
  if (value === undefined) return { credential: 'missing' };
  return { credential: 'keep', ...(isCertificate(value) ? {} : { secretHint: value.slice(0, 3) }) };
}

/** What is known of why work in the directory failed; undefined for a programming mistake. */
export function observationOf(error: unknown, signal: AbortSignal): Observation | undefined {
  if (signal.aborted) return cancelledByPerson;
  return error instanceof GraphFault || error instanceof NetworkFault || error instanceof SessionFault
    ? error.observation
    : undefined;
}

/** Looks into the directory; what the world says against it is the answer. */
export async function lookInto<T>(
  { context }: OpenDirectory,
  signal: AbortSignal,
  { ports, secrets }: RegistrationTools,
  look: () => Promise<T>,
): Promise<Outcome<T>> {
  try {
    return ok(await look());
  } catch (error) {
    const seen = observationOf(error, signal);
    if (!seen) throw error;
    return diagnosed(diagnoseSeen(seen, context, ports.clock.now(), secrets.used()));
  }
}
