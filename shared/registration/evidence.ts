import type { Diagnosis } from '../causes/diagnosis.ts';
import { causeEntries } from '../causes/entries.ts';
import type { StepEvidence, StepKind } from '../setup/step.ts';
import type { Finding } from './plan-view.ts';

/** The steps that reading the directory can prove. That somebody can sign in, only a sign-in shows. */
const provable = ['register', 'ids', 'credential', 'permissions'] as const satisfies readonly StepKind[];

/** What is worth knowing but says nothing of whether a step was done. */
const aside: ReadonlySet<string> = new Set(['owner', 'policy', 'conditional-access', 'assignment']);

/** A finding as the failure it leads to, with what was read as the proof. */
export function diagnosisOf({ what, cause = 'unknown', found, expected }: Finding, at: string): Diagnosis {
  return {
    cause,
    stage: causeEntries[cause].stage,
    confidence: 'certain',
    evidence: [{ for: true, message: what, ...(found === undefined ? {} : { raw: found }) }],
    alternatives: [],
    params: {},
    raw: [found, expected].filter((text) => text !== undefined).join(' / '),
    seenAt: at,
  };
}

function evidenceAt(findings: readonly Finding[], at: string): StepEvidence | undefined {
  const wrong = findings.find(({ state }) => state === 'wrong');
  if (wrong) return { state: 'failing', diagnosis: diagnosisOf(wrong, at), at };
  const unknown = findings.find(({ state }) => state === 'unknown');
  if (unknown) return { state: 'unknown', reason: unknown.what, at };
  const seen = findings.filter(({ state }) => state === 'right').map(({ what }) => what);
  return seen.length > 0 ? { state: 'proven', seen, at } : undefined;
}

/**
 * What Verify has shown about the steps: `said` becomes proven or failing. What could not be looked at proves nothing, and neither does
 * what works but should not stay so. A step of which nothing was read is absent.
 */
export function evidenceOf(
  findings: readonly Finding[],
  at: string,
): Partial<Record<StepKind, StepEvidence>> {
  const counting = findings.filter(({ id }) => !aside.has(id));
  return Object.fromEntries(
    provable.flatMap((step) => {
      const evidence = evidenceAt(
        counting.filter((finding) => finding.step === step),
        at,
      );
      return evidence ? [[step, evidence]] : [];
    }),
  );
}
