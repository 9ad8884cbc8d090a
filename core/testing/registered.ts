import type { Way } from '../../shared/recipes/schema.ts';
import type { Finding } from '../../shared/registration/plan-view.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import { wayOf } from '../../shared/setup/plan.ts';
import { okValue } from './ready-setup.ts';
import {
  apply,
  newRegistrar,
  type Practice,
  type Registrar,
  registrarPorts,
  type SignsIn,
  saved,
  signIn,
  told,
} from './registrar.ts';

/** Somebody with a role at the keyboard, signed in to Graph; rejects where the tenant does not let them. */
export async function signedInRegistrar(
  practice: Practice,
  signsIn: SignsIn,
  recipe: string,
  role = 'admin',
): Promise<Registrar> {
  const registrar = await newRegistrar(practice, recipe, registrarPorts(practice, signsIn, { role }));
  okValue(await signIn(registrar));
  return registrar;
}

/** A registration as Apply made it. */
export async function registeredBy(practice: Practice, signsIn: SignsIn, recipe: string): Promise<Registrar> {
  const registrar = await signedInRegistrar(practice, signsIn, recipe);
  const run = await apply(registrar);
  if (run.outcome !== 'ok') throw new Error(told(run));
  return registrar;
}

/** What the tenant keeps of the application that the set-up names. */
export async function registeredApp<App extends { readonly appId: string }>(
  { state }: { readonly state: { readonly apps: readonly App[] } },
  registrar: Registrar,
): Promise<App> {
  const { clientId } = await saved(registrar);
  const app = state.apps.find(({ appId }) => appId === clientId);
  if (!app) throw new Error('Not registered');
  return app;
}

/** What Verify finds. */
export async function findingsOf(registrar: Registrar): Promise<readonly Finding[]> {
  const { registration } = registrar.services;
  return okValue(await registration.verify(await saved(registrar), AbortSignal.timeout(60_000))).findings;
}

/** How the product is connected. */
export async function wayOfSetup(registrar: Registrar): Promise<Way> {
  const setup = await saved(registrar);
  return wayOf(okValue(await registrar.services.recipes.get(setup.recipe)).recipe, setup);
}

/** A real message, sent as the product would. */
export async function sends(registrar: Registrar): Promise<TestResult | undefined> {
  const { transport } = await wayOfSetup(registrar);
  const asked = {
    setup: await saved(registrar),
    to: 'someone@elsewhere.example',
    transports: [transport],
    waitForPropagationMs: 0,
    timeoutMs: 15_000,
    language: 'en',
  } as const;
  return okValue(await registrar.services.runTest(asked, { signal: AbortSignal.timeout(60_000) }))[0];
}
