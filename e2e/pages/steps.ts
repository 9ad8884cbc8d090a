import type { Page } from 'playwright-core';
import type { IncomingProtocol } from '../../shared/results/incoming-result.ts';
import { type StepKind, stepKinds } from '../../shared/setup/step.ts';
import type { Translate } from '../../shared/text/index.ts';
import { DiagnosisView } from './diagnosis-view.ts';
import { startTitle } from './registering-pages.ts';
import { plain } from './screen.ts';
import { StepScreen } from './step-screen.ts';
import { TestDialog } from './test-dialog.ts';

/** *Who is at the keyboard*. */
export class WhoStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'who');
  }

  /** Before anybody has answered, the two ways are shown here: goes on by hand. */
  override async arrive(): Promise<this> {
    const start = this.page.getByRole('heading', { level: 1, name: startTitle(this.t) });
    await start.or(this.heading()).waitFor();
    if (await start.isVisible()) await this.button('registerScreens.start.handButton').click();
    return super.arrive();
  }

  private async say(question: 'steps.who.consent' | 'steps.who.exchange', yes: boolean): Promise<void> {
    const group = this.page.getByRole('radiogroup', { name: this.t(question) });
    // Not every product needs an administrator's consent.
    if ((await group.count()) === 0) return;
    await group.getByRole('radio', { name: this.t(yes ? 'steps.who.yes' : 'steps.who.no') }).check();
  }

  next(): Promise<void> {
    return this.primary('wizard.next');
  }

  /** Chooses the way over a service, where the product has several. */
  async chooseWay(service: 'ews' | 'graph'): Promise<void> {
    const name = this.t('ways.flow.application', { service: this.t(`ways.service.${service}`) });
    await this.page.getByRole('radio', { name, exact: true }).click();
    // The set-up is changed first; then the choice shows.
    await this.page.getByRole('radio', { name, exact: true, checked: true }).waitFor();
  }

  async answer(may: { readonly consent: boolean; readonly exchange: boolean }): Promise<RegisterStep> {
    await this.say('steps.who.consent', may.consent);
    await this.say('steps.who.exchange', may.exchange);
    await this.next();
    return new RegisterStep(this.page, this.t).arrive();
  }
}

/** *Register the application*. */
export class RegisterStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'register');
  }

  copyName(): Promise<string> {
    return this.copied('steps.register.nameLabel');
  }

  copyRedirectUri(): Promise<string> {
    return this.copied('steps.register.redirectLabel');
  }

  /** The address that only the test needs. */
  copyTestRedirectUri(): Promise<string> {
    return this.copied('steps.register.testRedirectLabel');
  }

  /** Where the product's own callback is entered. */
  callback(product: string) {
    return this.page.getByRole('textbox', { name: this.t('steps.register.callback', { product }) });
  }

  press(): Promise<void> {
    return this.primary('steps.register.done', 'wizard.next');
  }

  async done(): Promise<IdsStep> {
    await this.primary('steps.register.done', 'wizard.next');
    return new IdsStep(this.page, this.t).arrive();
  }
}

/** *Copy the two IDs*. */
export class IdsStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'ids');
  }

  clientId() {
    return this.field('steps.ids.client');
  }

  tenantId() {
    return this.field('steps.ids.tenant');
  }

  async paste(ids: { readonly clientId: string; readonly tenantId: string }): Promise<this> {
    await this.clientId().fill(ids.clientId);
    await this.tenantId().fill(ids.tenantId);
    return this;
  }

  swap(): Promise<void> {
    return this.button('steps.ids.swap').click();
  }

  press(): Promise<void> {
    return this.primary('steps.ids.done', 'wizard.next');
  }

  async check(): Promise<CredentialStep> {
    await this.press();
    return new CredentialStep(this.page, this.t).arrive();
  }
}

