import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import { aktionMailbox } from '../walks/aktion-next.ts';
import { sendAndFind } from '../walks/proven-send.ts';
import { walkToPermissions } from '../walks/registered-application.ts';

const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url));

/** The folder that a vendor's files are put into, in the data folder of the program that runs. */
async function recipeFolder({ home }: Sendproof): Promise<string> {
  const folder = join(home, 'recipes');
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Shows Welcome anew: recipes are read at each look. */
async function lookAgain({ page, welcome }: Sendproof): Promise<void> {
  await page.reload();
  await welcome.arrive();
}

test('A sixth product takes one file and no code, from nothing to a message that lies in the mailbox', async () => {
  const sendproof = await openSendproof();
  const { tenant } = sendproof;
  const file = 'acme-desk.recipe.json';
  await copyFile(join(examples, file), join(await recipeFolder(sendproof), file));
  await lookAgain(sendproof);
  const product = { name: 'Acme Desk', api: 'Microsoft Graph' } as const;
  const { permissions, listed, clientId } = await walkToPermissions(sendproof, product);
  await listed.grantAdminConsent();
  const exchange = await permissions.checkAndGoOn();
  const testStep = await exchange.toTest(aktionMailbox(sendproof));

  const to = `jan@${tenant.domain}`;
  const { message } = await sendAndFind(sendproof, testStep, to);
  expect(message?.submittedBy).toBe(clientId);
  await testStep.stands('proven', 'test');

  const values = await testStep.next();
  expect(await values.copy('Client')).toBe(clientId);
  expect(await values.copy('Sender')).toBe(aktionMailbox(sendproof));
  expect(sendproof.traffic.errors()).toEqual([]);
});

const hostile =
  '<img src=x onerror="window.ran=1"><script>window.ran=2</script> [press](javascript:window.ran=3) *marked*';
const hostileLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="window.ran=4"><script>window.ran=5</script><path d="M0 0h9v9z"/></svg>';

test('Markup in a vendor’s texts is shown as it stands, nothing of a vendor’s runs, and a link without TLS is refused', async () => {
  const sendproof = await openSendproof();
  const { page, welcome } = sendproof;
  const folder = await recipeFolder(sendproof);
  const recipe = JSON.parse(await readFile(join(examples, 'acme-desk.recipe.json'), 'utf8'));
  const text = { en: hostile };
  const bad = {
    ...recipe,
    id: 'hostile',
    name: 'Hostile <b>Desk</b>',
    logo: 'hostile.svg',
    summary: text,
    traps: [{ step: 'who', text }],
  };
  await writeFile(join(folder, 'hostile.json'), JSON.stringify(bad));
  await writeFile(join(folder, 'hostile.svg'), hostileLogo);
  const linked = { ...recipe, id: 'linked', vendor: { name: 'Acme', website: 'http://acme.example' } };
  await writeFile(join(folder, 'linked.json'), JSON.stringify(linked));
  await lookAgain(sendproof);

  const shown = hostile.replaceAll('*', '');
  const main = page.getByRole('main');
  await main.getByText(shown, { exact: true }).waitFor();
  await main.getByText(/linked\.json:\d+:\d+, at vendor\.website: .* begins with https:\/\//u).waitFor();
  expect(await main.locator('img').count()).toBe(1);
  await expect
    .poll(() => main.locator('img').evaluate((image) => 'naturalWidth' in image && image.naturalWidth))
    .toBeGreaterThan(0);

  await welcome.choose('Hostile <b>Desk</b>');
  await page.getByText(shown, { exact: true }).waitFor();
  expect(await page.getByText('marked', { exact: true }).count()).toBe(1);
  expect(await page.getByRole('link', { name: 'press' }).count()).toBe(0);
  expect(await page.locator('main script, main b, [href^="javascript:"]').count()).toBe(0);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
  expect(sendproof.traffic.errors()).toEqual([]);
});

test('Where a vendor made the own product the only one, the program begins with it and shows its logo', async () => {
  const sendproof = await openSendproof();
  const { page, t, welcome } = sendproof;
  const folder = await recipeFolder(sendproof);
  for (const file of ['acme-suite.recipe.json', 'acme-suite.svg'])
    await copyFile(join(examples, file), join(folder, file));
  await page.reload();
  const banner = page.getByRole('banner');
  await banner.getByText('Acme Suite', { exact: true }).waitFor();
  const logo = banner.locator('img[alt=""]');
  expect(await logo.getAttribute('src')).toMatch(/^data:image\/svg\+xml;base64,/u);
  await welcome.goHome();
  await welcome.arrive();
  expect(await welcome.setups()).toEqual(['Acme Suite']);
  const products = page.getByRole('button', { name: t('welcome.choose', { name: '' }).trim() });
  expect(await products.count()).toBe(1);
});
