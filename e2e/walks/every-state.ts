import type { Look } from '../fixtures/look.ts';
import type { Sendproof } from '../fixtures.ts';
import { RegisteringPage, RotationPage } from '../pages/registering-pages.ts';
import { CredentialStep } from '../pages/steps/credential-step.ts';
import { ExchangeStep } from '../pages/steps/exchange-step.ts';
import { PermissionsStep } from '../pages/steps/permissions-step.ts';
import { RegisterStep } from '../pages/steps/register-step.ts';
import { SigninStep } from '../pages/steps/signin-step.ts';
import { TestStep } from '../pages/steps/test-step.ts';
import { WhoStep } from '../pages/steps/who-step.ts';
import { aktionNext } from './aktion-next.ts';
import { openReadySetup } from './ready-setups.ts';
import { registeredNamed, signInAs } from './registering.ts';

/** Welcome and what hangs on it, before there is any set-up. */
export async function lookAtTheStart({ welcome, t, page }: Sendproof, look: Look): Promise<void> {
  await look('Welcome');
  await page.getByRole('button', { name: t('settings.theme') }).click();
  await page.getByRole('menu').waitFor();
  await look('the menu of colours');
  await page.keyboard.press('Escape');
  await welcome.importBroken({ name: 'setup.json', content: '{' });
  await page.getByRole('main').getByRole('alert').waitFor();
  await look('Welcome with a refused file');
  const explain = await welcome.explainAnError();
  await look('Explain an error');
  const shown = await explain.explain(
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
  );
  await shown.unfoldAll();
  await look('an explained error');
  await explain.goHome();
  await welcome.arrive();
}

/** The steps before anything is proven, each with what it says of wrong input. */
export async function lookAtTheSteps(sendproof: Sendproof, look: Look): Promise<void> {
  const { welcome, page, t, tenant } = sendproof;
  const who = await welcome.choose(aktionNext.name);
  await who.next();
  await look('Who, with the questions open');
  const register = await who.answer({ consent: false, exchange: false });
  await who.goTo(new WhoStep(page, t));
  await look('Who, with texts to hand over');
  await register.goTo(new RegisterStep(page, t));
  await look('Register');
  const ids = await register.done();
  await ids.paste({ clientId: 'no id', tenantId: 'common' });
  await look('IDs with findings');
  await ids.paste({ clientId: tenant.tenantId, tenantId: tenant.ready['aktion-next'].clientId });
  await ids.press();
  await ids.stands('failing');
  await look('IDs that Microsoft does not know');
  const credential = await ids.goTo(new CredentialStep(page, t));
  await credential.secret().fill('0f7bd0de-6f6c-4a54-8fd5-1f2c3d4e5f60');
  await credential.press();
  await credential.says(t('findings.secretLooksLikeId'));
  await look('a Secret ID in place of the secret');
  await ids.goTo(new PermissionsStep(page, t));
  await look('Permissions');
  const exchange = await ids.goTo(new ExchangeStep(page, t));
  await exchange.mailbox().fill('nobody');
  await exchange.press();
  await look('Exchange with a wrong mailbox');
  await exchange.goHome();
  await welcome.arrive();
}

/** The Test dialog and its results, and the values at the end. */
export async function lookAtTheTest(sendproof: Sendproof, look: Look): Promise<void> {
  const { page, t, tenant } = sendproof;
  const to = `jan@${tenant.domain}`;
  const shown = await openReadySetup(sendproof, 'aktion-next');
  const credential = await shown.goTo(new CredentialStep(page, t));
  const permissions = await credential.store(tenant.ready['aktion-next'].clientSecret ?? '');
  await permissions.goTo(credential);
  await look('the stored secret');
  const testStep = await credential.goTo(new TestStep(page, t));
  const dialog = await testStep.openDialog();
  await look('the Test dialog');
  await tenant.play('permission-missing');
  await dialog.send(to);
  const failed = await dialog.failed(/^403 Forbidden\./u);
  await failed.unfoldAll();
  await look('a failed test with everything unfolded');
  await tenant.play('permission-propagating');
  await dialog.send(to);
  await dialog.countdown().waitFor();
  await look('a test that waits');
  await tenant.play('none');
  await dialog.accepted();
  await look('an accepted test');
  await dialog.close();
  await testStep.stands('proven');
  await look('the test step with results');
  await testStep.next();
  await look('Values');
  await testStep.goHome();
  await sendproof.welcome.arrive();
  await look('Welcome with set-ups');
}

/** Registering through Graph: the two ways, the plan, its doing, its end, what was read back, its way back. Wants an empty tenant. */
export async function lookAtRegistering(sendproof: Sendproof, look: Look): Promise<void> {
  const { page, t, tenant, welcome } = sendproof;
  const aevo = registeredNamed('AEVO Innovate');
  const start = await welcome.begin(aevo.product);
  await look('the two ways');
  await start.signIn();
  await look('the two ways with what is missing');
  await start.openScript();
  await look('the script');
  await start.closeScript();
  await start.fill({ mailbox: aevo.mailbox(sendproof) });
  await start.signIn();
  await signInAs(sendproof, `admin@${tenant.domain}`);
  const registering = await new RegisteringPage(page, t).plan();
  await registering.unfold();
  await look('the plan with a request unfolded');
  tenant.state.directoryDelayMs = 5_000;
  await registering.apply();
  await registering.isWaiting();
  tenant.state.directoryDelayMs = 0;
  await look('the plan being applied');
  await registering.applied();
  await look('what was made');
  await registering.askToTakeBack();
  await look('the question before it is taken back');
  await page.keyboard.press('Escape');
  await registering.later();
  const step = await new RegisterStep(page, t).goTo(new RegisterStep(page, t));
  await step.readBack();
  await page.getByText(t('registerScreens.verify.state.right'), { exact: true }).first().waitFor();
  await look('a step that was read back');
  await registering.open();
  await registering.exchangeLeft();
  await look('what is left to Exchange');
  await registering.readBack();
  await registering.findings();
  await look('what was read back');
  const credential = await step.goTo(new CredentialStep(page, t));
  await credential.makeAnother();
  await new RotationPage(page, t).arrive();
  await look('a credential to be replaced');
}

/** A sign-in that waits for the person, and one that failed. */
export async function lookAtTheSignIn(sendproof: Sendproof, look: Look): Promise<void> {
  const { page, t, tenant } = sendproof;
  const shown = await openReadySetup(sendproof, 'winmentor-enterprise');
  const signin = await shown.goTo(new SigninStep(page, t));
  await look('Sign in');
  await signin.start();
  await signin.isWaiting();
  await look('a sign-in that waits');
  const tab = await sendproof.signInTab();
  await tab.pick(`ana@${tenant.domain}`);
  await look('the sign-in behind a page of Microsoft’s');
  await tab.cancel();
  await tab.endsWith(t('loopback.failedTitle'));
  await tab.close();
  await signin.wasCancelled();
  await look('a cancelled sign-in');
}
