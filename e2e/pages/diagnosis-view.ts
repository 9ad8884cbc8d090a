import type { Locator } from 'playwright-core';
import type { Translate } from '../../shared/text/index.ts';
import type { TextKey } from '../../shared/text/text-key.ts';

type Block = 'meaning' | 'evidence' | 'action' | 'raw';

/** A cause as it is shown: one line, then four folded blocks in a fixed order. */
export class DiagnosisView {
  constructor(
    readonly within: Locator,
    private readonly t: Translate,
  ) {}

  private head(block: Block): Locator {
    return this.within.getByRole('button', {
      name: this.t(`diagnosis.${block}` satisfies TextKey),
      exact: true,
    });
  }

  private async unfolded(block: Block): Promise<Locator> {
    const head = this.head(block);
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
    // The panel stands behind the heading that holds its button.
    return head.locator('xpath=ancestor::*[self::h2 or self::h3 or self::h4][1]/following-sibling::*[1]');
  }

  async text(block: Block): Promise<string> {
    return (await this.unfolded(block)).innerText();
  }

  async unfoldAll(): Promise<void> {
    // What succeeded needs no action.
    for (const block of ['meaning', 'evidence', 'action', 'raw'] as const)
      if ((await this.head(block).count()) > 0) await this.unfolded(block);
  }
}
