import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recipeSchema } from '../../shared/recipes/schema.ts';
import type { Language } from '../../shared/text/index.ts';
import { localized } from '../../shared/text/localized-text.ts';
import { freePort } from '../fixtures/loopback-port.ts';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import { EnterpriseAppPage } from '../pages/portal/enterprise-app-page.ts';
import { plain } from '../pages/screen.ts';
import { CredentialStep } from '../pages/steps/credential-step.ts';
import { ExchangeStep } from '../pages/steps/exchange-step.ts';
import type { AnyStep } from '../pages/steps/shown-step.ts';
import { stepScreen } from '../pages/steps/shown-step.ts';
import { SigninStep } from '../pages/steps/signin-step.ts';
import { ValuesStep } from '../pages/steps/values-step.ts';
import { openReadySetup, readyWinmentor } from '../walks/ready-setups.ts';

const recipes = ['winmentor-enterprise', 'monitor-erp', 'aktion-next', 'aevo-innovate', 'glpi'] as const;
type RecipeId = (typeof recipes)[number];

async function recipeOf(id: RecipeId) {
  const file = new URL(`../../shared/recipes/builtin/${id}.json`, import.meta.url);
  return recipeSchema.parse(JSON.parse(await readFile(fileURLToPath(file), 'utf8')));
}

/** The traps that each product's own guide leads into; which words name them. */
const named: readonly (readonly [recipe: RecipeId, trap: string, words: RegExp])[] = [
  ['winmentor-enterprise', 'a loopback redirect with https', /https:\/\/localhost:2132/u],
  ['winmentor-enterprise', 'a secret on a public client’s redirect', /secret must not be sent/u],
  ['monitor-erp', 'the entry of Azure AD B2C', /Azure AD B2C/u],
  ['aktion-next', 'the field called “Client secret ID”', /Client secret ID.*Value/u],
  ['aevo-innovate', 'the object ID of the registration', /object ID of the enterprise application/u],
  ['glpi', 'Enterprise apps instead of App registrations', /not under \*Enterprise apps\*/u],
];

test.each(named)('%s warns of %s', async (id, _, words) => {
  const { traps } = await recipeOf(id);
  expect(traps.map(({ text }) => text.en).join('\n')).toMatch(words);
});

const looks: readonly (readonly [recipe: RecipeId, language: Language])[] = [
  ...recipes.map((id) => [id, 'en'] as const),
  ['winmentor-enterprise', 'ro'],
];

test.each(looks)('%s shows each of its traps at the step where it bites (%s)', async (id, language) => {
  const { traps } = await recipeOf(id);
  const sendproof = await openSendproof({ language });
  let shown: AnyStep = await openReadySetup(sendproof, id);
  for (const { step, text } of traps) {
    shown = await shown.goTo(stepScreen(step, sendproof.page, sendproof.t));
    // The traps stand beside the step, outside its middle.
    await sendproof.page
      .getByText(plain(localized(text, language)), { exact: false })
      .first()
      .waitFor();
  }
});

/** The registration that is ready for a product, as the portal has it. */
function registrationOf({ tenant }: Sendproof, id: RecipeId) {
  const { clientId } = tenant.ready[id];
  const app = tenant.state.apps.find(({ appId }) => appId === clientId);
  const enterprise = tenant.state.servicePrincipals.find(({ appId }) => appId === clientId);
  if (!app || !enterprise) throw new Error(`${id} has no registration.`);
  return { app, enterprise };
}

async function openDesktop(): Promise<Sendproof> {
  return openSendproof({ practice: { redirectUri: `http://localhost:${await freePort()}` } });
}

test('a secret is not sent with a public client’s redirect, and where one was needed that is what is said', async () => {
  const sendproof = await openSendproof({ practice: { scenario: 'secret-to-public-client' } });
  const { t, page, tenant } = sendproof;
  const shown = await openReadySetup(sendproof, 'winmentor-enterprise');
  const desktop = await shown.goTo(new CredentialStep(page, t));
  await desktop.says(t('steps.credential.publicClient'));
  await desktop.goHome();
  await sendproof.welcome.arrive();
  const other = await openReadySetup(sendproof, 'glpi');
  const credential = await other.goTo(new CredentialStep(page, t));
  await credential.enter(tenant.ready.glpi.clientSecret ?? '');
  const signin = await credential.goTo(new SigninStep(page, t));
  await signin.start();
  await (await (await sendproof.signInTab()).pick(tenant.ready.glpi.mailbox)).accept();
  await signin.failed(`AADSTS700025. ${t('causes.secret-sent-to-public-client.title')}.`);
});

test('the field that AktionNEXT calls “Client secret ID” says that it takes the Value, and the ID is not taken for it', async () => {
  const sendproof = await openSendproof();
  const { t, page } = sendproof;
  const [secret] = registrationOf(sendproof, 'aktion-next').app.secrets;
  const shown = await openReadySetup(sendproof, 'aktion-next');
  const credential = await shown.goTo(new CredentialStep(page, t));
  await credential.secret().fill(secret?.keyId ?? '');
  await credential.press();
  await credential.says(t('findings.secretLooksLikeId'));
  const values = await credential.goTo(new ValuesStep(page, t));
  const { product } = await recipeOf('aktion-next');
  const field = product.fields.find(({ value }) => value === 'client-secret');
  if (!field?.note) throw new Error('The field has a note.');
  await page.getByText(field.label, { exact: true }).waitFor();
  await values.says(localized(field.note, 'en'));
});

test('the object ID of the enterprise application is read from the token, and stands before the one of the registration', async () => {
  const sendproof = await openSendproof();
  const { t, page, tenant } = sendproof;
  const { app, enterprise } = registrationOf(sendproof, 'aevo-innovate');
  const shown = await openReadySetup(sendproof, 'aevo-innovate');
  const before = await shown.goTo(new ExchangeStep(page, t));
  await before.objectId().fill(app.appId);
  await before.says(t('findings.objectIdIsClient'));
  await before.openEnterpriseApp();
  expect(await new EnterpriseAppPage(await sendproof.openedTab()).objectId()).toBe(enterprise.objectId);
  // Its form gives it away no more than that of the right one; only the token can.
  await before.objectId().fill(app.objectId);
  await before.press();

  const credential = await before.goTo(new CredentialStep(page, t));
  await credential.enter(tenant.ready['aevo-innovate'].clientSecret ?? '');
  const after = await credential.goTo(new ExchangeStep(page, t));
  expect(await after.copyObjectId()).toBe(enterprise.objectId);
  await after.says(t('steps.exchange.objectIdOther', { typed: app.objectId }));
  await after.scriptWith(enterprise.objectId).waitFor();
  await after.stands('todo');
});

test('a sender who is not the account that signed in is named before anything is sent', async () => {
  const sendproof = await openDesktop();
  const { t, tenant } = sendproof;
  const [account, other] = [`ana@${tenant.domain}`, `jan@${tenant.domain}`];
  const signin = await readyWinmentor(sendproof);
  await signin.start();
  await (await (await sendproof.signInTab()).pick(other)).accept();
  await signin.signedInAs(other);
  await signin.says(t('steps.signin.other', { username: other, mailbox: account }));
  const dialog = await (await signin.next()).openDialog();
  await dialog.warnsOfSender(t('test.otherSender', { username: other, from: account }));
  expect(tenant.messagesIn(other)).toEqual([]);
});
