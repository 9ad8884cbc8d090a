import { expect, test } from 'vitest';
import { filesBelow } from '../fixtures/left-behind.ts';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import { plain } from '../pages/screen.ts';
import { CredentialStep } from '../pages/steps/credential-step.ts';
import { ExchangeStep } from '../pages/steps/exchange-step.ts';
import { IdsStep } from '../pages/steps/ids-step.ts';
import { TestStep } from '../pages/steps/test-step.ts';
import { aktionNext } from '../walks/aktion-next.ts';
import { openReadySetup } from '../walks/ready-setups.ts';

/** Everything in the data folder as one text. */
async function stored({ home }: Sendproof): Promise<string> {
  const files = await filesBelow(home);
  return files.map(({ content }) => Buffer.from(content).toString()).join('\n');
}

async function newAktionAt(sendproof: Sendproof): Promise<IdsStep> {
  const who = await sendproof.welcome.choose(aktionNext.name);
  const register = await who.answer({ consent: true, exchange: true });
  return register.done();
}

test('A test without the secret does not begin, and leads to where it is entered', async () => {
  const sendproof = await openSendproof();
  const { t, tenant, page } = sendproof;
  const shown = await openReadySetup(sendproof, 'aktion-next');
  const dialog = await (await shown.goTo(new TestStep(page, t))).openDialog();
  await dialog.send(`jan@${tenant.domain}`);
  await page.getByText(t('refused.secretMissing')).waitFor();
  await page.getByRole('button', { name: t('wizard.toStep', { step: t('steps.credential.short') }) }).click();
  await new CredentialStep(page, t).arrive();
});

test('IDs pasted with blanks and quotes are cleaned, and Microsoft is asked about what was meant', async () => {
  const sendproof = await openSendproof();
  const { tenant, t } = sendproof;
  const { clientId } = tenant.ready['aktion-next'];
  const ids = await newAktionAt(sendproof);
  await ids.clientId().fill(`  "${clientId}"\n`);
  await ids.says(t('findings.idCleaned'));
  await ids.tenantId().fill(`${tenant.tenantId.toUpperCase()} `);
  await ids.check();
  const after = await new IdsStep(sendproof.page, t).stands('proven');
  const again = await after.goTo(new IdsStep(sendproof.page, t));
  expect(await again.clientId().inputValue()).toBe(clientId);
});

test('What is no ID is said at once, and nothing of it is stored', async () => {
  const sendproof = await openSendproof();
  const { t, tenant } = sendproof;
  const ids = await newAktionAt(sendproof);
  await ids.paste({ clientId: 'AktionNEXT-of-contoso', tenantId: tenant.tenantId });
  await ids.says(t('findings.idNotGuid'));
  await ids.press();
  await ids.says(t('findings.idNotGuid'));
  await ids.paste({ clientId: '00000003-0000-0000-c000-000000000000', tenantId: 'common' });
  await ids.says(t('findings.idOfMicrosoft', { name: 'Microsoft Graph' }));
  await ids.says(t('findings.tenantCommon', { tenant: 'common' }));
  await ids.press();
  await ids.stands('todo');
  expect(await stored(sendproof)).not.toMatch(/AktionNEXT-of-contoso|00000003-0000-0000-c000|"common"/u);
});

test('Swapped IDs: Microsoft knows no such directory, one button swaps them', async () => {
  const sendproof = await openSendproof();
  const { t, tenant } = sendproof;
  const { clientId } = tenant.ready['aktion-next'];
  const ids = await newAktionAt(sendproof);
  await ids.paste({ clientId: tenant.tenantId, tenantId: clientId });
  await ids.press();
  await ids.stands('failing');
  await ids.says(t('causes.tenant-not-found.title'));
  await ids.swap();
  await ids.check();
});

test('The Secret ID is not taken for the secret, and is not stored', async () => {
  const sendproof = await openSendproof({ vaultKey: 'a passphrase for this test' });
  const { t, tenant, page } = sendproof;
  const secretId = tenant.state.apps.flatMap((app) => app.secrets)[0]?.keyId ?? '';
  const shown = await openReadySetup(sendproof, 'aktion-next');
  const credential = await shown.goTo(new CredentialStep(page, t));
  await credential.secret().fill(secretId);
  await credential.press();
  await credential.says(t('findings.secretLooksLikeId'));
  await credential.stands('todo');
  await credential.secret().fill('abC******************');
  await credential.press();
  await credential.says(t('findings.secretMasked'));
  expect(await stored(sendproof)).not.toContain(secretId);
});

test('A mailbox that is no address is said, and the step stays', async () => {
  const sendproof = await openSendproof();
  const { t, page } = sendproof;
  const ids = await newAktionAt(sendproof);
  const exchange = await ids.goTo(new ExchangeStep(page, t));
  await exchange.mailbox().fill('office at contoso');
  await exchange.press();
  await exchange.says(t('steps.exchange.mailboxWrong'));
});

const good = {
  schema: 1,
  name: 'Contoso ERP',
  recipe: 'aktion-next',
  tenantId: 'contoso.example',
  clientId: '0f7bd0de-6f6c-4a54-8fd5-1f2c3d4e5f60',
  credential: { kind: 'none' },
};
const json = (more: object) => JSON.stringify({ ...good, ...more }, null, 2);

const brokenFiles: readonly (readonly [what: string, content: string | Uint8Array, sentence: RegExp])[] = [
  ['is empty', '', /^setup\.json is empty\.$/u],
  ['is no JSON', '{ "schema": 1,\n  name }', /^setup\.json is not JSON: look at line 2, column \d+\.$/u],
  ['has a misspelt key', json({ clientID: 'x' }), /the key clientID is not known here/u],
  ['has a number for a name', json({ name: 7 }), /at name: found a number, expected text\.$/u],
  ['has a client id that is none', json({ clientId: 'AktionNEXT' }), /at clientId: .*expected a GUID\.$/u],
  ['is of another schema', json({ schema: 2 }), /at schema: found 2, expected one of 1\.$/u],
  ['names a cloud file without its folder', json({ cloud: 'lab/cloud.json' }), /Write the whole path\.$/u],
  ['is far too large', json({ name: 'x'.repeat(1_500_000) }), /larger than 1 MB/u],
  ['is not UTF-8', Buffer.from(json({ name: 'Société' }), 'latin1'), /is not UTF-8 text/u],
  ['is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff]), /is not UTF-8 text/u],
];

test('A set-up file that cannot be used is refused with where it is wrong, and nothing is written', async () => {
  const sendproof = await openSendproof();
  const { welcome } = sendproof;
  for (const [what, content, sentence] of brokenFiles) {
    const refusal = await welcome.importBroken({ name: 'setup.json', content });
    await expect
      .poll(() => refusal.innerText(), { message: `a file that ${what}`, timeout: 5_000 })
      .toMatch(sentence);
    expect(await welcome.setups()).toEqual([]);
  }
  expect(await stored(sendproof)).not.toContain('contoso.example');
});

test('A pasted error is explained without any set-up', async () => {
  const sendproof = await openSendproof();
  const { t } = sendproof;
  const explain = await sendproof.welcome.explainAnError();
  const shown = await explain.explain(
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
  );
  expect(await explain.headline()).toBe(`535 5.7.139. ${t('causes.smtp-auth-disabled-tenant.title')}.`);
  expect(await shown.text('meaning')).toContain(plain(t('causes.smtp-auth-disabled-tenant.meaning')));
});
