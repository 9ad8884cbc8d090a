import { newestItem } from '../incoming/ews-read.ts';
import { createTranscript } from '../sending/transcript.ts';
import { callEws } from '../transports/ews-call.ts';
import type { Probe } from './probe.ts';

const unheard = { started() {}, ended() {} };

/**
 * Does Exchange let the application use Exchange Web Services at all? Asked without naming a mailbox: where the organisation's switch or list
 * keeps the application out, that is refused like everything else; where it is let in, it is told that it must name one.
 */
export const ewsDoor: Probe = async ({ context, route, mailbox, tokenFor }) => {
  const { cloud, flow } = context;
  if (flow !== 'application' || mailbox === undefined || cloud.ews === undefined) return {};
  const answer = await tokenFor('ews-read');
  if (!answer?.ok) return {};
  const accessToken = answer.token.value;
  // A person's call names no mailbox in its header.
  const caller = { cloud, route, accessToken, flow: 'delegated', mailbox } as const;
  const record = { transcript: createTranscript([accessToken]), connection: unheard };
  const { status } = await callEws(newestItem, caller, record, () => {});
  if (status === 403) return { ewsDoor: 'closed' };
  // The fault comes with 500; what else there is (401, 503) says nothing of the switch.
  return status === 500 || status === 200 ? { ewsDoor: 'open' } : {};
};
