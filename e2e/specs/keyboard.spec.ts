import { expect, test } from 'vitest';
import { Keyboard } from '../fixtures/keyboard.ts';
import { openSendproof } from '../fixtures.ts';
import { CredentialStep } from '../pages/steps/credential-step.ts';
import { ExchangeStep } from '../pages/steps/exchange-step.ts';
import { IdsStep } from '../pages/steps/ids-step.ts';
import { PermissionsStep } from '../pages/steps/permissions-step.ts';
import { RegisterStep } from '../pages/steps/register-step.ts';
import { TestStep } from '../pages/steps/test-step.ts';
import { ValuesStep } from '../pages/steps/values-step.ts';
import { WhoStep } from '../pages/steps/who-step.ts';
import { TestDialog } from '../pages/test-dialog.ts';
import { aktionMailbox, aktionNext } from '../walks/aktion-next.ts';

test('AktionNEXT goes from Welcome to a delivered message by keyboard alone', async () => {
  const sendproof = await openSendproof();
  const { page, t, tenant } = sendproof;
  const to = `jan@${tenant.domain}`;
  const ready = tenant.ready['aktion-next'];
  const keyboard = new Keyboard(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await keyboard.press(button(t('welcome.choose', { name: aktionNext.name })));
  const who = await new WhoStep(page, t).arrive();
  expect(await who.heading().evaluate((element) => element === document.activeElement)).toBe(true);
  for (const question of [t('steps.who.consent'), t('steps.who.exchange')])
    await keyboard.press(
      page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: t('steps.who.yes') }),
      'Space',
    );
  expect(await keyboard.showsFocus()).toBe(true);
  await keyboard.press(button(t('wizard.next')));
  await new RegisterStep(page, t).arrive();
  await keyboard.press(button(t('steps.register.done')));
  const ids = await new IdsStep(page, t).arrive();
  await keyboard.type(ids.clientId(), ready.clientId);
  await keyboard.type(ids.tenantId(), tenant.tenantId);
  await page.keyboard.press('Enter');
  const credential = await new CredentialStep(page, t).arrive();
  await keyboard.type(credential.secret(), ready.clientSecret ?? '');
  await page.keyboard.press('Enter');
  await new PermissionsStep(page, t).arrive();
  await keyboard.press(button(t('steps.permissions.check')));
  const exchange = await new ExchangeStep(page, t).arrive();
  await keyboard.type(exchange.mailbox(), aktionMailbox(sendproof));
  await page.keyboard.press('Enter');
  const testStep = await new TestStep(page, t).arrive();
  await keyboard.press(button(t('steps.test.open')));
  const dialog = await new TestDialog(page, t).arrive();
  await keyboard.type(dialog.to(), to);
  await keyboard.press(page.getByRole('dialog').getByRole('button', { name: t('test.send'), exact: true }));
  await dialog.accepted();
  expect(tenant.messagesIn(to)).toHaveLength(1);

  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await testStep.stands('proven');
  await keyboard.press(button(t('steps.test.next')));
  await new ValuesStep(page, t).arrive();
  await keyboard.press(button(t('frame.copyOf', { what: aktionNext.field.clientId })));
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(ready.clientId);
});
