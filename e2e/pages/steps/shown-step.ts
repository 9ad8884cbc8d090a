import type { Page } from 'playwright-core';
import { type StepKind, stepKinds } from '../../../shared/setup/step.ts';
import type { Translate } from '../../../shared/text/index.ts';
import { startTitle } from '../registering-pages.ts';
import type { StepScreen } from '../step-screen.ts';
import { CredentialStep } from './credential-step.ts';
import { ExchangeStep } from './exchange-step.ts';
import { IdsStep } from './ids-step.ts';
import { PermissionsStep } from './permissions-step.ts';
import { RegisterStep } from './register-step.ts';
import { SigninStep } from './signin-step.ts';
import { TestStep } from './test-step.ts';
import { ValuesStep } from './values-step.ts';
import { WhoStep } from './who-step.ts';

const screens = {
  who: WhoStep,
  register: RegisterStep,
  ids: IdsStep,
  credential: CredentialStep,
  permissions: PermissionsStep,
  exchange: ExchangeStep,
  signin: SigninStep,
  test: TestStep,
  values: ValuesStep,
} as const satisfies Record<StepKind, new (page: Page, t: Translate) => StepScreen>;

export type AnyStep = InstanceType<(typeof screens)[StepKind]>;

/** The model of one step. */
export function stepScreen(kind: StepKind, page: Page, t: Translate): AnyStep {
  return new screens[kind](page, t);
}

/** Waits for whichever step is shown, and answers with its model. */
export async function arrivedStep(page: Page, t: Translate): Promise<AnyStep> {
  const all = stepKinds.map((kind) => new screens[kind](page, t));
  // A set-up in which nobody has said who is at the keyboard begins with the two ways; its place in the list is that question's.
  const start = page.getByRole('heading', { level: 1, name: startTitle(t) });
  const [first, ...others] = [start, ...all.map((step) => step.heading())];
  await others.reduce((either, heading) => either.or(heading), first ?? page.locator('h1')).waitFor();
  if (await start.isVisible()) return new WhoStep(page, t);
  for (const step of all) if (await step.heading().isVisible()) return step;
  throw new Error('The step that was shown has gone again.');
}
