import type { Locator } from 'playwright-core';
import type { TransportId } from '../../shared/results/test-result.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import { DiagnosisView } from './diagnosis-view.ts';
import { escaped } from './portal/portal-page.ts';
import { plain, Screen } from './screen.ts';

/** The Test dialog: addresses, transports, Test, Cancel; live stages; the result in one line and what is behind it. */
export class TestDialog extends Screen {
  private get within(): Locator {
    return this.page.getByRole('dialog');
  }

  async arrive(): Promise<this> {
    const name = new RegExp(`^${escaped(this.t('test.title'))}: `, 'u');
    await this.within.getByRole('heading', { level: 1, name }).waitFor();
    return this;
  }

  private press(key: TextKey): Promise<void> {
    return this.within.getByRole('button', { name: this.t(key), exact: true }).click();
  }

  from(): Locator {
    return this.within.getByRole('textbox', { name: this.t('test.from') });
  }

  /** Waits until the dialog warns of the sender, before anything is sent. */
  async warnsOfSender(sentence: string): Promise<void> {
    await this.within.getByText(plain(sentence), { exact: false }).waitFor();
  }

  to(): Locator {
    return this.within.getByRole('textbox', { name: this.t('test.to') });
  }

  transport(id: TransportId): Locator {
    return this.within.getByRole('button', { name: this.t(`test.transport.${id}`), exact: true });
  }

  async send(to: string): Promise<this> {
    await this.to().fill(to);
    await this.press('test.send');
    return this;
  }

  /** The one line of the result; waits for it. */
  headline(text: string | RegExp): Locator {
    return this.within.getByRole('heading', { name: text });
  }

  /** Waits until the service has accepted the message. */
  async accepted(timeoutMs = 30_000): Promise<this> {
    await this.headline(new RegExp(`^${escaped(this.t('test.ok'))}`, 'u')).waitFor({ timeout: timeoutMs });
    return this;
  }

  /** Waits until the test has failed, and answers with what is shown. */
  async failed(headline: string | RegExp, timeoutMs = 30_000): Promise<DiagnosisView> {
    await this.headline(headline).waitFor({ timeout: timeoutMs });
    return new DiagnosisView(this.within, this.t);
  }

  diagnosis(): DiagnosisView {
    return new DiagnosisView(this.within, this.t);
  }

  /** The id that stands in the message, as the result shows it. */
  async messageId(to: string): Promise<string> {
    const marks = this.t('test.acceptedNote', { id: '(id)', to });
    const pattern = escaped(marks.replaceAll(/[`*]/gu, '')).replace('\\(id\\)', '(\\S+)');
    const note = await this.within.getByText(new RegExp(pattern, 'u')).innerText();
    const id = new RegExp(pattern, 'u').exec(note)?.[1];
    if (id === undefined) throw new Error(`No id stands in: ${note}`);
    return id;
  }

  /** The countdown to the next try. */
  countdown(): Locator {
    const text = this.t('test.waiting.next', { time: '' }).trim();
    return this.within.getByRole('timer').filter({ hasText: text });
  }

  tryNow(): Promise<void> {
    return this.press('test.waiting.now');
  }

  stopWaiting(): Promise<void> {
    return this.press('test.waiting.stop');
  }

  /** Waits until the message is on its way, which can be cancelled. */
  async isRunning(): Promise<this> {
    await this.within.getByRole('button', { name: this.t('test.cancel'), exact: true }).waitFor();
    return this;
  }

  /** Waits until nothing runs, so that a test can be sent. */
  async idle(): Promise<void> {
    await this.within.getByRole('button', { name: this.t('test.send'), exact: true }).waitFor();
  }

  cancel(): Promise<void> {
    return this.press('test.cancel');
  }

  async close(): Promise<void> {
    await this.within
      .getByRole('button', { name: this.t('test.close'), exact: true })
      .first()
      .click();
    await this.within.waitFor({ state: 'hidden' });
  }
}
