import { expect, test } from 'vitest';
import type { CauseId, Fixer } from '../../shared/causes/cause-id.ts';
import { nothingKnown } from '../../shared/causes/explain.ts';
import type { Language, Translate } from '../../shared/text/index.ts';
import { hasText } from '../../shared/text/text-key.ts';
import { type BreakingScenarioId, scenarios } from '../../simulator/scenarios/index.ts';
import { freePort } from '../fixtures/loopback-port.ts';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import type { DiagnosisView } from '../pages/diagnosis-view.ts';
import type { SignInPage } from '../pages/portal/sign-in-page.ts';
import { plain } from '../pages/screen.ts';
import { readyAktion, readyWinmentor } from '../walks/ready-setups.ts';

/** One thing broken, and the sentence a person reads then. */
interface World {
  readonly scenario: BreakingScenarioId;
  readonly language?: Language;
  readonly cause: CauseId;
  readonly headline: string | RegExp;
  /** Who is asked first to mend it. */
  readonly who: Fixer;
}

/** The one sentence here that names a service is met over Microsoft Graph. */
const told = { ...nothingKnown, transport: 'graph' } as const;

function fixOf({ cause, who }: World, t: Translate): string {
  const key = `causes.${cause}.fix.${who}`;
  if (!hasText(key)) throw new Error(`${key} is no text.`);
  return plain(t(key, told));
}

async function expectTheSentence(world: World, shown: DiagnosisView, { t }: Sendproof): Promise<void> {
  const meaning = plain(t(`causes.${world.cause}.meaning`, told));
  expect(await shown.text('meaning')).toContain(meaning);
  const action = await shown.text('action');
  expect(action).toContain(t(`fixers.${world.who}`));
  expect(action).toContain(fixOf(world, t));
  expect((await shown.text('raw')).trim()).not.toBe('');
}

const named = (worlds: readonly World[]) =>
  worlds.map((world) => [scenarios[world.scenario].title, world.language ?? 'en', world] as const);

const application: readonly World[] = [
  {
    scenario: 'secret-wrong',
    cause: 'client-secret-wrong',
    who: 'you',
    headline: 'AADSTS7000215. The client secret is not the right one.',
  },
  {
    scenario: 'secret-expired',
    cause: 'client-secret-expired',
    who: 'entra-admin',
    headline: 'AADSTS7000222. The client secret has expired.',
  },
  {
    scenario: 'app-unknown',
    cause: 'app-not-found-in-tenant',
    who: 'you',
    headline: 'AADSTS700016. This directory does not know the application.',
  },
  {
    scenario: 'tenant-unknown',
    cause: 'tenant-not-found',
    who: 'you',
    headline: 'AADSTS90002. There is no such directory.',
  },
  {
    scenario: 'permission-missing',
    cause: 'graph-permission-missing',
    who: 'entra-admin',
    headline: '403 Forbidden. The permission to send through Microsoft Graph is missing.',
  },
  {
    scenario: 'permission-missing',
    language: 'ro',
    cause: 'graph-permission-missing',
    who: 'entra-admin',
    headline: '403 Forbidden. Lipsește permisiunea de a trimite prin Microsoft Graph.',
  },
  {
    scenario: 'mailbox-missing',
    cause: 'sender-mailbox-not-found',
    who: 'you',
    headline: '404 Not Found. The mailbox does not exist.',
  },
  {
    scenario: 'app-access-policy',
    cause: 'app-access-policy-blocked',
    who: 'exchange-admin',
    headline: '403 Forbidden. Exchange keeps this application out of this mailbox.',
  },
  {
    scenario: 'throttled',
    cause: 'rate-limited',
    who: 'time',
    headline: '429 Too Many Requests. Too many messages or connections at once.',
  },
  {
    scenario: 'untrusted-certificate',
    cause: 'tls-untrusted-certificate',
    who: 'you',
    headline: 'unable to verify the first certificate. The server’s certificate is not trusted.',
  },
  {
    scenario: 'connection-refused',
    cause: 'connection-refused',
    who: 'you',
    headline: /^connect ECONNREFUSED 127\.0\.0\.1:\d+\. The server refuses the connection\.$/u,
  },
];

test.each(named(application))('%s (%s): the test says so', async (_title, language, world) => {
  const sendproof = await openSendproof({ language, practice: { scenario: world.scenario } });
  const testStep = await readyAktion(sendproof);
  const dialog = await testStep.openDialog();
  await dialog.send(`jan@${sendproof.tenant.domain}`);
  await expectTheSentence(world, await dialog.failed(world.headline), sendproof);
});

