import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { violationsOf } from '../fixtures/accessibility.ts';
import { openSendproof } from '../fixtures.ts';
import { NewRegistrationPage } from '../pages/portal/app-registration-pages.ts';
import { aktionNext } from '../walks/aktion-next.ts';

test('a certificate made here proves the application once its public part is uploaded', async () => {
  const sendproof = await openSendproof();
  const { t, welcome } = sendproof;
  const who = await welcome.choose(aktionNext.name);
  const register = await who.answer({ consent: true, exchange: true });
  await register.openPortal();
  const portal = await sendproof.openedTab();
  const overview = await new NewRegistrationPage(portal).register({
    name: await register.copyName(),
    accountTypes: 'Accounts in this organizational directory only',
  });
  const ids = await register.done();
  await ids.paste({ clientId: await overview.clientId(), tenantId: await overview.tenantId() });
  const credential = await ids.check();
  const { page } = credential;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await page.getByRole('radio', { name: t('certificate.certificate') }).check();
  await press(t('certificate.make'));
  await page.getByText(t('certificate.saveFirst')).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), press(t('certificate.save'))]);
  const publicPart = await readFile(await download.path(), 'utf8');
  expect(publicPart).toContain('BEGIN CERTIFICATE');
  expect(publicPart).not.toContain('PRIVATE');

  await overview.credentials();
  await portal.getByRole('textbox', { name: 'Certificate (text of the .cer or .pem file)' }).fill(publicPart);
  await portal.getByRole('button', { name: 'Upload certificate' }).click();
  await press(t('certificate.check'));
  await credential.stands('proven');
});
