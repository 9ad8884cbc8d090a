import type { Page } from 'playwright-core';

/** The sign-in of the practice tenant, in a tab of its own, as it looks to the person who opened the address. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  async pick(account: string): Promise<this> {
    await this.page.getByRole('heading', { name: 'Pick an account' }).waitFor();
    await this.page.getByRole('button', { name: account }).click();
    return this;
  }

  /** Types the code that another machine shows. */
  async enterCode(code: string): Promise<this> {
    await this.page.getByRole('textbox').fill(code);
    await this.page.getByRole('button', { name: 'Next' }).click();
    return this;
  }

  /** Accepts what is asked for; the application's own page follows. */
  async accept(): Promise<this> {
    await this.page.getByRole('heading', { name: 'Permissions requested' }).waitFor();
    await this.page.getByRole('button', { name: 'Accept' }).click();
    return this;
  }

  /** Accepts where anything is asked for; somebody may have consented for everybody before. Waits for the application's own page. */
  async acceptIfAsked(endTitle: string): Promise<this> {
    const asked = this.page.getByRole('heading', { name: 'Permissions requested' });
    const ended = this.page.getByRole('heading', { name: endTitle });
    await asked.or(ended).waitFor();
    if (await asked.isVisible()) await this.accept();
    await ended.waitFor();
    return this;
  }

  async cancel(): Promise<this> {
    await this.page.getByRole('button', { name: 'Cancel' }).first().click();
    return this;
  }

  async goBackWithoutConsent(): Promise<this> {
    await this.page.getByRole('button', { name: /^Return to the application without/u }).click();
    return this;
  }

  /** The sentence of an error that stays on Entra's own page. */
  error(): Promise<string> {
    return this.page.getByRole('alert').innerText();
  }

  /** Waits for the page by which the application ends a sign-in. */
  async endsWith(title: string): Promise<void> {
    await this.page.getByRole('heading', { name: title }).waitFor();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
