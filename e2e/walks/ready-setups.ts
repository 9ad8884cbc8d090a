import { readFile } from 'node:fs/promises';
import type { Sendproof } from '../fixtures.ts';
import { CredentialStep } from '../pages/steps/credential-step.ts';
import { SigninStep } from '../pages/steps/signin-step.ts';
import { TestStep } from '../pages/steps/test-step.ts';

type ReadyRecipe = keyof Sendproof['tenant']['ready'];

/** Opens the set-up file that the tenant handed out for a recipe, as it is with the scenario that is played. */
export async function openReadySetup(sendproof: Sendproof, recipe: ReadyRecipe) {
  const content = await readFile(sendproof.tenant.ready[recipe].setupFile);
  return sendproof.welcome.importFile({ name: `${recipe}.setup.json`, content });
}

/** Opens AktionNEXT's set-up file, enters the secret that was handed out, and goes to the test. */
export async function readyAktion(sendproof: Sendproof): Promise<TestStep> {
  const { page, t, tenant } = sendproof;
  const shown = await openReadySetup(sendproof, 'aktion-next');
  const credential: CredentialStep = await shown.goTo(new CredentialStep(page, t));
  await credential.enter(tenant.ready['aktion-next'].clientSecret ?? '');
  return credential.goTo(new TestStep(page, t));
}

/** Opens WinMentor's set-up file and goes to the sign-in. */
export async function readyWinmentor(sendproof: Sendproof): Promise<SigninStep> {
  const { page, t } = sendproof;
  const shown = await openReadySetup(sendproof, 'winmentor-enterprise');
  return shown.goTo(new SigninStep(page, t));
}
