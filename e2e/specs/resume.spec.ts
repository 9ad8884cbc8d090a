import { expect, test } from 'vitest';
import { openSendproof } from '../fixtures.ts';
import { NewRegistrationPage } from '../pages/portal/app-registration-pages.ts';
import { CredentialStep } from '../pages/steps/credential-step.ts';
import { IdsStep } from '../pages/steps/ids-step.ts';
import { PermissionsStep } from '../pages/steps/permissions-step.ts';
import { TestStep } from '../pages/steps/test-step.ts';
import { aktionNext } from '../walks/aktion-next.ts';
import { openReadySetup, readyAktion } from '../walks/ready-setups.ts';

const vaultKey = 'a passphrase for this test';

test('leaving in the middle loses nothing: after a crash the program shows the step that is next', async () => {
  const sendproof = await openSendproof({ vaultKey });
  const who = await sendproof.welcome.choose(aktionNext.name);
  const register = await who.answer({ consent: true, exchange: true });
  await register.openPortal();
  const portal = new NewRegistrationPage(await sendproof.openedTab());
  const overview = await portal.register({
    name: 'AktionNEXT',
    accountTypes: 'Accounts in this organizational',
  });
  const clientId = await overview.clientId();
  const ids = await register.done();
  await ids.paste({ clientId, tenantId: await overview.tenantId() });
  const credential = await ids.check();
  const secret = await (await overview.credentials()).newSecret('AktionNEXT');

  await sendproof.endHost('kill');
  const again = await (await sendproof.startHostAgain()).continueWith(aktionNext.name);
  expect(again.kind).toBe('credential');
  await again.stands('proven', 'ids');
  const kept = await again.goTo(new IdsStep(sendproof.page, sendproof.t));
  expect(await kept.clientId().inputValue()).toBe(clientId);

  const stored = await kept.goTo(new CredentialStep(sendproof.page, sendproof.t));
  await stored.store(secret.value);
  expect(credential.kind).toBe('credential');

  await sendproof.endHost('stop');
  const third = await (await sendproof.startHostAgain()).continueWith(aktionNext.name);
  expect(third.kind).toBe('permissions');
  await third.stands('proven', 'credential');
});

test('reloading the page while a test runs is harmless: the result is there afterwards', async () => {
  const sendproof = await openSendproof({
    practice: { scenario: 'permission-propagating', propagationMs: 3_000 },
  });
  const { page, t, tenant } = sendproof;
  const to = `jan@${tenant.domain}`;
  const testStep = await readyAktion(sendproof);
  const dialog = await testStep.openDialog();
  await dialog.send(to);
  await dialog.countdown().waitFor();
  await page.reload();
  const after = await new TestStep(page, t).arrive();
  await after.stands('proven');
  expect(tenant.messagesIn(to)).toHaveLength(1);
});

test('a running test is cancelled with one button, and nothing is sent afterwards', async () => {
  const sendproof = await openSendproof({ practice: { scenario: 'port-blocked' } });
  const { tenant } = sendproof;
  const to = `jan@${tenant.domain}`;
  const testStep = await readyAktion(sendproof);
  const dialog = await testStep.openDialog();
  await dialog.send(to);
  await dialog.isRunning();
  await dialog.cancel();
  await dialog.idle();
  await tenant.play('none');
  await (await dialog.send(to)).accepted();
  expect(tenant.messagesIn(to)).toHaveLength(1);
});

test('a set-up that somebody handed on opens at its next step, and can be deleted', async () => {
  const sendproof = await openSendproof();
  const shown = await openReadySetup(sendproof, 'aktion-next');
  expect(shown.kind).toBe('who');
  await shown.stands('todo', 'permissions');
  await shown.goTo(new PermissionsStep(sendproof.page, sendproof.t));
  await shown.goHome();
  const welcome = await sendproof.welcome.arrive();
  expect(await welcome.setups()).toEqual(['AktionNEXT (practice)']);
  await welcome.delete('AktionNEXT (practice)');
  expect(await welcome.setups()).toEqual([]);
});