/** *Make the client secret*. */
export class CredentialStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'credential');
  }

  /** Begins to replace the credential while it is in use. */
  makeAnother(): Promise<void> {
    return this.button('registerScreens.credential.rotate').click();
  }

  secret() {
    return this.page.getByLabel(plain(this.t('steps.credential.value')));
  }

  press(): Promise<void> {
    return this.primary('steps.credential.done', 'steps.credential.doneKeep', 'wizard.check', 'wizard.next');
  }

  /** Pastes a value and stores it, whatever Microsoft says of it then. */
  async enter(value: string): Promise<this> {
    await this.secret().fill(value);
    await this.press();
    await (await this.railEntry()).filter({ hasNotText: this.t('wizard.state.todo') }).waitFor();
    return this;
  }

  /** Pastes the secret's value and stores it. */
  async store(value: string): Promise<PermissionsStep> {
    await this.secret().fill(value);
    await this.press();
    return new PermissionsStep(this.page, this.t).arrive();
  }
}

/** *Give the permissions*. */
export class PermissionsStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'permissions');
  }

  /** The names in the table of permissions. */
  async names(): Promise<readonly string[]> {
    const rows = this.page.getByRole('table').getByRole('row');
    return rows.evaluateAll((all) =>
      all.slice(1).map((row) => row.querySelector('td')?.firstElementChild?.textContent?.trim() ?? ''),
    );
  }

  async checkToken(): Promise<this> {
    await this.primary('steps.permissions.check', 'wizard.checkAgain', 'wizard.next');
    return this;
  }

  async done(): Promise<ExchangeStep> {
    await this.primary('steps.permissions.done', 'wizard.next');
    return new ExchangeStep(this.page, this.t).arrive();
  }

  /** Has the token looked at, and goes on once it carries what is needed. */
  async checkAndGoOn(): Promise<ExchangeStep> {
    await this.checkToken();
    return new ExchangeStep(this.page, this.t).arrive();
  }
}

/** *Prepare Exchange*. */
export class ExchangeStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'exchange');
  }

  mailbox() {
    return this.field('steps.exchange.mailbox');
  }

  objectId() {
    return this.field('steps.exchange.objectId');
  }

  /** The object ID that a token told. */
  copyObjectId(): Promise<string> {
    return this.copied('steps.exchange.objectId');
  }

  openEnterpriseApp(): Promise<void> {
    return this.button('steps.exchange.objectIdOpen').click();
  }

  /** A script into which a value was filled. */
  scriptWith(value: string) {
    return this.page.locator('pre').filter({ hasText: value }).first();
  }

  press(): Promise<void> {
    return this.primary('steps.exchange.done', 'wizard.next', 'handOver.make', 'handOver.sent');
  }

  async toSignIn(mailbox: string): Promise<SigninStep> {
    await this.mailbox().fill(mailbox);
    await this.press();
    return new SigninStep(this.page, this.t).arrive();
  }

  async toTest(mailbox: string): Promise<TestStep> {
    await this.mailbox().fill(mailbox);
    await this.press();
    return new TestStep(this.page, this.t).arrive();
  }
}

/** *Sign in as the sender*. */
export class SigninStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'signin');
  }

  async start(): Promise<this> {
    await this.primary('steps.signin.start', 'steps.signin.again');
    return this;
  }

  /** The address that is shown while the step waits. */
  address(): Promise<string> {
    return this.copied('steps.signin.addressLabel');
  }

  /** Begins without a browser on this machine: answers with the page to open elsewhere and the code to type there. */
  async startWithCode(): Promise<{ readonly page: string; readonly code: string }> {
    await this.button('steps.signin.device').click();
    const code = await this.copied('steps.signin.code');
    return { page: await this.copied('steps.signin.pageLabel'), code };
  }

  cancel(): Promise<void> {
    return this.button('steps.signin.cancel').click();
  }

  /** Waits until the sign-in has failed, and answers with what is shown. */
  async failed(headline: string | RegExp): Promise<DiagnosisView> {
    await this.page.getByRole('heading', { level: 2, name: headline }).waitFor();
    return new DiagnosisView(this.page.getByRole('main'), this.t);
  }

  async wasCancelled(): Promise<void> {
    await this.page.getByText(this.t('steps.signin.cancelled'), { exact: true }).waitFor();
  }

  /** Waits until the step waits for the person. */
  async isWaiting(): Promise<this> {
    await this.button('steps.signin.cancel').waitFor();
    return this;
  }

  async signedInAs(username: string): Promise<this> {
    await this.page.getByText(this.t('steps.signin.signedInAs', { username })).first().waitFor();
    return this;
  }

  async next(): Promise<TestStep> {
    await this.primary('wizard.next');
    return new TestStep(this.page, this.t).arrive();
  }
}

