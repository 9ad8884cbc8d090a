import type { Page } from 'playwright-core';
import type { Translate } from '../../../shared/text/index.ts';
import { StepScreen } from '../step-screen.ts';
import { CredentialStep } from './credential-step.ts';

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
