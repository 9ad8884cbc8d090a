import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { opensOf } from '../../shared/registration/describe.ts';
import type { Finding } from '../../shared/registration/plan-view.ts';
import { type ExchangeReach, reachAfter, reachNow } from '../../shared/registration/reach.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import { openedByConsent } from '../../shared/setup/reach.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Language } from '../../shared/text/index.ts';
import { message } from '../../shared/text/message.ts';
import { attempt } from '../sending/attempt.ts';
import { idsOf, openContext, type SetupContext } from '../setup-context.ts';
import { transportFor } from '../transports/index.ts';
import { observeDirectory } from './observe.ts';
import { lookInto, openDirectory } from './open-directory.ts';
import type { ProvenScope } from './registration-service.ts';
import type { RegistrationTools } from './registration-tools.ts';

const longestSendMs = 60_000;

interface Asked {
  readonly context: SetupContext;
  readonly clientId: string;
  readonly own: string;
  readonly other: string;
}

/** Sends one message from a mailbox to itself: where it must not work and does, nobody else gets it. */
async function sendFrom(
  mailbox: string,
  { context, clientId }: Asked,
  language: Language,
  signal: AbortSignal,
  { ports }: RegistrationTools,
): Promise<TestResult | undefined> {
  const transport = transportFor(context.way.transport, context.cloud);
  if (!transport.ok) return undefined;
  const plan = {
    id: crypto.randomUUID(),
    context,
    transport: transport.value,
    clientId,
    mailbox,
    from: mailbox,
    to: mailbox,
    timeoutMs: longestSendMs,
    language,
    graphFormat: 'json',
  } as const;
  const silent = { started: () => {}, ended: () => {} };
  return (await attempt(plan, 1, ports, silent, signal)).result;
}

const step = 'exchange';

function ownFinding(own: TestResult, mailbox: string): Finding {
  return own.outcome === 'ok'
    ? { id: 'reach-own', step, state: 'right', what: message('directory.reach.ownSends', { mailbox }) }
    : {
        id: 'reach-own',
        step,
        state: 'wrong',
        what: message('directory.reach.ownRefused', { mailbox }),
        cause: own.diagnosis.cause,
        found: own.diagnosis.raw.slice(0, 500),
      };
}

/** A refusal only counts where the same registration sends from its own mailbox: else nobody knows what it is that was refused. */
function otherFinding(own: TestResult, other: TestResult, mailbox: string): Finding {
  const id = 'reach-other';
  if (other.outcome === 'ok')
    return { id, step, state: 'wrong', what: message('directory.reach.otherSends', { mailbox }) };
  const found = other.diagnosis.raw.slice(0, 500);
  return own.outcome === 'ok' && other.diagnosis.stage === 'mail'
    ? { id, step, state: 'right', what: message('directory.reach.otherRefused', { mailbox }), found }
    : { id, step, state: 'unknown', what: message('directory.reach.otherUnknown', { mailbox }), found };
}

/** What the token itself shows, where nobody is signed in to look into the directory: grants add up. */
function leftoverFinding({ token }: TestResult, { way }: SetupContext): readonly Finding[] {
  if (!token) return [];
  const opening = token.roles.filter((name) => opensOf({ type: 'application', name }) !== undefined);
  const names = openedByConsent(way, opening).join(', ');
  const id = 'reach-leftover';
  return names === ''
    ? [{ id, step: 'permissions', state: 'right', what: message('reach.seen.narrow') }]
    : [{ id, step: 'permissions', state: 'wrong', what: message('reach.seen.addsUp', { names }) }];
}

function exchangeReach(own: TestResult, other: TestResult, mailbox: string): ExchangeReach {
  if (other.outcome === 'ok') return { kind: 'organisation' };
  return own.outcome === 'ok' ? { kind: 'mailbox', mailbox } : { kind: 'unknown' };
}

/** What Entra has granted, where somebody is signed in to look. */
async function reachOf(
  setup: Setup,
  exchange: ExchangeReach,
  signal: AbortSignal,
  tools: RegistrationTools,
): Promise<ProvenScope['reach']> {
  const opened = await openDirectory(setup, 'read', signal, tools);
  if (!opened.ok) return undefined;
  const { reading, desired } = opened.value;
  const observed = await lookInto(opened.value, signal, tools, () => observeDirectory(reading));
  return observed.ok
    ? { now: reachNow(observed.value, exchange), after: reachAfter(desired, observed.value) }
    : undefined;
}

/**
 * Proves both sides of a narrow permission: the application sends from its own mailbox, and cannot from another one. Both are real attempts,
 * each from a mailbox to itself.
 */
export async function proveScope(
  setup: Setup,
  otherMailbox: string,
  { signal, language }: { readonly signal: AbortSignal; readonly language: Language },
  tools: RegistrationTools,
): Promise<Outcome<ProvenScope>> {
  const opened = await openContext(setup, tools);
  if (!opened.ok) return opened;
  const context = opened.value;
  const ids = idsOf(context);
  if (!ids.ok) return ids;
  if (context.flow !== 'application') return refused('directory.reach.ofPeople');
  if (setup.mailbox === undefined) return refused('refused.mailboxMissing');
  if (context.secret === undefined) return refused('refused.secretMissing');
  if (setup.mailbox.toLowerCase() === otherMailbox.toLowerCase())
    return refused('directory.reach.sameMailbox');
  const asked = { context, clientId: ids.value.clientId, own: setup.mailbox, other: otherMailbox };
  const own = await sendFrom(asked.own, asked, language, signal, tools);
  const other = own && (await sendFrom(asked.other, asked, language, signal, tools));
  if (!own || !other)
    return refused('refused.noService', { cloud: context.cloud.name, transport: context.way.transport });
  const reach = await reachOf(setup, exchangeReach(own, other, asked.own), signal, tools);
  return ok({
    findings: [
      ownFinding(own, asked.own),
      otherFinding(own, other, asked.other),
      ...leftoverFinding(own, context),
    ],
    ...(reach === undefined ? {} : { reach }),
  });
}
