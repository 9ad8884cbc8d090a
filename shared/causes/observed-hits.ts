import { message } from '../text/message.ts';
import type { CauseId, Confidence } from './cause-id.ts';
import type { Hit } from './hit.ts';
import type { Observation } from './observation.ts';
import type { Rank } from './sign.ts';

interface Meaning {
  readonly cause: CauseId;
  readonly rank: Rank;
  readonly confidence: Confidence;
  readonly also?: readonly CauseId[];
}

function ofGraph(status: number): Meaning | undefined {
  if (status === 401)
    return {
      cause: 'token-malformed',
      rank: 'vague',
      confidence: 'possible',
      also: ['wrong-token-audience', 'token-expired'],
    };
  if (status === 403)
    return {
      cause: 'graph-permission-missing',
      rank: 'shared',
      confidence: 'likely',
      also: ['app-access-policy-blocked', 'permission-propagating'],
    };
  if (status === 404) return { cause: 'sender-mailbox-not-found', rank: 'vague', confidence: 'possible' };
  return ofHttp(status);
}

function ofDirectory(status: number): Meaning | undefined {
  if (status === 403) return { cause: 'directory-role-missing', rank: 'way', confidence: 'likely' };
  // What was just made is unknown for a while; nothing else is asked for by an id that nobody knows.
  if (status === 404) return { cause: 'directory-not-caught-up', rank: 'way', confidence: 'likely' };
  return ofHttp(status);
}

function ofEws(status: number): Meaning | undefined {
  if (status === 401)
    return {
      cause: 'ews-permission-missing',
      rank: 'shared',
      confidence: 'possible',
      also: ['basic-auth-retired', 'wrong-token-audience', 'token-expired'],
    };
  if (status === 403)
    return {
      cause: 'ews-permission-missing',
      rank: 'shared',
      confidence: 'likely',
      also: ['ews-disabled', 'app-access-policy-blocked'],
    };
  return ofHttp(status);
}

function ofHttp(status: number): Meaning | undefined {
  if (status === 413) return { cause: 'message-too-large', rank: 'refusal', confidence: 'certain' };
  if (status === 429) return { cause: 'rate-limited', rank: 'refusal', confidence: 'certain' };
  if (status === 503 || status === 504)
    return { cause: 'rate-limited', rank: 'shared', confidence: 'likely' };
  return undefined;
}

function ofEntra(status: number): Meaning | undefined {
  return status === 429 || status >= 500
    ? { cause: 'entra-unavailable', rank: 'shared', confidence: 'likely' }
    : undefined;
}

function meaningOf({ protocol, status }: Observation): Meaning | undefined {
  if (status === 407) return { cause: 'proxy-auth-required', rank: 'way', confidence: 'certain' };
  if (protocol === 'dns') return { cause: 'dns-failure', rank: 'vague', confidence: 'likely' };
  if (status === undefined) return undefined;
  if (protocol === 'graph') return ofGraph(status);
  if (protocol === 'directory') return ofDirectory(status);
  if (protocol === 'ews') return ofEws(status);
  return protocol === 'entra' ? ofEntra(status) : undefined;
}

/** What the facts beside the text point to: the protocol and the status of the answer. */
export function observedHits(observation: Observation): Hit[] {
  const meaning = meaningOf(observation);
  if (!meaning) return [];
  const { status } = observation;
  return [
    {
      ...meaning,
      also: meaning.also ?? [],
      at: 0,
      length: 0,
      ...(status === undefined ? {} : { code: String(status) }),
      message: status === undefined ? message('evidence.answer') : message('evidence.statusCode', { status }),
    },
  ];
}
