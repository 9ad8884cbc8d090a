import type { Page } from 'playwright-core';
import type { Translate } from '../../../shared/text/index.ts';
import { DiagnosisView } from '../diagnosis-view.ts';
import { StepScreen } from '../step-screen.ts';
import { TestStep } from './test-step.ts';

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
