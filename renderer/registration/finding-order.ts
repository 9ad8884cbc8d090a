import type { Finding } from '../../shared/registration/plan-view.ts';

const order = ['wrong', 'warning', 'unknown', 'right'] as const satisfies readonly Finding['state'][];

/** What was found, the worst first; within one state as it was looked at. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return order.flatMap((state) => findings.filter((finding) => finding.state === state));
}

/** How many findings there are of each state. */
export function findingCounts(findings: readonly Finding[]): Readonly<Record<Finding['state'], number>> {
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  return {
    right: count('right'),
    wrong: count('wrong'),
    warning: count('warning'),
    unknown: count('unknown'),
  };
}
