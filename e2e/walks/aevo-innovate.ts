import type { Sendproof } from '../fixtures.ts';
import { NewRegistrationPage } from '../pages/portal/app-registration-pages.ts';
import { EnterpriseAppPage } from '../pages/portal/enterprise-app-page.ts';
import { plain } from '../pages/screen.ts';
import type { TestStep } from '../pages/steps.ts';

export const aevo = { name: 'AEVO Innovate' } as const;

export const aevoMailbox = ({ tenant }: Sendproof) => `office@${tenant.domain}`;

export interface WalkedAevo {
  readonly testStep: TestStep;
  readonly clientId: string;
}

/** From Welcome to the test: an application that logs in to one mailbox, which Exchange has to know and to let in. */
export async function walkAevo(sendproof: Sendproof): Promise<WalkedAevo> {
  const { t, welcome } = sendproof;
  const mailbox = aevoMailbox(sendproof);
  const who = await welcome.choose(aevo.name);
  const register = await who.answer({ consent: true, exchange: true });
  await register.says(t('steps.register.redirectNone'));
  const name = await register.copyName();
  await register.openPortal();
  const overview = await new NewRegistrationPage(await sendproof.openedTab()).register({
    name,
    accountTypes: 'Accounts in this organizational directory only',
  });
  const ids = await register.done();
  const clientId = await overview.clientId();
  const registrationObjectId = await overview.objectId();
  await ids.paste({ clientId, tenantId: await overview.tenantId() });
  const credential = await ids.check();
  const credentials = await overview.credentials();
  const secret = await credentials.newSecret(name);
  const permissions = await credential.store(secret.value);
  const rows = await permissions.names();
  const listed = await (await credentials.permissions()).add(
    'Office 365 Exchange Online',
    'Application',
    rows.map(plain),
  );
  await listed.grantAdminConsent();
  const exchange = await permissions.checkAndGoOn();

  await exchange.objectId().fill(clientId);
  await exchange.says(t('findings.objectIdIsClient'));
  await exchange.openEnterpriseApp();
  const objectId = await new EnterpriseAppPage(await sendproof.openedTab()).objectId();
  if (objectId === registrationObjectId) throw new Error('The two object IDs must differ.');
  await exchange.objectId().fill(objectId);
  await exchange.mailbox().fill(mailbox);
  await exchange.scriptWith(objectId).waitFor();
  const admin = await (await sendproof.openPortal()).exchangeAdmin();
  await admin.run('New-ServicePrincipal', { AppId: clientId, ObjectId: objectId });
  await admin.run('Add-MailboxPermission', { Identity: mailbox, User: objectId });
  await admin.run('Set-CASMailbox', { Identity: mailbox, SmtpClientAuthenticationDisabled: '$false' });
  return { testStep: await exchange.toTest(mailbox), clientId };
}
