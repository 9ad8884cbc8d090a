import type { Page } from 'playwright-core';
import type { Translate } from '../../../shared/text/index.ts';
import { StepScreen } from '../step-screen.ts';
import { IdsStep } from './ids-step.ts';

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
