import type { Diagnosis } from '../causes/diagnosis.ts';
import type { Recipe } from '../recipes/schema.ts';
import type { IncomingResult } from '../results/incoming-result.ts';
import type { TestResult, TokenReport } from '../results/test-result.ts';
import { handedOverAt } from '../setup/handed-over.ts';
import { objectIdOf } from '../setup/object-id.ts';
import type { Setup } from '../setup/setup.ts';
import type { Step, StepEvidence } from '../setup/step.ts';
import type { Message } from '../text/message.ts';
import type { Report, ReportLook, ReportStep } from './schema.ts';

/** Where a text was cut. */
const cutMark = ' [...]';
const most = { raw: 8000, excerpt: 1000, fact: 500, line: 500 } as const;
/** Of a long conversation the beginning and the end are kept: how it began, and how it failed. */
const keptLines = { first: 120, last: 80 } as const;

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}${cutMark}`;
}

/** `{ name: value }` where there is a value, nothing where there is none. */
function where<N extends string, T>(name: N, value: T | undefined): { readonly [K in N]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: T };
}

/** What a diagnosis may tell beside its sentences. */
const allowedParams = [
  'code',
  'answer',
  'host',
  'port',
  'program',
  'mailbox',
  'from',
  'to',
  'clientId',
  'tenantId',
] as const;

function paramsOf(params: Diagnosis['params']): Diagnosis['params'] {
  const kept: Record<string, string | number> = {};
  for (const name of allowedParams) {
    const value = params[name];
    if (value !== undefined) kept[name] = typeof value === 'string' ? cut(value, most.fact) : value;
  }
  return kept;
}

function messageOf({ key, params }: Message): Message {
  if (!params) return { key };
  const entries = Object.entries(params);
  return {
    key,
    params: Object.fromEntries(
      entries.map(([name, value]) => [name, typeof value === 'string' ? cut(value, most.fact) : value]),
    ),
  };
}

function diagnosisOf(diagnosis: Diagnosis): Diagnosis {
  const { cause, stage, confidence, alternatives, seenAt, retryAfterMs } = diagnosis;
  return {
    cause,
    stage,
    confidence,
    evidence: diagnosis.evidence.map((item) => ({
      for: item.for,
      message: messageOf(item.message),
      ...where('raw', item.raw === undefined ? undefined : cut(item.raw, most.excerpt)),
    })),
    alternatives,
    params: paramsOf(diagnosis.params),
    raw: cut(diagnosis.raw, most.raw),
    seenAt,
    ...where('retryAfterMs', retryAfterMs),
  };
}

function evidenceOf(evidence: StepEvidence): StepEvidence {
  const { at } = evidence;
  if (evidence.state === 'proven') return { state: 'proven', seen: evidence.seen.map(messageOf), at };
  if (evidence.state === 'failing')
    return { state: 'failing', diagnosis: diagnosisOf(evidence.diagnosis), at };
  return { state: 'unknown', reason: messageOf(evidence.reason), at };
}

/** A step as the support file has it: how it stands, what was seen, what was said. */
export function stepOf({ kind, state, evidence }: Step, setup: Setup): ReportStep {
  return {
    kind,
    state,
    ...where('evidence', evidence && evidenceOf(evidence)),
    ...where('saidAt', setup.said[kind]),
    ...where('handedOverAt', handedOverAt(kind, setup)),
  };
}

function tokenOf(token: TokenReport): TokenReport {
  const { aud, tenantId, appId, username, expiresAt, roles, scopes, expected } = token;
  return {
    ...where('aud', aud),
    ...where('tenantId', tenantId),
    ...where('appId', appId),
    ...where('username', username),
    ...where('expiresAt', expiresAt),
    roles,
    scopes,
    expected: {
      aud: expected.aud,
      ...where('tenantId', expected.tenantId),
      ...where('appId', expected.appId),
      roles: expected.roles,
      scopes: expected.scopes,
    },
  };
}

function transcriptOf(lines: readonly string[]): readonly string[] {
  const kept = keptLines.first + keptLines.last;
  const some =
    lines.length <= kept
      ? lines
      : [...lines.slice(0, keptLines.first), cutMark.trim(), ...lines.slice(-keptLines.last)];
  return some.map((line) => cut(line, most.line));
}

/** A test as the support file has it. */
export function resultOf(result: TestResult): TestResult {
  const { id, transport, from, to, startedAt, durationMs, attempt, steps, token, transcript, program } =
    result;
  const { clockAheadMs } = result;
  const facts = {
    id,
    transport,
    from,
    to,
    startedAt,
    durationMs,
    attempt,
    steps: stepsOf(steps),
    ...where('token', token && tokenOf(token)),
    ...where('clockAheadMs', clockAheadMs),
    ...where('program', program),
    transcript: transcriptOf(transcript),
  };
  if (result.outcome === 'ok') return { ...facts, outcome: 'ok', messageId: result.messageId };
  const { messageId, diagnosis } = result;
  return {
    ...facts,
    outcome: 'failed',
    ...where('messageId', messageId),
    diagnosis: diagnosisOf(diagnosis),
  };
}

function stepsOf<S extends TestResult['steps'][number] | IncomingResult['steps'][number]>(
  steps: readonly S[],
): readonly Pick<S, 'id' | 'ok' | 'ms' | 'detail'>[] {
  return steps.map(({ id, ok, ms, detail }) => ({
    id,
    ok,
    ms,
    ...where('detail', detail === undefined ? undefined : cut(detail, most.fact)),
  }));
}

/** A look at an inbox as the support file has it: when the newest message came and not its subject; the conversation only where it failed. */
export function lookOf(result: IncomingResult): ReportLook {
  const { protocol, mailbox, startedAt, durationMs, steps, token } = result;
  const facts = {
    protocol,
    mailbox,
    startedAt,
    durationMs,
    steps: stepsOf(steps),
    ...where('token', token && tokenOf(token)),
  };
  if (result.outcome === 'failed')
    return {
      ...facts,
      outcome: 'failed',
      transcript: transcriptOf(result.transcript),
      diagnosis: diagnosisOf(result.diagnosis),
    };
  const { newest } = result;
  return {
    ...facts,
    outcome: 'ok',
    transcript: [],
    ...where('newest', newest && { receivedAt: newest.receivedAt }),
  };
}

/** A set-up as the support file has it: its facts, and neither the credential nor where this machine keeps its files. */
export function setupOf(setup: Setup): Report['setup'] {
  const { id, name, credential, createdAt, updatedAt, who } = setup;
  return {
    id,
    name,
    ...where('tenantId', setup.tenantId),
    ...where('clientId', setup.clientId),
    ...where('enterpriseObjectId', objectIdOf(setup)),
    ...where('mailbox', setup.mailbox),
    ...where('redirectUri', setup.redirectUri),
    ...where('productRedirectUri', setup.productRedirectUri),
    credential: {
      kind: credential.kind,
      ...where('expiresAt', credential.expiresAt),
      ...where('thumbprint', credential.thumbprint),
    },
    ...where('secretStored', setup.secretStored),
    ...where('signedInAs', setup.signedInAs),
    ...where('who', who && { mayConsent: who.mayConsent, mayRunExchange: who.mayRunExchange }),
    createdAt,
    updatedAt,
  };
}

/** The product a set-up is for; only its id where the recipe is gone. */
export function productOf(setup: Setup, recipe: Recipe | undefined): Report['product'] {
  return {
    recipe: setup.recipe,
    ...where('way', setup.way ?? recipe?.ways[0]?.id),
    ...where('name', recipe?.name),
    ...where('vendor', recipe?.vendor.name),
  };
}
