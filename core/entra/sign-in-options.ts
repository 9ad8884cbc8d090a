import type { SigninProgress } from '../../shared/contract/events.ts';
import type { WithoutRun } from '../../shared/contract/without-run.ts';
import type { Language } from '../../shared/text/index.ts';

/** What a running sign-in tells, before a host puts the run's id to it. Its end is the answer of `signIn`. */
export type SigninProgressReport = WithoutRun<
  Extract<SigninProgress, { kind: 'waiting' } | { kind: 'device-code' }>
>;

export interface SignInOptions {
  readonly deviceCode?: boolean | undefined;
  readonly signal: AbortSignal;
  readonly language: Language;
  readonly onProgress: (progress: SigninProgressReport) => void;
}
