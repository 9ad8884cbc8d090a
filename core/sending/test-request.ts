import type { TestProgress } from '../../shared/contract/events.ts';
import type { WithoutRun } from '../../shared/contract/without-run.ts';
import type { TransportId } from '../../shared/results/test-result.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Language } from '../../shared/text/index.ts';

/** One message to be sent over one or more transports. */
export interface TestRequest {
  readonly setup: Setup;
  readonly to: string;
  /** The address in the From line; the set-up's mailbox where absent. */
  readonly from?: string | undefined;
  readonly transports: readonly TransportId[];
  /** How long failures that pass by themselves are tried again; 0 tries once. */
  readonly waitForPropagationMs: number;
  /** The most one attempt may take. */
  readonly timeoutMs: number;
  /** The language of the message that is sent. */
  readonly language: Language;
  /** How Graph takes the message; `json` where absent. */
  readonly graphFormat?: 'json' | 'mime' | undefined;
}

/** What a running test tells, before a host puts the run's id to it. */
export type TestProgressReport = WithoutRun<TestProgress>;

export interface TestOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: TestProgressReport) => void) | undefined;
}
