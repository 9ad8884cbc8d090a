import type { Sendproof } from '../fixtures.ts';
import {
  type ApiPermissionsPage,
  type CredentialsPage,
  NewRegistrationPage,
  type OverviewPage,
  type ShownSecret,
} from '../pages/portal/app-registration-pages.ts';
import { plain } from '../pages/screen.ts';
import type { CredentialStep } from '../pages/steps/credential-step.ts';
import type { IdsStep } from '../pages/steps/ids-step.ts';
import type { PermissionsStep } from '../pages/steps/permissions-step.ts';

/** What differs between products whose application acts by itself, as far as registering it goes. */
export interface ApplicationProduct {
  readonly name: string;
  /** The API whose application permissions the screen lists. */
  readonly api: 'Microsoft Graph' | 'Office 365 Exchange Online';
}

export interface MayDo {
  readonly consent: boolean;
  readonly exchange: boolean;
}

const everything: MayDo = { consent: true, exchange: true };

export interface Registered {
  readonly ids: IdsStep;
  readonly overview: OverviewPage;
  readonly name: string;
  readonly clientId: string;
  /** The registration's own, which Exchange is not meant to get. */
  readonly objectId: string;
  readonly tenantId: string;
}

/**
 * From Welcome to the IDs, doing in the practice portal exactly what the screens say. Stays in the one portal tab that the first step
 * opened.
 */
export async function registerApplication(
  sendproof: Sendproof,
  product: string,
  may: MayDo = everything,
): Promise<Registered> {
  const { t, welcome } = sendproof;
  const who = await welcome.choose(product);
  const register = await who.answer(may);
  await register.says(t('steps.register.types', { type: t('steps.register.singleTenant') }));
  await register.says(t('steps.register.redirectNone'));
  const name = await register.copyName();
  await register.openPortal();
  const overview = await new NewRegistrationPage(await sendproof.openedTab()).register({
    name,
    accountTypes: 'Accounts in this organizational directory only',
  });
  const ids = await register.done();
  return {
    ids,
    overview,
    name,
    clientId: await overview.clientId(),
    objectId: await overview.objectId(),
    tenantId: await overview.tenantId(),
  };
}

/** From Welcome to the credential: registered, and known by its two IDs. */
export async function walkToCredential(
  sendproof: Sendproof,
  product: string,
  may: MayDo = everything,
): Promise<Registered & { readonly credential: CredentialStep }> {
  const registered = await registerApplication(sendproof, product, may);
  await registered.ids.paste(registered);
  return { ...registered, credential: await registered.ids.check() };
}

export interface Listed extends Registered {
  readonly permissions: PermissionsStep;
  readonly credentials: CredentialsPage;
  readonly secret: ShownSecret;
  /** The portal's page with the permissions listed, before anybody consented. */
  readonly listed: ApiPermissionsPage;
}

/** From Welcome to the permissions, which the portal lists and nobody has consented to. */
export async function walkToPermissions(
  sendproof: Sendproof,
  { name: product, api }: ApplicationProduct,
  may: MayDo = everything,
): Promise<Listed> {
  const registered = await walkToCredential(sendproof, product, may);
  const credentials = await registered.overview.credentials();
  const secret = await credentials.newSecret(registered.name);
  const permissions = await registered.credential.store(secret.value);
  const names = (await permissions.names()).map(plain);
  const listed = await (await credentials.permissions()).add(api, 'Application', names);
  return { ...registered, permissions, credentials, secret, listed };
}
