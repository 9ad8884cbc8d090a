import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listenForTokens } from '../fixtures/issued-tokens.ts';
import { type Canary, encodingNames, findLeaks, type Place, written } from '../fixtures/leak-search.ts';
import { filesBelow } from '../fixtures/left-behind.ts';
import { freePort } from '../fixtures/loopback-port.ts';
import { newSystemClipboard } from '../fixtures/system-clipboard.ts';
import { callIn } from '../fixtures/traffic.ts';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import { CredentialStep } from '../pages/steps/credential-step.ts';
import { SigninStep } from '../pages/steps/signin-step.ts';
import { TestStep } from '../pages/steps/test-step.ts';
import { ValuesStep } from '../pages/steps/values-step.ts';
import { signInAndAccept } from '../walks/delegated-application.ts';
import { openReadySetup, readyAktion } from '../walks/ready-setups.ts';

const vaultKey = 'correct horse battery staple';

/** What stands in the page now, the values of its fields included. */
async function domOf({ page }: Sendproof): Promise<Place> {
  const content = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
    );
    const kept = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
    ];
    return [document.documentElement.outerHTML, location.href, ...fields, ...kept].join('\n');
  });
  return { where: 'the page', content };
}

/** All that passed between page and host, but for the calls by which a secret is entered. */
async function trafficOf({ traffic }: Sendproof): Promise<readonly Place[]> {
  const items = await traffic.all();
  return items
    .filter((item) => callIn(item) !== 'secret.put')
    .map(({ kind, url, text }) => ({ where: `${kind} ${url}`, content: text }));
}

async function everythingLeft(sendproof: Sendproof, doms: readonly Place[]): Promise<readonly Place[]> {
  return [
    ...(await filesBelow(sendproof.home)),
    ...(await trafficOf(sendproof)),
    ...doms,
    { where: 'what the program printed', content: sendproof.host().output() },
  ];
}

test('No secret, token or passphrase lies anywhere after both products have sent', async () => {
  const tokens = listenForTokens();
  onTestFinished(() => tokens.stop());
  const redirectUri = `http://localhost:${await freePort()}`;
  const sendproof = await openSendproof({ vaultKey, practice: { redirectUri } });
  const { page, t, tenant } = sendproof;
  const to = `jan@${tenant.domain}`;
  const doms: Place[] = [];

  const aktionSecret = tenant.ready['aktion-next'].clientSecret ?? '';
  const testStep = await readyAktion(sendproof);
  doms.push(await domOf(sendproof));
  const dialog = await testStep.openDialog();
  await (await dialog.send(to)).accepted();
  await dialog.diagnosis().unfoldAll();
  doms.push(await domOf(sendproof));
  await dialog.close();
  const values = await testStep.next();
  doms.push(await domOf(sendproof));
  const exported: Place = { where: 'the saved set-up file', content: await values.saveFile() };
  const reminder: Place = { where: 'the reminder', content: await values.saveReminder() };

  await values.goHome();
  const shown = await openReadySetup(sendproof, 'winmentor-enterprise');
  const credential = await shown.goTo(new CredentialStep(page, t));
  const productSecret = 'Qz8Q~e2eCanaryForTheProductsOwnField0123';
  await credential.enter(productSecret);
  doms.push(await domOf(sendproof));
  const signin = await credential.goTo(new SigninStep(page, t));
  await signin.start();
  await signInAndAccept(sendproof, `ana@${tenant.domain}`);
  await signin.signedInAs(`ana@${tenant.domain}`);
  const second = await (await signin.goTo(new TestStep(page, t))).openDialog();
  await (await second.send(to)).accepted();
  await second.diagnosis().unfoldAll();
  doms.push(await domOf(sendproof));
  expect(tenant.messagesIn(to)).toHaveLength(2);

  const issued = tokens.all();
  expect(issued.length).toBeGreaterThanOrEqual(4);
  const canaries: readonly Canary[] = [
    { name: 'the client secret', value: aktionSecret },
    { name: 'the secret for the product', value: productSecret },
    { name: 'the passphrase of the vault', value: vaultKey },
    ...issued.map((value, index) => ({ name: `token ${index + 1}`, value })),
  ];
  const places = [...(await everythingLeft(sendproof, doms)), exported, reminder];
  expect(places.length).toBeGreaterThan(20);
  expect(findLeaks(canaries, places)).toEqual([]);

  const entered = (await sendproof.traffic.all()).filter((item) => callIn(item) === 'secret.put');
  const enteredText = entered.map(({ text }) => text).join();
  expect(entered).toHaveLength(2);
  expect(enteredText).toContain(aktionSecret);
  expect(enteredText).not.toContain(issued[0]);
});

test('the stored secret goes to the system’s clipboard, past the page', async () => {
  const clipboard = await newSystemClipboard();
  onTestFinished(() => clipboard.remove());
  const sendproof = await openSendproof({ environment: clipboard.environment });
  const { page, t, tenant } = sendproof;
  const secret = tenant.ready['aktion-next'].clientSecret ?? '';
  const testStep = await readyAktion(sendproof);
  const values = await testStep.goTo(new ValuesStep(page, t));
  await values.copySecret();
  expect(await clipboard.content()).toBe(secret);
  expect(findLeaks([{ name: 'the client secret', value: secret }], await trafficOf(sendproof))).toEqual([]);
});

test.each(encodingNames)('the search finds a secret that was left on purpose: %s', async (encoding) => {
  const folder = await mkdtemp(join(tmpdir(), 'sendproof-planted-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const canary = { name: 'planted', value: 'Ab8Q~"quoted" and \\slashed/ value+0123456789' };
  for (const [index, form] of written(canary.value, encoding).entries())
    await writeFile(join(folder, `left-${index}.bin`), Buffer.from(`before ${form} after`, 'latin1'));
  const found = findLeaks([canary], await filesBelow(folder)).filter(({ as }) => as === encoding);
  expect(found).toHaveLength(written(canary.value, encoding).length);
});

test('the search finds a secret inside a longer text in base64, at any place, and a token of which only the end is left', async () => {
  const canary = { name: 'planted', value: 'Ab8Q~SecretValueOfFortyCharacters0123456' };
  const places = ['', 'x', 'xy'].map((before) => ({
    where: `after ${before.length} characters`,
    content: Buffer.from(`${before}${canary.value} and more`).toString('base64'),
  }));
  const cut = { where: 'the end alone', content: `...${canary.value.slice(-20)}` };
  expect(findLeaks([canary], [...places, cut]).map(({ where }) => where)).toEqual(
    expect.arrayContaining([...places, cut].map(({ where }) => where)),
  );
  expect(findLeaks([canary], [{ where: 'nothing', content: 'Ab8Q~ and nothing else' }])).toEqual([]);
});
