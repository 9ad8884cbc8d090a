import type { CauseId, Confidence, Fixer, Stage } from '../causes/cause-id.ts';
import type { Diagnosis } from '../causes/diagnosis.ts';
import { type ExplainContext, explain } from '../causes/explain.ts';
import type { Translate } from '../text/index.ts';
import type { TestResult, TestStepId, TokenReport, TransportId } from './test-result.ts';

/** A diagnosis as scripts read it: in words of one language, with the ids to branch on. */
export interface DiagnosisJson {
  readonly title: string;
  readonly meaning: string;
  /** `for`: speaks for the cause, else against it. `raw` is the literal text it was seen in. */
  readonly evidence: readonly { readonly for: boolean; readonly text: string; readonly raw?: string }[];
  readonly fixes: readonly {
    readonly who: Fixer;
    readonly text: string;
    readonly link?: string;
    readonly script?: string;
  }[];
  /** What else it could be, the likelier first. */
  readonly alternatives: readonly CauseId[];
  /** What to collect next to decide between the alternatives. */
  readonly nextQuestion?: string;
  /** The redacted answer that was explained. */
  readonly raw: string;
}

/** A cause and its explanation: what `diagnose --json` prints, and what a failed test carries. */
export interface ExplainedJson {
  readonly cause: CauseId;
  readonly confidence: Confidence;
  readonly stage: Stage;
  readonly diagnosis: DiagnosisJson;
}

/** What `test --json` prints for one transport. Where a test succeeded, what only a failure has is null. Fields are only ever added. */
export interface ResultJson {
  readonly outcome: 'ok' | 'failed';
  readonly cause: CauseId | null;
  readonly confidence: Confidence | null;
  readonly stage: Stage | null;
  readonly transport: TransportId;
  readonly from: string;
  readonly to: string;
  readonly messageId: string | null;
  /** ISO time. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** 1 for the first try; counts up where a failure that passes by itself was tried again. */
  readonly attempt: number;
  readonly steps: readonly {
    readonly id: TestStepId;
    readonly ok: boolean;
    readonly ms: number;
    readonly detail?: string;
  }[];
  readonly diagnosis: DiagnosisJson | null;
  /** Null where no token was obtained. */
  readonly token: TokenJson | null;
  readonly transcript: readonly string[];
}

/** The claims of the token that was used beside what the way needs; never the token. */
export interface TokenJson {
  readonly aud: string | null;
  readonly tenantId: string | null;
  readonly appId: string | null;
  readonly username: string | null;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly expiresAt: string | null;
  readonly expected: TokenReport['expected'];
}

function tokenJson(token: TokenReport): TokenJson {
  const { aud = null, tenantId = null, appId = null, username = null, expiresAt = null } = token;
  return {
    aud,
    tenantId,
    appId,
    username,
    roles: token.roles,
    scopes: token.scopes,
    expiresAt,
    expected: token.expected,
  };
}

function diagnosisJson(diagnosis: Diagnosis, t: Translate, about: ExplainContext): DiagnosisJson {
  const { title, meaning, evidence, fixes, nextQuestion } = explain(diagnosis, t, about);
  return {
    title,
    meaning,
    evidence: evidence.map((item) => ({
      for: item.for,
      text: item.text,
      ...(item.raw === undefined ? {} : { raw: item.raw }),
    })),
    fixes: fixes.map((fix) => ({
      who: fix.who,
      text: fix.text,
      ...(fix.link === undefined ? {} : { link: fix.link }),
      ...(fix.script === undefined ? {} : { script: fix.script }),
    })),
    alternatives: diagnosis.alternatives,
    ...(nextQuestion === undefined ? {} : { nextQuestion }),
    raw: diagnosis.raw,
  };
}

/** One diagnosis with its explanation in the language of `t`; `about` fills links and scripts with what is known of the set-up. */
export function explainedJson(diagnosis: Diagnosis, t: Translate, about: ExplainContext = {}): ExplainedJson {
  const { cause, confidence, stage } = diagnosis;
  return { cause, confidence, stage, diagnosis: diagnosisJson(diagnosis, t, about) };
}

/** One result of a test, explained in the language of `t`. */
export function resultJson(result: TestResult, t: Translate, about: ExplainContext = {}): ResultJson {
  const explained =
    result.outcome === 'failed'
      ? explainedJson(result.diagnosis, t, { from: result.from, ...about })
      : undefined;
  return {
    outcome: result.outcome,
    cause: explained?.cause ?? null,
    confidence: explained?.confidence ?? null,
    stage: explained?.stage ?? null,
    transport: result.transport,
    from: result.from,
    to: result.to,
    messageId: result.messageId ?? null,
    startedAt: result.startedAt,
    durationMs: result.durationMs,
    attempt: result.attempt,
    steps: result.steps.map(({ id, ok, ms, detail }) => ({
      id,
      ok,
      ms,
      ...(detail === undefined ? {} : { detail }),
    })),
    diagnosis: explained?.diagnosis ?? null,
    token: result.token ? tokenJson(result.token) : null,
    transcript: result.transcript,
  };
}

/** What `test --json` prints: one object, or with several transports all of them under `results`, in the order asked. */
export function resultsJson(
  results: readonly TestResult[],
  t: Translate,
  about: ExplainContext = {},
): ResultJson | { readonly results: readonly ResultJson[] } {
  const [only, ...others] = results.map((result) => resultJson(result, t, about));
  return only && others.length === 0 ? only : { results: only ? [only, ...others] : [] };
}
