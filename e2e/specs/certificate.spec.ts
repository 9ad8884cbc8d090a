import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { violationsOf } from '../fixtures/accessibility.ts';
import { filesBelow } from '../fixtures/left-behind.ts';
import { newPfx } from '../fixtures/new-pfx.ts';
import { openSendproof } from '../fixtures.ts';
import { aktionNext } from '../walks/aktion-next.ts';
import { walkToCredential } from '../walks/registered-application.ts';

test('a certificate made here proves the application once its public part is uploaded', async () => {
  const sendproof = await openSendproof();
  const { t } = sendproof;
  const { credential, overview } = await walkToCredential(sendproof, aktionNext.name);
  const { page } = credential;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await page.getByRole('radio', { name: t('certificate.certificate') }).check();
  await page.getByRole('heading', { level: 1, name: t('certificate.title') }).waitFor();
  await press(t('certificate.make'));
  await page.getByText(t('certificate.saveFirst')).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), press(t('certificate.save'))]);
  const publicPart = await readFile(await download.path(), 'utf8');
  expect(publicPart).toContain('BEGIN CERTIFICATE');
  expect(publicPart).not.toContain('PRIVATE');

  const credentials = await overview.credentials();
  await credentials.uploadCertificate(publicPart);
  await press(t('certificate.check'));
  await credential.stands('proven');
});

test('a PFX file is opened with its passphrase, which is asked for until it fits', async () => {
  const sendproof = await openSendproof();
  const { t } = sendproof;
  const { credential, overview } = await walkToCredential(sendproof, aktionNext.name);
  const { page } = credential;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const passphrase = 'only for this test';
  const { file, publicPart } = await newPfx(passphrase);

  await page.getByRole('radio', { name: t('certificate.certificate') }).check();
  const choose = async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(t('certificate.import'))]);
    await chooser.setFiles({ name: 'erp.pfx', mimeType: 'application/x-pkcs12', buffer: file });
  };
  await choose();
  await press(t('certificate.pfxForget'));
  // Without a file the one button makes a certificate; with one it opens that.
  await page.getByRole('button', { name: t('certificate.make'), exact: true }).waitFor();
  await choose();
  const field = page.getByLabel(t('certificate.pfxPassphrase', { file: 'erp.pfx' }));
  await field.fill('another');
  expect(await violationsOf(page)).toEqual([]);
  await press(t('certificate.pfxTake'));
  // Said at the field, and nowhere else.
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByText(t('certificate.fault.passphrase-wrong')).count()).toBe(1);
  await field.fill(passphrase);
  await press(t('certificate.pfxTake'));
  await page.getByText(t('certificate.saveFirst')).waitFor();

  await (await overview.credentials()).uploadCertificate(publicPart);
  await press(t('certificate.check'));
  await credential.stands('proven');
  const left = await filesBelow(sendproof.home);
  expect(left.map(({ content }) => Buffer.from(content).toString()).join()).not.toContain(passphrase);
});
