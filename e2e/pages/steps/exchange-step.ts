import type { Page } from 'playwright-core';
import type { Translate } from '../../../shared/text/index.ts';
import { StepScreen } from '../step-screen.ts';
import { SigninStep } from './signin-step.ts';
import { TestStep } from './test-step.ts';

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
