import { expect, test } from 'vitest';
import { violationsOf } from '../fixtures/accessibility.ts';
import { openSendproof } from '../fixtures.ts';
import { ExchangeStep } from '../pages/steps/exchange-step.ts';
import { aktionMailbox, aktionNext } from '../walks/aktion-next.ts';
import { walkToPermissions } from '../walks/registered-application.ts';

test('a consent that another person gives is asked for by a sheet, and seen by itself', async () => {
  const sendproof = await openSendproof();
  const { t } = sendproof;
  const may = { consent: false, exchange: false };
  const { permissions, listed, clientId } = await walkToPermissions(sendproof, aktionNext, may);

  await permissions.says(t('handOver.heading'));
  const sheet = permissions.page.getByRole('group', { name: t('handOver.sheet') });
  expect(await sheet.textContent()).toContain(clientId);
  expect(await sheet.textContent()).toContain('Mail.Send');
  expect(await violationsOf(permissions.page)).toEqual([]);
  const [download] = await Promise.all([
    permissions.page.waitForEvent('download'),
    permissions.page.getByRole('button', { name: t('handOver.savePage') }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.permissions\.html$/u);
  await permissions.handOver();
  await permissions.stands('waiting');

  await listed.grantAdminConsent();
  await permissions.stands('proven');

  const exchange = await permissions.goTo(new ExchangeStep(permissions.page, t));
  await exchange.mailbox().fill(aktionMailbox(sendproof));
  await exchange.press();
  await exchange.says(t('handOver.noticesByTest'));
  expect(await exchange.page.getByRole('group', { name: t('handOver.sheet') }).textContent()).toContain(
    `$mailbox = '${aktionMailbox(sendproof)}'`,
  );
  await exchange.handOver();
  await exchange.stands('waiting');
});
