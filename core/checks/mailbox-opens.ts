import type { Observation } from '../../shared/causes/observation.ts';
import type { IncomingStepId } from '../../shared/results/incoming-result.ts';
import { acquireToken, hasSession, identityOf } from '../entra/acquire.ts';
import { expectedToken } from '../entra/expected-token.ts';
import { claimsOf } from '../entra/token-claims.ts';
import { incomingFor } from '../incoming/index.ts';
import { diagnoseClosely } from '../probes/diagnose-closely.ts';
import { createStages } from '../sending/stages.ts';
import { createTranscript } from '../sending/transcript.ts';
import { signInOverSmtp } from '../transports/smtp.ts';
import { type Check, type CheckContext, fail, pass, unknown } from './check.ts';

/** Signs in over the service of the way and looks; nothing is sent, nothing is changed. Undefined where the cloud does not name it. */
async function open(context: CheckContext, mailbox: string, accessToken: string) {
  const { cloud, route, flow, way } = context;
  const record = {
    stages: createStages<IncomingStepId>({ started: () => {}, ended: () => {} }),
    transcript: createTranscript([accessToken]),
  };
  if (way.transport === 'smtp')
    return cloud.smtp && signInOverSmtp({ cloud, route, accessToken, mailbox }, record);
  const incoming = incomingFor('ews', cloud);
  return incoming.ok ? incoming.value.look({ cloud, route, accessToken, flow, mailbox }, record) : undefined;
}

/** Why Exchange refused, with what the token shows and what asking on finds out. */
async function refusedLogin(context: CheckContext, refusal: Observation, accessToken: string) {
  const { setup, way, cloud, ports, route } = context;
  const token = claimsOf(accessToken);
  const seen: Observation = {
    ...refusal,
    transport: way.transport,
    token,
    expected: expectedToken(way.transport, way, cloud, setup),
    signedInAs: token?.username ?? setup.signedInAs,
    mailbox: setup.mailbox,
  };
  const failed = { context, service: way.transport, seen, mailbox: setup.mailbox };
  return diagnoseClosely(failed, { ports, signal: route.signal }, [accessToken]);
}

/**
 * Does Exchange let the set-up into its mailbox? That shows the switch, the entry and the rights of Exchange by their effect, without a
 * message. Graph has nothing to sign in to: what `Mail.Send` may do only a message shows.
 */
export const mailboxOpens: Check = async (context) => {
  const { setup, way, secret, flow, ports, route } = context;
  if (way.transport === 'graph') return unknown('couldNotLook.byEffectOnly');
  if (setup.clientId === undefined || setup.mailbox === undefined) return unknown('couldNotLook.noIds');
  if (flow === 'application' && setup.tenantId === undefined) return unknown('couldNotLook.noIds');
  if (way.client === 'confidential' && secret === undefined) return unknown('couldNotLook.noSecret');
  if (flow === 'delegated' && !(await hasSession(ports.secrets, setup.id)))
    return unknown('couldNotLook.noSession');
  const identity = identityOf(context, setup.clientId, route, ports.secrets);
  const answer = await acquireToken(context, identity, way.transport === 'smtp' ? 'smtp' : 'ews-read');
  if (!answer.ok) return fail(context, answer.observation);
  const opened = await open(context, setup.mailbox, answer.token.value);
  if (!opened) return unknown('couldNotLook.byEffectOnly');
  if (opened.ok) return pass('seen.mailboxOpens', { mailbox: setup.mailbox });
  return { answer: 'fail', diagnosis: await refusedLogin(context, opened.observation, answer.token.value) };
};
