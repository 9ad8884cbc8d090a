import type { Outcome } from '../../shared/outcome.ts';
import type { RegisterClient, RegisterScriptKind } from '../../shared/registration/calls.ts';
import type {
  Finding,
  Plan,
  Reachable,
  RegisterState,
  RegisterStep,
} from '../../shared/registration/plan-view.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Language } from '../../shared/text/index.ts';
import type { SigninProgressReport } from '../entra/sign-in-options.ts';

interface Running {
  readonly signal: AbortSignal;
  readonly onStep?: ((step: RegisterStep) => void) | undefined;
}

/** How a run that changes the directory ended: all it did, and the set-up with what was seen. A step that failed is the last one. */
export interface RegisterRun {
  readonly outcome: 'ok' | 'failed' | 'cancelled';
  readonly steps: readonly RegisterStep[];
  readonly setup: Setup;
}

/** A text file for the person to save. */
export interface TextFile {
  readonly fileName: string;
  readonly text: string;
}

/** Both sides of a narrow permission, and what the application could reach before and after, where somebody is signed in to look. */
export interface ProvenScope {
  readonly findings: readonly Finding[];
  readonly reach?: { readonly now: readonly Reachable[]; readonly after: readonly Reachable[] } | undefined;
}

/** The registration through Microsoft Graph: plan, apply, verify, undo, and credentials over time. */
export interface RegistrationService {
  state(setup: Setup): Promise<Outcome<RegisterState>>;
  /** Refused where no application to sign in with is known, or the cloud has no Microsoft Graph; nothing is asked of anybody. */
  readyToSignIn(setup: Setup, client: RegisterClient | undefined): Promise<Outcome<Record<string, never>>>;
  /** Refused where `readyToSignIn` is. */
  signIn(
    setup: Setup,
    options: {
      readonly access: 'write' | 'read';
      readonly client?: RegisterClient | undefined;
      /** Keeps the session where secrets are kept, until `signOut`; otherwise it ends with the program. */
      readonly keep: boolean;
      readonly signal: AbortSignal;
      readonly language: Language;
      readonly onProgress: (progress: SigninProgressReport) => void;
    },
  ): Promise<Outcome<{ readonly username: string }>>;
  signOut(setup: Setup): Promise<void>;
  plan(setup: Setup, signal: AbortSignal): Promise<Outcome<Plan>>;
  /** Refused where `fingerprint` is given and the plan is another one by now. Nothing to do is a run without steps. */
  apply(
    setup: Setup,
    options: Running & { readonly fingerprint?: string | undefined },
  ): Promise<Outcome<RegisterRun>>;
  undo(setup: Setup, options: Running): Promise<Outcome<RegisterRun>>;
  verify(
    setup: Setup,
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly setup: Setup; readonly findings: readonly Finding[] }>>;
  script(setup: Setup, kind: RegisterScriptKind, language: Language): Promise<Outcome<TextFile>>;
  rotate(setup: Setup, options: Running): Promise<Outcome<RegisterRun>>;
  retire(setup: Setup, options: Running): Promise<Outcome<RegisterRun>>;
  /** The way back from a rotation: the old credential is used again, the new one removed. */
  restore(setup: Setup, options: Running): Promise<Outcome<RegisterRun>>;
  /** Sends from the set-up's mailbox, and tries to from another one that the application must not reach; each message goes to its own sender. */
  proveScope(
    setup: Setup,
    otherMailbox: string,
    options: { readonly signal: AbortSignal; readonly language: Language },
  ): Promise<Outcome<ProvenScope>>;
  calendar(setup: Setup, language: Language): Promise<Outcome<TextFile>>;
}
