import { readFile } from 'node:fs/promises';
import type { Download, Locator } from 'playwright-core';
import type { TextKey } from '../../shared/text/text-key.ts';
import { Screen } from './screen.ts';
import type { PickedFile } from './welcome-page.ts';

async function contentOf(download: Download): Promise<PickedFile> {
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') };
}

/** Making a support file: whether addresses go in, what goes in, saving it. */
export class MakeReportPage extends Screen {
  arrive(): Promise<this> {
    return this.arrived(this.t('report.title'));
  }

  /** A fact of the preview, by its name. */
  fact(key: TextKey): Locator {
    const name = this.page.getByRole('term').filter({ hasText: this.t(key) });
    return name.locator('xpath=following-sibling::dd');
  }

  async withoutAddresses(): Promise<this> {
    await this.page.getByRole('radio', { name: this.t('report.withoutAddresses') }).check();
    await this.fact('report.field.addresses').getByText(this.t('report.value.replaced')).waitFor();
    return this;
  }

  /** The text of the file, as the preview shows it. */
  async shownText(): Promise<string> {
    await this.page.getByRole('button', { name: /\.sendproof\.json$/u }).click();
    return (await this.page.locator('pre').last().textContent()) ?? '';
  }

  private async saved(key: TextKey): Promise<PickedFile> {
    const coming = this.page.waitForEvent('download');
    await this.button(key).click();
    return contentOf(await coming);
  }

  save(): Promise<PickedFile> {
    return this.saved('report.save');
  }

  savePage(): Promise<PickedFile> {
    return this.saved('report.savePage');
  }
}

/** Opening a support file. */
export class OpenReportPage extends Screen {
  arrive(): Promise<this> {
    return this.arrived(this.t('report.open'));
  }

  async pick({ name, content }: PickedFile): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.button('report.choose').click();
    await (await asked).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  }

  /** Opens a file that can be read. */
  async open(file: PickedFile): Promise<OpenedReportPage> {
    await this.pick(file);
    const opened = new OpenedReportPage(this.page, this.t);
    await opened.band().waitFor();
    return opened;
  }

  /** Opens a file that cannot; answers with where its refusal is shown. */
  async openBroken(file: PickedFile): Promise<Locator> {
    await this.pick(file);
    return this.page.getByRole('main').getByRole('alert');
  }
}

/** A support file, read-only. */
export class OpenedReportPage extends Screen {
  band(): Locator {
    return this.page.getByRole('region', { name: this.t('report.title'), exact: true });
  }

  heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  tests(): Locator {
    const title = this.page.getByRole('heading', {
      level: 2,
      name: this.t('report.group.tests'),
      exact: true,
    });
    return title.locator('xpath=..');
  }

  /** Opens the comparison; answers with the rows that are shown. */
  async compare(): Promise<readonly string[]> {
    await this.tests()
      .getByRole('button', { name: this.t('compare.title'), exact: true })
      .click();
    const rows = this.tests().getByRole('table').last().getByRole('rowheader');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }
}
