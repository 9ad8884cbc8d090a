import type { Page } from 'playwright-core';
import type { Translate } from '../../../shared/text/index.ts';
import { startTitle } from '../registering-pages.ts';
import { StepScreen } from '../step-screen.ts';
import { RegisterStep } from './register-step.ts';

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
