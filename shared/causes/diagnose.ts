import { type Message, type MessageParams, message } from '../text/message.ts';
import { codeHits } from './aadsts/code-hits.ts';
import type { SeenCode } from './aadsts/find-codes.ts';
import { isListedCode } from './aadsts/listed.ts';
import type { CauseId, Stage } from './cause-id.ts';
import { type Choice, choose } from './choose.ts';
import type { Diagnosis, EvidenceItem } from './diagnosis.ts';
import { causeEntries } from './entries.ts';
import { excerptAt, rawOf } from './excerpt.ts';
import type { Hit } from './hit.ts';
import { knownAnswer } from './known-answers.ts';
import type { Observation, Protocol } from './observation.ts';
import { observedHits } from './observed-hits.ts';
import { type Reading, read } from './reading/reading.ts';
import { ranks } from './sign.ts';
import { signHits } from './sign-hits.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { weigh } from './weigh.ts';
import type { Weighed } from './weighed.ts';

const stageOfProtocol: Record<Protocol, Stage> = {
  entra: 'token',
  smtp: 'mail',
  graph: 'mail',
  directory: 'token',
  ews: 'mail',
  imap: 'mail',
  pop: 'mail',
  tcp: 'network',
  tls: 'network',
  dns: 'network',
  proxy: 'network',
  loopback: 'local',
};

function stageOf(cause: CauseId, { protocol }: Observation): Stage {
  return cause === 'unknown' && protocol ? stageOfProtocol[protocol] : causeEntries[cause].stage;
}

const statusCode =
  /(?<![\d.])([245]\d\d)(?:[\s-]|, b?['"])(\d\.\d{1,3}\.\d{1,3})(?!\d)|\b(\d{3} (?:Forbidden|Unauthorized|Not Found|Too Many Requests))/u;

/** A short code for a first line, where the answer has one: `AADSTS7000215`, `535 5.7.3`, `403`. */
function codeOf(hit: Hit | undefined, reading: Reading, { status }: Observation): string | undefined {
  if (hit?.code?.startsWith('AADSTS')) return hit.code;
  const seen = hit && statusCode.exec(reading.flat.slice(Math.max(0, hit.at - 80), hit.at + hit.length + 20));
  if (seen) return seen[3] ?? `${seen[1]} ${seen[2]}`;
  return hit?.code ?? (status === undefined ? undefined : String(status));
}

/** What was seen at a place, in words and literally. */
function seenThere(
  sentence: Message,
  { at, length }: Pick<Hit, 'at' | 'length'>,
  reading: Reading,
): EvidenceItem {
  const excerpt = length > 0 ? excerptAt(reading.flat, at, length) : undefined;
  return { for: true, message: sentence, ...excerpt };
}

function firstEvidence({ hit }: Choice, reading: Reading, { systemCode }: Observation): EvidenceItem {
  const sentence =
    systemCode && hit.message.key === 'evidence.answer'
      ? message('evidence.systemCode', { code: systemCode })
      : hit.message;
  return seenThere(sentence, hit, reading);
}

function weighedFrom(choice: Choice | undefined, around: Surroundings): Weighed {
  if (choice) {
    const { cause, confidence } = choice.hit;
    return { cause, confidence, alternatives: choice.alternatives, evidence: [] };
  }
  const foreign = around.ofOthers ? [{ for: false, message: message('evidence.otherService') }] : [];
  return { cause: 'unknown', confidence: 'possible', alternatives: [], evidence: foreign };
}

function timeOf(seenAt: string | undefined): string {
  const time = Date.parse(seenAt ?? '');
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}

function waitOf(retryAfterMs: number | undefined): { readonly retryAfterMs?: number } {
  return retryAfterMs !== undefined && Number.isFinite(retryAfterMs) && retryAfterMs >= 0
    ? { retryAfterMs: Math.round(retryAfterMs) }
    : {};
}

/** What is said where no cause was found: Entra's number, or an answer that is known to prove none. */
interface Understood {
  readonly evidence: readonly EvidenceItem[];
  readonly params: MessageParams;
}

function understoodIn(reading: Reading, around: Surroundings, seen: SeenCode | undefined): Understood {
  if (seen) {
    const code = `AADSTS${seen.code}`;
    return {
      evidence: [seenThere(message('evidence.entraCode', { code }), seen, reading)],
      params: { code },
    };
  }
  const answer = knownAnswer(reading, around);
  if (!answer) return { evidence: [], params: {} };
  return {
    evidence: [seenThere(message('evidence.answer'), answer, reading)],
    params: { answer: answer.id },
  };
}

/** Whether Entra gave a number that is known and points to none of our causes; names that it shares with others then say nothing more. */
function explainedElsewhere({ hits, first }: ReturnType<typeof codeHits>): boolean {
  return hits.length === 0 && first !== undefined && isListedCode(first.code);
}

function tellsMore({ rank }: Hit): boolean {
  return ranks[rank] < ranks.shared;
}

/**
 * Why something failed, from all that is known about it. What a server says is read in any wrapper; facts beside the text
 * (the token's claims, who signed in, other transports) decide between the causes of one answer. Nothing is guessed: what
 * points to no cause of ours is `unknown`.
 *
 * Pure: the same observation gives the same diagnosis. Never throws; time is linear in the text. Nothing in the answer
 * holds a secret that can be recognised by its shape or name; secrets known by value are for the caller to redact before.
 */
export function diagnose(observation: Observation): Diagnosis {
  const { text, protocol, systemCode, params, retryAfterMs, seenAt } = observation;
  const reading = read(systemCode ? `${text}\n${systemCode}` : text);
  const around = surroundingsOf(reading, protocol);
  const codes = codeHits(
    reading,
    () => around.has('entra') || around.has('oauth') || around.has('microsoft'),
  );
  const signs = explainedElsewhere(codes)
    ? signHits(reading, around).filter(tellsMore)
    : signHits(reading, around);
  const hits = [...codes.hits, ...signs, ...observedHits(observation)];
  const choice = choose(hits, reading.flat, around);
  const weighed = weigh(weighedFrom(choice, around), observation);
  const understood = choice ? undefined : understoodIn(reading, around, codes.first);
  const code = codeOf(choice?.hit, reading, observation);
  return {
    cause: weighed.cause,
    stage: stageOf(weighed.cause, observation),
    confidence: weighed.confidence,
    evidence: [
      ...(choice ? [firstEvidence(choice, reading, observation)] : []),
      ...(understood?.evidence ?? []),
      ...weighed.evidence,
    ],
    alternatives: weighed.alternatives,
    params: { ...(code === undefined ? {} : { code }), ...understood?.params, ...params },
    raw: text.length <= 20_000 ? rawOf(text, 0) : rawOf(reading.flat, choice?.hit.at ?? 0),
    seenAt: timeOf(seenAt),
    ...waitOf(retryAfterMs),
  };
}
