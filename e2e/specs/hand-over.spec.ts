import { expect, test } from 'vitest';
import { violationsOf } from '../fixtures/accessibility.ts';
import { openSendproof } from '../fixtures.ts';
import { NewRegistrationPage } from '../pages/portal/app-registration-pages.ts';
import { plain } from '../pages/screen.ts';
import { ExchangeStep } from '../pages/steps.ts';
import { aktionMailbox, aktionNext } from '../walks/aktion-next.ts';

test('a consent that another person gives is asked for by a sheet, and seen by itself', async () => {
  const sendproof = await openSendproof();
  const { t, welcome } = sendproof;
  const who = await welcome.choose(aktionNext.name);
  const register = await who.answer({ consent: false, exchange: false });
  const name = await register.copyName();
  await register.openPortal();
  const overview = await new NewRegistrationPage(await sendproof.openedTab()).register({
    name,
    accountTypes: 'Accounts in this organizational directory only',
  });
  const ids = await register.done();
  const clientId = await overview.clientId();
  await ids.paste({ clientId, tenantId: await overview.tenantId() });
  const credential = await ids.check();
  const credentials = await overview.credentials();
  const secret = await credentials.newSecret(name);
  const permissions = await credential.store(secret.value);
  const rows = await permissions.names();
  const listed = await (await credentials.permissions()).add(
    'Microsoft Graph',
    'Application',
    rows.map(plain),
  );

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
