import type { Locator, Page } from 'playwright-core';
import type { StepKind, StepState } from '../../shared/setup/step.ts';
import type { Translate } from '../../shared/text/index.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import { Screen } from './screen.ts';

/** The word of each state, as the rail and the step show it. */
const stateWords = {
  proven: 'wizard.state.proven',
  said: 'wizard.state.said',
  failing: 'wizard.state.failing',
  waiting: 'wizard.state.waiting',
  todo: 'wizard.state.todo',
  'not-needed': 'wizard.state.notNeeded',
} as const satisfies Record<StepState, TextKey>;

/** One step of the guided set-up: what every step has in common. */
export class StepScreen extends Screen {
  constructor(
    page: Page,
    t: Translate,
    readonly kind: StepKind,
  ) {
    super(page, t);
  }

  /** Waits until this step is shown. */
  async arrive(): Promise<this> {
    await this.heading().waitFor();
    return this;
  }

  heading(): Locator {
    // Only the last step names the product in its heading.
    const name = this.t(`steps.${this.kind}.title`, { product: '' }).trim();
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** The list of steps: at the side, or unfolded on top where the window is narrow. */
  private async rail(): Promise<Locator> {
    const rail = this.page.getByRole('navigation', { name: this.t('wizard.steps') });
    const folded = rail.getByRole('button', { expanded: false });
    if (await folded.isVisible()) await folded.click();
    return rail;
  }

  /** How a step stands, as the rail says it. */
  async railEntry(kind: StepKind = this.kind): Promise<Locator> {
    const name = this.page.getByText(this.t(`steps.${kind}.short`), { exact: false });
    return (await this.rail()).getByRole('listitem').filter({ has: name });
  }

  /** Waits until the rail says that a step stands so. */
  async stands(state: StepState, kind: StepKind = this.kind): Promise<this> {
    const word = this.t(stateWords[state]);
    await (await this.railEntry(kind)).filter({ hasText: word }).waitFor();
    return this;
  }

  /** Goes to any step through the rail. */
  async goTo<S extends StepScreen>(step: S): Promise<S> {
    await (await this.railEntry(step.kind)).getByRole('button').click();
    return step.arrive();
  }

  /** Waits until the step says a sentence. */
  async says(sentence: string): Promise<this> {
    await this.seen(sentence).first().waitFor();
    return this;
  }

  /** The sentence under the heading: what was seen, where and when. */
  seenText(): Locator {
    return this.page
      .getByRole('main')
      .getByText(new RegExp(`^${this.t('wizard.state.proven')}\\. `, 'u'))
      .first();
  }

  /** Copies a value with its button and answers with what is on the clipboard then. */
  protected async copied(label: TextKey): Promise<string> {
    const what = this.t(label);
    await this.button('frame.copyOf', { what }).click();
    await this.page.getByText(this.t('frame.copiedOf', { what })).waitFor({ state: 'attached' });
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Opens this step's page of the portal in the person's browser. */
  openPortal(): Promise<void> {
    return this.button('wizard.openPortal').first().click();
  }

  /** Presses the step's one primary button, whose label says what it does as the step stands: one of these. */
  protected primary(...labels: readonly [TextKey, ...TextKey[]]): Promise<void> {
    const [first, ...others] = labels.map((label) => this.button(label));
    if (!first) throw new Error('A primary button has a label.');
    return others.reduce((either, button) => either.or(button), first).click();
  }

  /** Says that the sheet was sent to the person who may do this step. */
  handOver(): Promise<void> {
    return this.button('handOver.sent').click();
  }

  /** Goes past a step that does not succeed now. */
  skip(): Promise<void> {
    return this.button('wizard.anyway').click();
  }

  /** Has the step read back from the directory. */
  readBack(): Promise<void> {
    return this.button('registerScreens.verify.button').click();
  }

  /** Leads to what would put right what was found. */
  showRepair(): Promise<void> {
    return this.button('registerScreens.verify.repair').click();
  }

  back(): Promise<void> {
    return this.button('frame.back').click();
  }
}
