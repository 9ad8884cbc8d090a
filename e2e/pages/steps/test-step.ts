import type { Page } from 'playwright-core';
import type { Translate } from '../../../shared/text/index.ts';
import { StepScreen } from '../step-screen.ts';
import { TestDialog } from '../test-dialog.ts';
import { ValuesStep } from './values-step.ts';

/** *Send a test message*. */
export class TestStep extends StepScreen {
  constructor(page: Page, t: Translate) {
    super(page, t, 'test');
  }

  async openDialog(): Promise<TestDialog> {
    await this.primary('steps.test.open', 'steps.test.again');
    return new TestDialog(this.page, this.t).arrive();
  }

  async next(): Promise<ValuesStep> {
    await this.primary('steps.test.next');
    return new ValuesStep(this.page, this.t).arrive();
  }
}
