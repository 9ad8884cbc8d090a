import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../shared/text/index.ts';
import type { MessageParams } from '../../shared/text/message.ts';
import type { TextKey } from '../../shared/text/text-key.ts';

/**
 * A screen of the application. Everything is found by its role and its visible name, and the names come from the language
 * files, so that the same model serves every language and every host.
 */
export class Screen {
  constructor(
    readonly page: Page,
    readonly t: Translate,
  ) {}

  /** Waits until the screen of this heading is there. */
  async arrived(title: string): Promise<this> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    return this;
  }

  protected button(key: TextKey, params?: MessageParams): Locator {
    return this.page.getByRole('button', { name: this.t(key, params), exact: true });
  }

  protected field(key: TextKey): Locator {
    return this.page.getByRole('textbox', { name: this.t(key) });
  }

  /** A sentence as a person reads it: the marks of monospace and of portal names are not seen. */
  protected seen(sentence: string): Locator {
    return this.page.getByRole('main').getByText(plain(sentence), { exact: false });
  }

  async goHome(): Promise<void> {
    await this.page
      .getByRole('button', { name: `${this.t('app.name')}: ${this.t('frame.home')}`, exact: true })
      .click();
  }
}

/** A sentence of the language files without its marks. */
export function plain(sentence: string): string {
  return sentence.replaceAll(/[`*]/gu, '');
}
