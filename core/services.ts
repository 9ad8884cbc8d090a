import type { Outcome } from '../shared/outcome.ts';
import type { IncomingResult } from '../shared/results/incoming-result.ts';
import type { TestResult } from '../shared/results/test-result.ts';
import type { Setup } from '../shared/setup/setup.ts';
import type { HandedStep, SheetStep, StepKind } from '../shared/setup/step.ts';
import type { Language } from '../shared/text/index.ts';
import type { CloudService } from './clouds/load-cloud.ts';
import type { CertificateService } from './credentials/certificate-service.ts';
import type { SignInOptions } from './entra/sign-in-options.ts';
import type { TaskSheetFiles } from './hand-over.ts';
import type { IncomingProgress, IncomingRequest } from './incoming/check-incoming.ts';
import type { RecipeFolders } from './recipes/recipe-folders.ts';
import type { RecipeService } from './recipes/recipe-service.ts';
import type { DirectoryWitness } from './registration/directory-request.ts';
import type { RegistrationService } from './registration/registration-service.ts';
import type { ReportService } from './report/report-service.ts';
import type { SecretService } from './secrets/secret-service.ts';
import type { TestOptions, TestRequest } from './sending/test-request.ts';
import type { SetupService } from './setups/setup-service.ts';

export interface ServiceOptions {
  readonly recipeFolders: RecipeFolders;
  readonly version: string;
  /** The cloud a new set-up gets: a built-in id or the absolute path of a cloud file; `global` where absent. */
  readonly defaultCloud?: string | undefined;
  /** The language of the page a person sees in the browser after signing in; each call may name another. */
  readonly browserLanguage?: Language | undefined;
  /** Told of each request to the directory; tests record them, or end a run there. */
  readonly directoryWitness?: DirectoryWitness | undefined;
}

/** What the program can do, whichever host it runs in. Faults of the world are values. */
export interface Services {
  readonly clouds: CloudService;
  readonly recipes: RecipeService;
  readonly setups: SetupService;
  readonly secrets: SecretService;
  readonly certificates: CertificateService;
  readonly reports: ReportService;
  readonly registration: RegistrationService;
  /** Results of a saved set-up, newest first. */
  results(setupId: string): Promise<readonly TestResult[]>;
  /** Looks at inboxes of a saved set-up, newest first. */
  looks(setupId: string): Promise<readonly IncomingResult[]>;
  /** Whether somebody has signed in for a delegated set-up and the session is kept. */
  hasSession(setup: Setup): Promise<boolean>;
  /** Refused where the set-up lacks what a sign-in needs; nothing is asked of anybody. */
  readyToSignIn(
    setup: Setup,
    options: { readonly deviceCode?: boolean | undefined },
  ): Promise<Outcome<Record<string, never>>>;
  signIn(
    setup: Setup,
    options: SignInOptions,
  ): Promise<Outcome<{ readonly username: string; readonly setup: Setup }>>;
  /** Refused where the set-up lacks what a test needs; nothing is asked of anybody. */
  readyToTest(request: TestRequest): Promise<Outcome<Record<string, never>>>;
  /** Refused where the set-up lacks what a test needs; what the world answers is in the results, one for each transport, in the order asked. */
  runTest(request: TestRequest, options: TestOptions): Promise<Outcome<readonly TestResult[]>>;
  /** Looks at inboxes one by one, changes nothing there and keeps what was seen; refused where the set-up lacks what a look needs. */
  checkIncoming(
    request: IncomingRequest,
    options: {
      readonly signal: AbortSignal;
      readonly onProgress?: ((progress: IncomingProgress) => void) | undefined;
    },
  ): Promise<Outcome<readonly IncomingResult[]>>;
  /** Looks at one step with everything at hand; the answer carries the new evidence. */
  check(setup: Setup, step: StepKind, signal: AbortSignal): Promise<Outcome<Setup>>;
  /** Looks again every so often at a step that another person was asked to do; true once it is proven, false when waiting has ended. */
  watch(setupId: string, step: HandedStep, signal: AbortSignal): Promise<boolean>;
  /** The sheet for that person. */
  handOver(setup: Setup, steps: readonly SheetStep[], language: Language): Promise<Outcome<TaskSheetFiles>>;
}
