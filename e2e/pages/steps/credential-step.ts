import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../../shared/text/index.ts';
import { plain } from '../screen.ts';
import { StepScreen } from '../step-screen.ts';
import { PermissionsStep } from './permissions-step.ts';

/** *Make the client secret*, or *Add a certificate*. */
export class CredentialStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'credential');
  }

  /** The heading names what the application proves itself with. */
  override heading(): Locator {
    const name = this.t('certificate.title');
    return super.heading().or(this.page.getByRole('heading', { level: 1, name }));
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
