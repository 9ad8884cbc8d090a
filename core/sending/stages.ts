import type { TestStep, TestStepId } from '../../shared/results/test-result.ts';
import type { StageListener } from '../net/connect.ts';

/** Follows one attempt stage by stage; a stage that is open when something fails is the one that failed. */
export interface Stages {
  begin(id: TestStepId): void;
  /** Ends the open stage well. `ms` where it was measured elsewhere. */
  end(detail?: string, ms?: number): void;
  /** Ends the open stage as failed; nothing happens where none is open. */
  fail(): void;
  readonly steps: readonly TestStep[];
  /** The same, as the stages of a connection are told. */
  readonly ofConnection: StageListener;
}

export interface StageReport {
  started(id: TestStepId): void;
  ended(step: TestStep): void;
}

/** @param nowMs a clock that never runs backwards */
export function createStages(report: StageReport, nowMs: () => number = () => performance.now()): Stages {
  const steps: TestStep[] = [];
  let open: { id: TestStepId; since: number } | undefined;
  const close = (ok: boolean, detail: string | undefined, measured?: number) => {
    if (!open) return;
    const ms = Math.max(0, Math.round(measured ?? nowMs() - open.since));
    const step: TestStep = { id: open.id, ok, ms, ...(detail ? { detail } : {}) };
    open = undefined;
    steps.push(step);
    report.ended(step);
  };
  const begin = (id: TestStepId) => {
    close(true, undefined);
    open = { id, since: nowMs() };
    report.started(id);
  };
  return {
    begin,
    end: (detail, ms) => close(true, detail, ms),
    fail: () => close(false, undefined),
    steps,
    ofConnection: { started: begin, ended: (_stage, detail) => close(true, detail) },
  };
}