const afterSignIn: readonly World[] = [
  {
    scenario: 'interaction-required',
    cause: 'interaction-required',
    who: 'you',
    headline: /^AADSTS50076\. Microsoft wants the person to sign in again\.$/u,
  },
  {
    scenario: 'refresh-token-expired',
    cause: 'refresh-token-expired',
    who: 'you',
    headline: /^AADSTS70\d+\. The sign-in has run out\.$/u,
  },
  {
    scenario: 'smtp-auth-off-tenant',
    cause: 'smtp-auth-disabled-tenant',
    who: 'exchange-admin',
    headline: '535 5.7.139. Authenticated SMTP is off for the organisation.',
  },
  {
    scenario: 'smtp-auth-off-mailbox',
    language: 'ro',
    cause: 'smtp-auth-disabled-mailbox',
    who: 'exchange-admin',
    headline: '535 5.7.139. SMTP autentificat este oprit pentru această cutie poștală.',
  },
  {
    scenario: 'send-as-denied',
    cause: 'send-as-denied',
    who: 'exchange-admin',
    headline: '554 5.2.252. Sending as this address is not allowed.',
  },
];

/** The ready-made desktop registration with a redirect of its own, so that many tests can run on one machine. */
async function openDesktop(language: Language, scenario: BreakingScenarioId): Promise<Sendproof> {
  const redirectUri = `http://localhost:${await freePort()}`;
  return openSendproof({ language, practice: { scenario, redirectUri } });
}

test.each(named(afterSignIn))(
  '%s (%s): the test after a sign-in says so',
  async (_title, language, world) => {
    const sendproof = await openDesktop(language, world.scenario);
    const account = `ana@${sendproof.tenant.domain}`;
    const signin = await readyWinmentor(sendproof);
    await signin.start();
    await (await (await sendproof.signInTab()).pick(account)).accept();
    await signin.signedInAs(account);
    const dialog = await (await signin.next()).openDialog();
    await dialog.send(`jan@${sendproof.tenant.domain}`);
    await expectTheSentence(world, await dialog.failed(world.headline), sendproof);
  },
);

interface SignInWorld extends World {
  readonly person: (tab: SignInPage, account: string) => Promise<unknown>;
}

const accepts = async (tab: SignInPage, account: string) => (await tab.pick(account)).accept();

const atSignIn: readonly SignInWorld[] = [
  {
    scenario: 'redirect-mismatch',
    cause: 'redirect-uri-mismatch',
    who: 'entra-admin',
    headline: 'AADSTS50011. The redirect URI is not registered.',
    person: async (tab) => expect(await tab.error()).toContain('AADSTS50011'),
  },
  {
    scenario: 'consent-missing',
    cause: 'consent-missing',
    who: 'entra-admin',
    headline: 'AADSTS90094. Nobody has consented to what the application asks for.',
    person: async (tab, account) => (await tab.pick(account)).goBackWithoutConsent(),
  },
  {
    scenario: 'wrong-platform',
    cause: 'wrong-platform-type',
    who: 'entra-admin',
    headline: 'AADSTS9002327. The redirect URI stands under the wrong platform.',
    person: accepts,
  },
  {
    scenario: 'public-client-flow',
    cause: 'public-client-flow-disabled',
    who: 'entra-admin',
    headline: 'AADSTS7000218. The application must prove who it is, and nothing was sent to prove it.',
    person: accepts,
  },
  {
    scenario: 'conditional-access',
    cause: 'conditional-access-blocked',
    who: 'entra-admin',
    headline: 'AADSTS53003. A Conditional Access policy refuses the sign-in.',
    person: accepts,
  },
];

test.each(named(atSignIn))('%s (%s): the sign-in says so', async (_title, language, world) => {
  const sendproof = await openDesktop(language, world.scenario);
  const signin = await readyWinmentor(sendproof);
  await signin.start();
  const { person } = world as SignInWorld;
  await person(await sendproof.signInTab(), `ana@${sendproof.tenant.domain}`);
  await expectTheSentence(world, await signin.failed(world.headline), sendproof);
});

test('The sign-in’s port is taken: the sign-in says which, and begins again once it is free', async () => {
  const sendproof = await openDesktop('en', 'loopback-port-taken');
  const signin = await readyWinmentor(sendproof);
  await signin.start();
  await signin.failed(/Port \d+ is taken by another program\.$/u);
  await sendproof.tenant.play('none');
  await signin.start();
  expect(await signin.address()).toContain(sendproof.tenant.portal);
});

test('A person who cancels the sign-in is told that nothing was changed', async () => {
  const sendproof = await openDesktop('en', 'user-cancels');
  const signin = await readyWinmentor(sendproof);
  await signin.start();
  await (await sendproof.signInTab()).endsWith(sendproof.t('loopback.failedTitle'));
  await signin.wasCancelled();
});
