import type { Page } from 'playwright-core';
import type { IncomingProtocol } from '../../../shared/results/incoming-result.ts';
import type { Translate } from '../../../shared/text/index.ts';
import { StepScreen } from '../step-screen.ts';

/** *Enter the values in the product*. */
export class ValuesStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'values');
  }

  /** Copies the value of one of the product's fields, by the product's own name for it. */
  async copy(field: string): Promise<string> {
    await this.button('frame.copyOf', { what: field }).first().click();
    await this.page
      .getByText(this.t('frame.copiedOf', { what: field }))
      .first()
      .waitFor({ state: 'attached' });
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Takes the stored secret to the system's clipboard, which the page itself cannot read. */
  async copySecret(): Promise<void> {
    await this.page
      .getByRole('button', { name: this.t('steps.values.secretCopy') })
      .first()
      .click();
    await this.page.getByText(this.t('steps.values.secretCopied')).first().waitFor();
  }

  /** Validates the accounts that the product fetches, over one service. */
  async validate(service: IncomingProtocol, accounts: readonly string[]): Promise<void> {
    await this.page.getByRole('radio', { name: this.t(`incoming.protocol.${service}`), exact: true }).check();
    await this.field('incoming.accounts').fill(accounts.join('\n'));
    await this.button('incoming.start').click();
  }

  /** Opens the page on which the test's redirect is removed. */
  openAuthentication(): Promise<void> {
    return this.button('steps.values.testRedirectOpen').click();
  }

  /** Saves the set-up as a file and answers with its text. */
  async saveFile(): Promise<string> {
    const started = this.page.waitForEvent('download');
    await this.button('steps.values.file').click();
    return textOf(await (await started).createReadStream());
  }

  /** Saves the reminder for the calendar and answers with its text. */
  async saveReminder(): Promise<string> {
    const started = this.page.waitForEvent('download');
    await this.button('registerScreens.credential.calendar').click();
    return textOf(await (await started).createReadStream());
  }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
