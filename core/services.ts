import type { Cloud } from '../shared/clouds/cloud-file.ts';
import type { SigninProgress, TestProgress } from '../shared/contract/events.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { LoadedRecipe } from '../shared/recipes/schema.ts';
import type { IncomingResult } from '../shared/results/incoming-result.ts';
import type { TestResult, TransportId } from '../shared/results/test-result.ts';
import type { Setup } from '../shared/setup/setup.ts';
import type { SetupFile } from '../shared/setup/setup-file.ts';
import type { HandedStep, SheetStep, StepKind } from '../shared/setup/step.ts';
import type { Language } from '../shared/text/index.ts';
import type { Message } from '../shared/text/message.ts';
import type { CertificateService } from './credentials/certificate-service.ts';
import type { TaskSheetFiles } from './hand-over.ts';
import type { IncomingProgress, IncomingRequest } from './incoming/check-incoming.ts';
import type { CheckedRecipe } from './recipes/check-recipe.ts';
import type { DirectoryWitness } from './registration/directory-request.ts';
import type { RegistrationService } from './registration/registration-service.ts';
import type { ReportService } from './report/report-service.ts';

type WithoutRun<P> = P extends unknown ? Omit<P, 'run'> : never;

/** What a running test tells, before a host puts the run's id to it. */
export type TestProgressReport = WithoutRun<TestProgress>;
/** What a running sign-in tells, before a host puts the run's id to it. Its end is the answer of `signIn`. */
export type SigninProgressReport = WithoutRun<
  Extract<SigninProgress, { kind: 'waiting' } | { kind: 'device-code' }>
>;

export interface ServiceOptions {
  readonly recipeFolders: {
    /** The recipes this program ships. */
    readonly builtIn: string;
    /** Folders whose recipes are added; one that does not exist counts as empty. */
    readonly vendor: readonly string[];
  };
  readonly version: string;
  /** The cloud a new set-up gets: a built-in id or the absolute path of a cloud file; `global` where absent. */
  readonly defaultCloud?: string | undefined;
  /** The language of the page a person sees in the browser after signing in; each call may name another. */
  readonly browserLanguage?: Language | undefined;
  /** Told of each request to the directory; tests record them, or end a run there. */
  readonly directoryWitness?: DirectoryWitness | undefined;
}

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

export interface SecretFinding {
  readonly level: 'stop' | 'warn';
  readonly message: Message;
}

export interface CloudService {
  /** `relativeTo`: the folder that a relative path starts from; without it a relative path starts from the working directory. */
  load(idOrPath: string, relativeTo?: string): Promise<Outcome<Cloud>>;
}

export interface RecipeService {
  /** Every fault of a file is a sentence; a file that cannot be used never stops the others. */
  list(): Promise<{ readonly recipes: readonly LoadedRecipe[]; readonly broken: readonly Message[] }>;
  get(id: string): Promise<Outcome<LoadedRecipe>>;
  /** One recipe file, wherever it lies, with all its faults. */
  check(path: string): Promise<CheckedRecipe>;
  /**
   * Adds one recipe file for the life of this process, as `--recipe FILE` does; it stands before a built-in one of the same id, and is
   * offered beside one that is the only one. Refused with the first fault.
   */
  add(path: string): Promise<Outcome<LoadedRecipe>>;
  /** The JSON Schema of the recipe file. */
  jsonSchema(): unknown;
}

export interface SetupService {
  /** All saved set-ups that could be read, by name. */
  list(): Promise<readonly Setup[]>;
  /** A sentence for each saved file that could not be read; such files are left as they are. */
  broken(): Promise<readonly Message[]>;
  /** A saved set-up by its id, else by its name (case does not count); refused where two carry that name. */
  get(idOrName: string): Promise<Outcome<Setup>>;
  /** Refused where the file of that id is damaged: it is never written over. */
  save(setup: Setup): Promise<Outcome<Setup>>;
  /** Changes the saved set-up as it is by then; changes of one set-up run one after the other. */
  update(id: string, change: (setup: Setup) => Setup): Promise<Outcome<Setup>>;
  create(input: {
    readonly recipe: string;
    readonly name: string;
    readonly cloud?: string | undefined;
  }): Promise<Outcome<Setup>>;
  /** Removes the set-up with its secret, its session, its results and looks. */
  remove(idOrName: string): Promise<Outcome<Record<string, never>>>;
  /** A set-up file from anywhere, not saved. The same file always gets the same id, so that its session is found again. */
  readFile(path: string): Promise<Outcome<Setup>>;
  /** Saves the text of a set-up file as a new set-up. */
  importText(text: string): Promise<Outcome<Setup>>;
  /** The file to hand on: no secret, no evidence. */
  exportFile(setup: Setup): SetupFile;
  /** The JSON Schema of the set-up file. */
  jsonSchema(): unknown;
  /** Called with each set-up that was saved; the answer ends it. */
  onSaved(listener: (setup: Setup) => void): () => void;
}

export interface SecretService {
  /** Inspects the pasted value and stores it, unless a `stop` finding says that it cannot be a secret's value. */
  put(
    setup: Setup,
    value: string,
    expiresAt?: string,
  ): Promise<Outcome<{ readonly setup: Setup; readonly findings: readonly SecretFinding[] }>>;
  forget(setup: Setup): Promise<Setup>;
  /** Puts the stored secret on the system clipboard, from where it is taken back after a minute. */
  copy(setup: Setup): Promise<Outcome<Record<string, never>>>;
  /** A secret for this process only, from the environment or standard input; it stands before a stored one. */
  supply(setupId: string, value: string): void;
  has(setup: Setup): Promise<boolean>;
  /** Resolves once nothing that was copied lies on the clipboard any more. */
  copied(): Promise<void>;
  /** Takes back at once what lies on the clipboard. */
  stop(): Promise<void>;
  /** Gives the stored secret to another program, as the person at the command line has asked; no call of the contract leads here. */
  pass(setup: Setup, to: (value: string) => Promise<void>): Promise<Outcome<Record<string, never>>>;
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
    options: {
      readonly deviceCode?: boolean | undefined;
      readonly signal: AbortSignal;
      readonly language: Language;
      readonly onProgress: (progress: SigninProgressReport) => void;
    },
  ): Promise<Outcome<{ readonly username: string; readonly setup: Setup }>>;
  /** Refused where the set-up lacks what a test needs; nothing is asked of anybody. */
  readyToTest(request: TestRequest): Promise<Outcome<Record<string, never>>>;
  /** Refused where the set-up lacks what a test needs; what the world answers is in the results, one for each transport, in the order asked. */
  runTest(
    request: TestRequest,
    options: {
      readonly signal: AbortSignal;
      readonly onProgress?: ((progress: TestProgressReport) => void) | undefined;
    },
  ): Promise<Outcome<readonly TestResult[]>>;
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

export { createServices } from './create-services.ts';
