import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Language, type Translate, translatorFor } from '../shared/text/index.ts';
import { type PracticeOptions, type PracticeTenant, startTenant } from '../simulator/start.ts';
import { type ActionCount, countActions } from './fixtures/action-count.ts';
import { browserOfThisFile } from './fixtures/chromium.ts';
import { type HostProgram, startHost } from './fixtures/host-program.ts';
import { keepEvidence } from './fixtures/kept-evidence.ts';
import { listenForAddresses, type OpenedAddresses } from './fixtures/opened-addresses.ts';
import { recordTraffic, type Traffic } from './fixtures/traffic.ts';
import { PortalHome } from './pages/portal/portal-home.ts';
import { SignInPage } from './pages/portal/sign-in-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

export interface OpenOptions {
  readonly practice?: PracticeOptions;
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Opens the key store that is locked with this passphrase; without it secrets stay in the program's memory. */
  readonly vaultKey?: string;
  /** More of the program's environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The application on a practice tenant of its own, in a real browser, with nothing shared with any other test. */
export interface Sendproof {
  readonly tenant: PracticeTenant;
  readonly page: Page;
  readonly t: Translate;
  /** The program's data folder. */
  readonly home: string;
  readonly traffic: Traffic;
  readonly welcome: WelcomePage;
  host(): HostProgram;
  /** Opens the practice portal in the person's own browser. */
  openPortal(): Promise<PortalHome>;
  /** What the person does in the application from now on. What Microsoft's own pages ask belongs to the action that opened them. */
  countActions(): Promise<ActionCount>;
  /** The tab of the person's own browser that shows what the program asked to open. */
  openedTab(): Promise<Page>;
  /** The same, where what was opened is a sign-in. */
  signInTab(): Promise<SignInPage>;
  /** Ends the program, as Ctrl+C or as a crash does. */
  endHost(how: 'stop' | 'kill'): Promise<void>;
  /** Starts the program again on the same data folder and opens its new address in the same tab. */
  startHostAgain(): Promise<WelcomePage>;
}

const waitMs = 15_000;

async function newContext(options: OpenOptions): Promise<BrowserContext> {
  const browser = await browserOfThisFile();
  const context = await browser.newContext({
    locale: options.language === 'ro' ? 'ro-RO' : 'en-GB',
    colorScheme: options.theme ?? 'light',
    viewport: options.viewport ?? { width: 1100, height: 760 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(waitMs);
  return context;
}

/** What runs for one test, to be ended in the reverse order of its start. */
class Ending {
  private readonly ends: (() => Promise<unknown>)[] = [];

  add(end: () => Promise<unknown>): void {
    this.ends.unshift(end);
  }

  /** Ends all, also when one of them fails, and then says which. */
  async run(): Promise<void> {
    const faults: unknown[] = [];
    for (const end of this.ends) {
      try {
        await end();
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'Something of the test could not be ended.');
  }
}

async function newHome(ending: Ending): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'sendproof-e2e-'));
  ending.add(() => rm(home, { recursive: true, force: true }));
  return home;
}

class Running implements Sendproof {
  readonly t: Translate;
  private program: HostProgram | undefined;
  private printed = '';

  constructor(
    readonly tenant: PracticeTenant,
    readonly page: Page,
    /** A window of its own: a tab behind another draws once a second, and everything in it would wait. */
    private readonly ownBrowser: BrowserContext,
    readonly traffic: Traffic,
    readonly home: string,
    private readonly addresses: OpenedAddresses,
    private readonly options: OpenOptions,
  ) {
    this.t = translatorFor(options.language ?? 'en');
  }

  get welcome(): WelcomePage {
    return new WelcomePage(this.page, this.t);
  }

  host(): HostProgram {
    if (!this.program) throw new Error('The program does not run.');
    return this.program;
  }

  /** All that the program printed, over all its starts. */
  output(): string {
    return `${this.printed}${this.program?.output() ?? ''}`;
  }

  async startHostAgain(): Promise<WelcomePage> {
    this.program = await startHost({
      home: this.home,
      cloudFile: this.tenant.cloudFile,
      language: this.options.language ?? 'en',
      browser: this.addresses.command,
      environment: {
        ...this.options.environment,
        ...(this.options.vaultKey === undefined ? {} : { SENDPROOF_VAULT_KEY: this.options.vaultKey }),
      },
    });
    await this.page.goto(this.program.address);
    return this.welcome.arrive();
  }

  async endHost(how: 'stop' | 'kill'): Promise<void> {
    await this.program?.[how]();
    this.printed = this.output();
    this.program = undefined;
  }

  async openPortal(): Promise<PortalHome> {
    return PortalHome.open(await this.ownBrowser.newPage(), this.tenant.portal);
  }

  countActions(): Promise<ActionCount> {
    return countActions(this.page);
  }

  async openedTab(): Promise<Page> {
    const address = await this.addresses.next();
    const tab = await this.ownBrowser.newPage();
    await tab.goto(address);
    return tab;
  }

  async signInTab(): Promise<SignInPage> {
    return new SignInPage(await this.openedTab());
  }

  async keep(testName: string): Promise<void> {
    const folder = await keepEvidence(testName, [this.page, ...this.ownBrowser.pages()], {
      'host.log': this.output(),
      'tenant.log': this.tenant.transcript(),
      'page.log': this.traffic.errors().join('\n'),
    });
    process.stderr.write(`kept: ${folder}\n`);
  }
}

/**
 * Starts a tenant, the browser host and a browser for the running test, and opens Welcome. All of it is ended with the test; when
 * the test failed, pictures and logs are kept under `test-results/`.
 */
export async function openSendproof(options: OpenOptions = {}): Promise<Sendproof> {
  const ending = new Ending();
  let running: Running | undefined;
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await running?.keep(task.name);
    await ending.run();
  });
  const home = await newHome(ending);
  const [tenant, context, ownBrowser, addresses] = await Promise.all([
    startTenant(options.practice),
    newContext(options),
    newContext(options),
    listenForAddresses(),
  ]);
  ending.add(() => tenant.stop());
  ending.add(() => addresses.close());
  ending.add(() => ownBrowser.close());
  ending.add(() => context.close());
  const page = await context.newPage();
  running = new Running(tenant, page, ownBrowser, await recordTraffic(page), home, addresses, options);
  ending.add(() => running?.endHost('stop') ?? Promise.resolve());
  await running.startHostAgain();
  return running;
}
