import type { TestStep, TestStepId } from '../../shared/results/test-result.ts';
import type { NetStage, StageListener } from '../net/connect.ts';

/** A stage that has ended; sending and looking at an inbox have different ones. */
export type EndedStage<Id extends string = TestStepId> = Omit<TestStep, 'id'> & {
  readonly id: Id | NetStage;
};

/** Follows one attempt stage by stage; a stage that is open when something fails is the one that failed. */
export interface Stages<Id extends string = TestStepId> {
  begin(id: Id | NetStage): void;
  /** Ends the open stage well. `ms` where it was measured elsewhere. */
  end(detail?: string, ms?: number): void;
  /** Ends the open stage as failed; nothing happens where none is open. */
  fail(): void;
  readonly steps: readonly EndedStage<Id>[];
  /** The same, as the stages of a connection are told. */
  readonly ofConnection: StageListener;
}

export interface StageReport<Id extends string = TestStepId> {
  started(id: Id | NetStage): void;
  ended(step: EndedStage<Id>): void;
}

/** @param nowMs a clock that never runs backwards */
export function createStages<Id extends string = TestStepId>(
  report: StageReport<Id>,
  nowMs: () => number = () => performance.now(),
): Stages<Id> {
  const steps: EndedStage<Id>[] = [];
  let open: { id: Id | NetStage; since: number } | undefined;
  const close = (ok: boolean, detail: string | undefined, measured?: number) => {
    if (!open) return;
    const ms = Math.max(0, Math.round(measured ?? nowMs() - open.since));
    const step: EndedStage<Id> = { id: open.id, ok, ms, ...(detail ? { detail } : {}) };
    open = undefined;
    steps.push(step);
    report.ended(step);
  };
  const begin = (id: Id | NetStage) => {
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
