import type { Observation } from '../../shared/causes/observation.ts';
import type { MailboxService, ProbedLogin } from '../../shared/causes/probed.ts';
import type { IncomingStepId } from '../../shared/results/incoming-result.ts';
import { diagnoseSeen } from '../diagnose-seen.ts';
import { expectedToken, type MailService } from '../entra/expected-token.ts';
import { claimsOf } from '../entra/token-claims.ts';
import { incomingFor } from '../incoming/index.ts';
import { createStages } from '../sending/stages.ts';
import { createTranscript } from '../sending/transcript.ts';
import { signInOverSmtp } from '../transports/smtp.ts';
import type { ProbeContext } from './probe.ts';

const mailServiceOf: Record<MailboxService, MailService> = {
  smtp: 'smtp',
  imap: 'imap-read',
  pop: 'pop-read',
  graph: 'graph-read',
  ews: 'ews-read',
};

/** Whether a way's registration may be expected to open a mailbox over a service: nothing is asked that could only be refused. */
function isDeclared({ context }: ProbeContext, service: MailService): boolean {
  const { way, cloud, setup, flow } = context;
  if (flow === 'application') return true;
  const needed = expectedToken(service, way, cloud, setup).scopes;
  return needed.every((name) => way.permissions.some((permission) => permission.name === name));
}

/** A token that carries what the service asks for; undefined where there is none. */
async function usableToken(context: ProbeContext, service: MailService): Promise<string | undefined> {
  if (!isDeclared(context, service)) return undefined;
  const answer = await context.tokenFor(service);
  if (!answer?.ok) return undefined;
  const { way, cloud, setup } = context.context;
  const { roles, scopes } = expectedToken(service, way, cloud, setup);
  const claims = claimsOf(answer.token.value);
  const carried = new Set([...(claims?.roles ?? []), ...(claims?.scopes ?? [])]);
  return [...roles, ...scopes].every((name) => carried.has(name)) ? answer.token.value : undefined;
}

type Opened = { readonly ok: true } | { readonly ok: false; readonly observation: Observation };

/** Signs in and looks, over one service; nothing is sent, nothing is marked as read. Undefined where the cloud does not name it. */
async function open(
  service: MailboxService,
  mailbox: string,
  accessToken: string,
  { context, route }: ProbeContext,
): Promise<Opened | undefined> {
  const { cloud, flow } = context;
  const record = {
    stages: createStages<IncomingStepId>({ started: () => {}, ended: () => {} }),
    transcript: createTranscript([accessToken]),
  };
  if (service === 'smtp') return cloud.smtp && signInOverSmtp({ cloud, route, accessToken, mailbox }, record);
  const incoming = incomingFor(service, cloud);
  return incoming.ok ? incoming.value.look({ cloud, route, accessToken, flow, mailbox }, record) : undefined;
}

const knownButNotConnected = /authenticated but not connected/iu;

/**
 * Whether a mailbox opens over a service with the same registration. Undefined where that could not be asked: the cloud has no such service,
 * the token carries no right to it, or the network failed on the way.
 */
export async function openMailbox(
  service: MailboxService,
  mailbox: string,
  context: ProbeContext,
): Promise<ProbedLogin | undefined> {
  const accessToken = await usableToken(context, mailServiceOf[service]);
  const opened = accessToken && (await open(service, mailbox, accessToken, context));
  if (!opened || !accessToken) return undefined;
  if (opened.ok) return { service, mailbox, answer: 'opened' };
  const { cause, stage } = diagnoseSeen(opened.observation, context.context, context.clock.now(), [
    accessToken,
  ]);
  if (stage !== 'mail') return undefined;
  const answer = knownButNotConnected.test(opened.observation.text) ? 'not-connected' : 'refused';
  return { service, mailbox, answer, cause };
}
