import type { Locator } from 'playwright-core';
import { ExplainPage } from './explain-page.ts';
import { StartPage } from './registering-pages.ts';
import { Screen } from './screen.ts';
import type { AnyStep } from './steps/shown-step.ts';
import { arrivedStep } from './steps/shown-step.ts';
import { WhoStep } from './steps/who-step.ts';

/** A file to open, as a person picks it; its text need not be well-formed. */
export interface PickedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Where everything begins: choose a product, continue a set-up, open a file, have an error explained. */
export class WelcomePage extends Screen {
  async arrive(): Promise<this> {
    await this.arrived(this.t('welcome.title'));
    // The products come together with the saved set-ups, which are read from the disk.
    await this.page
      .getByRole('heading', { level: 2, name: this.t('welcome.products'), exact: true })
      .waitFor();
    return this;
  }

  /** Chooses a product; the two ways to go on follow. */
  async begin(product: string): Promise<StartPage> {
    await this.button('welcome.choose', { name: product }).click();
    return new StartPage(this.page, this.t).arrive(product);
  }

  /** Chooses a product and to go by hand, step by step. */
  async choose(product: string): Promise<WhoStep> {
    await (await this.begin(product)).byHand();
    return new WhoStep(this.page, this.t).arrive();
  }

  /** Continues a set-up; the screen that follows is the step that its evidence asks for. */
  async continueWith(name: string): Promise<AnyStep> {
    // One that is proven is opened; there is nothing to go on with.
    await this.button('welcome.openOf', { name }).or(this.button('welcome.showOf', { name })).click();
    return arrivedStep(this.page, this.t);
  }

  private async pick({ name, content }: PickedFile): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.button('welcome.import').click();
    const buffer = Buffer.from(content);
    await (await asked).setFiles({ name, mimeType: 'application/json', buffer });
  }

  /** Opens a set-up file; the screen that follows is the step that its evidence asks for. */
  async importFile(file: PickedFile): Promise<AnyStep> {
    await this.pick(file);
    return arrivedStep(this.page, this.t);
  }

  /** Opens a file that cannot be one; answers with where its refusal is shown. */
  async importBroken(file: PickedFile): Promise<Locator> {
    await this.pick(file);
    return this.page.getByRole('main').getByRole('alert');
  }

  /** The names of the saved set-ups, as listed. */
  async setups(): Promise<readonly string[]> {
    const section = this.page.getByRole('heading', { level: 2, name: this.t('welcome.setups'), exact: true });
    if ((await section.count()) === 0) return [];
    return section.locator('xpath=..').getByRole('heading', { level: 3 }).allInnerTexts();
  }

  /** How a saved set-up stands, as its card says. */
  standing(name: string): Promise<string> {
    return this.card(name).innerText();
  }

  async delete(name: string): Promise<void> {
    await this.card(name)
      .getByRole('button', { name: `${this.t('welcome.delete')}: ${name}`, exact: true })
      .click();
    const dialog = this.page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: this.t('welcome.delete'), exact: true }).click();
    await this.card(name).waitFor({ state: 'detached' });
  }

  private card(name: string) {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 3, name, exact: true }) });
  }

  async explainAnError(): Promise<ExplainPage> {
    await this.button('welcome.paste').click();
    return new ExplainPage(this.page, this.t).arrive();
  }
}
