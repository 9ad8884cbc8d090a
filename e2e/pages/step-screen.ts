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

  /** How this step stands, as the rail says it. */
  railEntry(kind: StepKind = this.kind): Locator {
    return this.page
      .getByRole('navigation', { name: this.t('wizard.steps') })
      .getByRole('listitem')
      .filter({ hasText: this.t(`steps.${kind}.short`) });
  }

  /** Waits until the rail says that a step stands so. */
  async stands(state: StepState, kind: StepKind = this.kind): Promise<this> {
    await this.railEntry(kind)
      .filter({ hasText: this.t(stateWords[state]) })
      .waitFor();
    return this;
  }

  /** Goes to any step through the rail. */
  async goTo<S extends StepScreen>(step: S): Promise<S> {
    await this.railEntry(step.kind).getByRole('button').click();
    return step.arrive();
  }

  /** The sentence under the heading: what was seen, where and when. */
  seenText(): Locator {
    return this.page
      .getByRole('main')
      .getByText(new RegExp(`^${this.t('wizard.state.proven')}\\. `, 'u'))
      .first();
  }

  back(): Promise<void> {
    return this.button('frame.back').click();
  }
}
