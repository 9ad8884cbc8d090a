import type { CauseId, Stage } from '../causes/cause-id.ts';
import type { Diagnosis } from '../causes/diagnosis.ts';

/** What the program ends with. Scripts branch on these numbers: add, never change. */
export const exitCodes = {
  /** Proven: the service itself said that it took the message, or the command did what it was asked. */
  ok: 0,
  /** Wrong usage, or a file that cannot be used. */
  usage: 2,
  token: 10,
  mail: 11,
  network: 12,
  /** Failed on this machine. */
  local: 13,
  /** Ctrl+C, or the person closed the sign-in. */
  cancelled: 14,
  /** Some of a batch failed. */
  partly: 20,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const ofStage = {
  token: exitCodes.token,
  mail: exitCodes.mail,
  network: exitCodes.network,
  local: exitCodes.local,
} as const satisfies Record<Stage, ExitCode>;

const cancelled: CauseId = 'user-cancelled';

/** The code of one failure: its stage, except that a cancelled run is no failure of any stage. */
export function exitCodeOfDiagnosis(diagnosis: Pick<Diagnosis, 'cause' | 'stage'>): ExitCode {
  return diagnosis.cause === cancelled ? exitCodes.cancelled : ofStage[diagnosis.stage];
}

/** How something that was tried has ended. */
type Ended =
  | { readonly outcome: 'ok' }
  | { readonly outcome: 'failed'; readonly diagnosis: Pick<Diagnosis, 'cause' | 'stage'> };

/** The code of a test: 0 only where every transport delivered, else that of the first that did not, in the order asked. */
export function exitCodeOfResults(results: readonly Ended[]): ExitCode {
  const codes = results.map((result) =>
    result.outcome === 'ok' ? exitCodes.ok : exitCodeOfDiagnosis(result.diagnosis),
  );
  if (codes.includes(exitCodes.cancelled)) return exitCodes.cancelled;
  return codes.find((code) => code !== exitCodes.ok) ?? exitCodes.ok;
}
