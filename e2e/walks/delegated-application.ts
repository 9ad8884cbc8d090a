import type { Sendproof } from '../fixtures.ts';
import { ApiPermissionsPage, CredentialsPage } from '../pages/portal/app-registration-pages.ts';
import type { IdsStep } from '../pages/steps/ids-step.ts';
import type { SigninStep } from '../pages/steps/signin-step.ts';

/** A product that sends as the person who signs in, walked as far as the sign-in. */
export interface WalkedToSignin {
  readonly signin: SigninStep;
  readonly clientId: string;
}

interface RegisteredForPeople {
  readonly ids: IdsStep;
  readonly name: string;
  readonly clientId: string;
  readonly tenantId: string;
}

/** From the IDs to the sign-in, by each step's own button to its page of the portal. */
export async function walkToSignin(
  sendproof: Sendproof,
  { ids, name, clientId, tenantId }: RegisteredForPeople,
  mailbox: string,
): Promise<WalkedToSignin> {
  await ids.paste({ clientId, tenantId });
  const credential = await ids.check();
  await credential.openPortal();
  const secret = await new CredentialsPage(await sendproof.openedTab()).newSecret(name);
  const permissions = await credential.store(secret.value);
  const names = await permissions.names();
  await permissions.openPortal();
  await new ApiPermissionsPage(await sendproof.openedTab()).add('Microsoft Graph', 'Delegated', names);
  const exchange = await permissions.done();
  return { signin: await exchange.toSignIn(mailbox), clientId };
}

/** Opens the address that the program opened, picks the account, accepts, and sees the page that says so. */
export async function signInAndAccept(sendproof: Sendproof, account: string): Promise<void> {
  const tab = await sendproof.signInTab();
  await tab.pick(account);
  await tab.accept();
  await tab.endsWith(sendproof.t('loopback.signedInTitle'));
  await tab.close();
}
