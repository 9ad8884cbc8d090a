import type { Locator } from 'playwright-core';
import type { Translate } from '../../shared/text/index.ts';
import { Screen } from './screen.ts';
import { TestDialog } from './test-dialog.ts';

/** What registering asks before the sign-in. */
export interface RegisterFacts {
  readonly mailbox: string;
  /** Where the product's own sign-in comes back, for a product that has such an address. */
  readonly callback?: { readonly product: string; readonly uri: string };
}

/** How the heading of the two ways begins, whatever the product. */
export function startTitle(t: Translate): string {
  return t('registerScreens.start.title', { product: '' }).replace(/\s*\?$/u, '');
}

/** Where a set-up begins: the two ways side by side. */
export class StartPage extends Screen {
  async arrive(product: string): Promise<this> {
    return this.arrived(this.t('registerScreens.start.title', { product }));
  }

  byHand(): Promise<void> {
    return this.button('registerScreens.start.handButton').click();
  }

  async fill({ mailbox, callback }: RegisterFacts): Promise<void> {
    await this.field('registerScreens.form.mailbox').fill(mailbox);
    if (!callback) return;
    const name = this.t('steps.register.callback', { product: callback.product });
    await this.page.getByRole('textbox', { name }).fill(callback.uri);
  }

  signIn(): Promise<void> {
    return this.button('registerScreens.form.submit').click();
  }

  async openScript(): Promise<void> {
    await this.button('registerScreens.form.script').click();
    await this.page.getByRole('dialog').getByRole('group').first().waitFor();
  }

  async closeScript(): Promise<void> {
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: this.t('test.close'), exact: true })
      .click();
  }
}

/** Registering through Graph: plan, run, end, and what was read back. */
export class RegisteringPage extends Screen {
  /** Opens it from any step of the set-up. */
  async open(): Promise<this> {
    const rail = this.page.getByRole('navigation', { name: this.t('wizard.steps') });
    const folded = rail.getByRole('button', { expanded: false });
    if (await folded.isVisible()) await folded.click();
    await rail.getByRole('button', { name: this.t('registerScreens.entry') }).click();
    return this;
  }

  plan(): Promise<this> {
    return this.arrived(this.t('registerScreens.plan.title'));
  }

  nothingToDo(): Promise<this> {
    return this.arrived(this.t('registerScreens.plan.titleNone'));
  }

  /** All of it is registered, and the screen leads on to Exchange. */
  exchangeLeft(): Promise<this> {
    return this.arrived(this.t('registerScreens.plan.titleExchange'));
  }

  /** What would change, in plain words. */
  async planned(): Promise<readonly string[]> {
    return this.page.getByRole('main').getByRole('listitem').allInnerTexts();
  }

  apply(): Promise<void> {
    return this.button('registerScreens.plan.apply').click();
  }

  /** Waits until everything is made and seen. */
  async applied(timeoutMs = 60_000): Promise<this> {
    await this.page
      .getByRole('heading', { level: 1, name: this.t('registerScreens.ended.applied'), exact: true })
      .waitFor({ timeout: timeoutMs });
    return this;
  }

  goOn(): Promise<void> {
    return this.button('registerScreens.plan.goOn').click();
  }

  /** Leaves the end of it for the guided steps. */
  later(): Promise<void> {
    return this.button('registerScreens.ended.later').click();
  }

  signIn(): Promise<void> {
    return this.button('registerScreens.form.submit').click();
  }

  /** Waits until something is done that the directory does not show yet. */
  async isWaiting(): Promise<this> {
    await this.seen(this.t('registerScreens.run.state.waiting')).first().waitFor();
    return this;
  }

  async says(sentence: string): Promise<this> {
    await this.seen(sentence).first().waitFor();
    return this;
  }

  send(): Promise<void> {
    return this.button('registerScreens.ended.send').click();
  }

  signInAndSend(): Promise<void> {
    return this.button('registerScreens.ended.signinAndSend').click();
  }

  /** Goes on to the values once the message was accepted. */
  async toValues(product: string): Promise<void> {
    await this.button('registerScreens.ended.values', { product }).click();
    await this.arrived(this.t('steps.values.title', { product }));
  }

  /** The Test dialog that the last button opens. */
  testDialog(): Promise<TestDialog> {
    return new TestDialog(this.page, this.t).arrive();
  }

  /** Unfolds the request behind the first change. */
  unfold(): Promise<void> {
    return this.page.getByRole('main').locator('summary').first().click();
  }

  async askToTakeBack(): Promise<Locator> {
    await this.button('registerScreens.made.takeBack').click();
    const dialog = this.page.getByRole('alertdialog');
    await dialog.waitFor();
    return dialog;
  }

  async takeBack(): Promise<readonly string[]> {
    const dialog = await this.askToTakeBack();
    const listed = await dialog.getByRole('listitem').allInnerTexts();
    await dialog.getByRole('button', { name: this.t('registerScreens.made.takeBack'), exact: true }).click();
    return listed;
  }

  /** Has both sides of a narrow right tried. */
  async proveReach(otherMailbox: string): Promise<void> {
    await this.field('registerScreens.reach.other').fill(otherMailbox);
    await this.button('registerScreens.reach.attempt').click();
  }

  /** What was found of the two attempts. */
  findingLines(): Locator {
    const states = ['right', 'wrong', 'warning', 'unknown'] as const;
    const words = states.map((state) => this.t(`registerScreens.verify.state.${state}`)).join('|');
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^(${words}): `, 'u') });
  }

  undone(): Promise<this> {
    return this.arrived(this.t('registerScreens.ended.undone'));
  }

  readBack(): Promise<void> {
    return this.button('registerScreens.verify.button').click();
  }

  toPlan(): Promise<void> {
    return this.button('registerScreens.verify.toPlan').click();
  }

  repair(): Promise<void> {
    return this.button('registerScreens.verify.repair').click();
  }

  /** The lines of what was read back. */
  async findings(): Promise<Locator> {
    await this.arrived(this.t('registerScreens.verify.title'));
    const lines = this.page.getByRole('main').getByRole('listitem');
    await lines.first().waitFor();
    return lines;
  }
}

/** Replacing a credential in four parts. */
export class RotationPage extends Screen {
  arrive(): Promise<this> {
    return this.arrived(this.t('registerScreens.rotation.title'));
  }

  make(): Promise<void> {
    return this.button('registerScreens.rotation.makeButton').click();
  }

  /** Goes back to the old one, and waits until the new one is gone. */
  async goBack(): Promise<void> {
    await this.button('registerScreens.rotation.restoreButton').click();
    await this.seen(this.t('registerScreens.rotation.restored')).first().waitFor();
  }

  async test(): Promise<TestDialog> {
    await this.button('registerScreens.rotation.testButton').click();
    return new TestDialog(this.page, this.t).arrive();
  }

  /** Says that the product has the new value. */
  async confirm(product: string): Promise<void> {
    const name = this.t('registerScreens.rotation.handedOver', { product });
    await this.page.getByRole('checkbox', { name, exact: true }).check();
  }

  retire(): Promise<void> {
    return this.button('registerScreens.rotation.retireButton').click();
  }

  async asksToConfirm(): Promise<void> {
    await this.seen(this.t('registerScreens.rotation.confirmFirst')).waitFor();
  }

  async done(): Promise<void> {
    await this.seen(this.t('registerScreens.rotation.done')).first().waitFor();
  }
}
