import type { Page } from 'playwright-core';
import type { Translate } from '../../../shared/text/index.ts';
import { StepScreen } from '../step-screen.ts';
import { ExchangeStep } from './exchange-step.ts';

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

  /** Decides how far the application may reach. */
  async chooses(reach: 'mailbox' | 'organisation'): Promise<this> {
    const name = this.t(`reach.${reach}`);
    await this.page.getByRole('radio', { name, exact: true }).click();
    // The set-up is changed first; then the choice shows.
    await this.page.getByRole('radio', { name, exact: true, checked: true }).waitFor();
    return this;
  }

  async checkToken(): Promise<this> {
    await this.primary('steps.permissions.check', 'reach.check', 'wizard.checkAgain', 'wizard.next');
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