/** *Send a test message*. */
export class TestStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'test');
  }

  async openDialog(): Promise<TestDialog> {
    await this.primary('steps.test.open', 'steps.test.again');
    return new TestDialog(this.page, this.t).arrive();
  }

  async next(): Promise<ValuesStep> {
    await this.primary('steps.test.next');
    return new ValuesStep(this.page, this.t).arrive();
  }
}

/** *Enter the values in the product*. */
export class ValuesStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'values');
  }

  /** Copies the value of one of the product's fields, by the product's own name for it. */
  async copy(field: string): Promise<string> {
    await this.button('frame.copyOf', { what: field }).first().click();
    await this.page
      .getByText(this.t('frame.copiedOf', { what: field }))
      .first()
      .waitFor({ state: 'attached' });
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Takes the stored secret to the system's clipboard, which the page itself cannot read. */
  async copySecret(): Promise<void> {
    await this.page
      .getByRole('button', { name: this.t('steps.values.secretCopy') })
      .first()
      .click();
    await this.page.getByText(this.t('steps.values.secretCopied')).first().waitFor();
  }

  /** Validates the accounts that the product fetches, over one service. */
  async validate(service: IncomingProtocol, accounts: readonly string[]): Promise<void> {
    await this.page.getByRole('radio', { name: this.t(`incoming.protocol.${service}`), exact: true }).check();
    await this.field('incoming.accounts').fill(accounts.join('\n'));
    await this.button('incoming.start').click();
  }

  /** Opens the page on which the test's redirect is removed. */
  openAuthentication(): Promise<void> {
    return this.button('steps.values.testRedirectOpen').click();
  }

  /** Saves the set-up as a file and answers with its text. */
  async saveFile(): Promise<string> {
    const started = this.page.waitForEvent('download');
    await this.button('steps.values.file').click();
    return textOf(await (await started).createReadStream());
  }

  /** Saves the reminder for the calendar and answers with its text. */
  async saveReminder(): Promise<string> {
    const started = this.page.waitForEvent('download');
    await this.button('registerScreens.credential.calendar').click();
    return textOf(await (await started).createReadStream());
  }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const screens = {
  who: WhoStep,
  register: RegisterStep,
  ids: IdsStep,
  credential: CredentialStep,
  permissions: PermissionsStep,
  exchange: ExchangeStep,
  signin: SigninStep,
  test: TestStep,
  values: ValuesStep,
} as const satisfies Record<StepKind, new (page: Page, t: Translate) => StepScreen>;

export type AnyStep = InstanceType<(typeof screens)[StepKind]>;

/** The model of one step. */
export function stepScreen(kind: StepKind, page: Page, t: Translate): AnyStep {
  return new screens[kind](page, t);
}

/** Waits for whichever step is shown, and answers with its model. */
export async function arrivedStep(page: Page, t: Translate): Promise<AnyStep> {
  const all = stepKinds.map((kind) => new screens[kind](page, t));
  // A set-up in which nobody has said who is at the keyboard begins with the two ways; its place in the list is that question's.
  const start = page.getByRole('heading', { level: 1, name: startTitle(t) });
  const [first, ...others] = [start, ...all.map((step) => step.heading())];
  await others.reduce((either, heading) => either.or(heading), first ?? page.locator('h1')).waitFor();
  if (await start.isVisible()) return new WhoStep(page, t);
  for (const step of all) if (await step.heading().isVisible()) return step;
  throw new Error('The step that was shown has gone again.');
}
