import type { Sendproof } from '../fixtures.ts';
import { NewRegistrationPage, type ShownSecret } from '../pages/portal/app-registration-pages.ts';
import { plain } from '../pages/screen.ts';
import type { TestStep } from '../pages/steps.ts';

export const aktionNext = { name: 'AktionNEXT', field: { clientId: 'Application (Client) ID' } } as const;

/** The mailbox that sends: shared, so nobody signs in to it. */
export const aktionMailbox = ({ tenant }: Sendproof) => `office@${tenant.domain}`;

export interface WalkedAktion {
  readonly testStep: TestStep;
  readonly clientId: string;
  readonly secret: ShownSecret;
}

/**
 * From Welcome to the test, doing in the practice portal exactly what the screens say: an application that sends by itself. Stays in
 * the one portal tab that the first step opened.
 */
export async function walkAktionNext(sendproof: Sendproof): Promise<WalkedAktion> {
  const { t, welcome } = sendproof;
  const who = await welcome.choose(aktionNext.name);
  const register = await who.answer({ consent: true, exchange: true });
  await register.says(t('steps.register.types', { type: t('steps.register.singleTenant') }));
  await register.says(t('steps.register.redirectNone'));
  const name = await register.copyName();
  await register.openPortal();
  const portal = await sendproof.openedTab();
  const overview = await new NewRegistrationPage(portal).register({
    name,
    accountTypes: 'Accounts in this organizational directory only',
  });
  const ids = await register.done();
  const clientId = await overview.clientId();
  await ids.paste({ clientId, tenantId: await overview.tenantId() });
  const credential = await ids.check();
  const credentials = await overview.credentials();
  const secret = await credentials.newSecret(name);
  const permissions = await credential.store(secret.value);
  const rows = await permissions.names();
  const listed = await (await credentials.permissions()).add(
    'Microsoft Graph',
    'Application',
    rows.map(plain),
  );
  await listed.grantAdminConsent();
  const exchange = await permissions.checkAndGoOn();
  return { testStep: await exchange.toTest(aktionMailbox(sendproof)), clientId, secret };
}
