import type { Sendproof } from '../fixtures.ts';
import {
  ApiPermissionsPage,
  CredentialsPage,
  NewRegistrationPage,
  type ShownSecret,
} from '../pages/portal/app-registration-pages.ts';
import type { SigninStep } from '../pages/steps/signin-step.ts';

export const winmentor = { name: 'WinMentor Enterprise', redirectPort: 2132 } as const;

export const winmentorMailbox = ({ tenant }: Sendproof) => `ana@${tenant.domain}`;

export interface WalkedWinmentor {
  readonly signin: SigninStep;
  readonly clientId: string;
  readonly secret: ShownSecret;
}

/**
 * From Welcome to the sign-in, doing in the practice portal exactly what the screens say: a desktop product that sends as the person
 * who signs in. Every step's own button leads to its page of the portal.
 */
export async function walkWinmentor(sendproof: Sendproof): Promise<WalkedWinmentor> {
  const { t, welcome } = sendproof;
  const who = await welcome.choose(winmentor.name);
  const register = await who.answer({ consent: false, exchange: true });
  await register.says(t('steps.register.types', { type: t('steps.register.singleTenant') }));
  const platform = t('steps.register.platform.publicClient');
  await register.says(t('steps.register.redirect', { platform }));
  const [name, uri] = [await register.copyName(), await register.copyRedirectUri()];
  await register.openPortal();
  const overview = await new NewRegistrationPage(await sendproof.openedTab()).register({
    name,
    accountTypes: 'Accounts in this organizational directory only',
    redirect: { platform, uri },
  });
  const ids = await register.done();
  const clientId = await overview.clientId();
  await ids.paste({ clientId, tenantId: await overview.tenantId() });
  const credential = await ids.check();
  await credential.openPortal();
  const secret = await new CredentialsPage(await sendproof.openedTab()).newSecret(name);
  const permissions = await credential.store(secret.value);
  const names = await permissions.names();
  await permissions.openPortal();
  await new ApiPermissionsPage(await sendproof.openedTab()).add('Microsoft Graph', 'Delegated', names);
  const exchange = await permissions.done();
  const signin = await exchange.toSignIn(winmentorMailbox(sendproof));
  return { signin, clientId, secret };
}

/** Opens the address that the program opened, picks the account, accepts, and sees the page that says so. */
export async function signInAndAccept(sendproof: Sendproof, account: string): Promise<void> {
  const tab = await sendproof.signInTab();
  await tab.pick(account);
  await tab.accept();
  await tab.endsWith(sendproof.t('loopback.signedInTitle'));
  await tab.close();
}
