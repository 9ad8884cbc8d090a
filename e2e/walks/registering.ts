import type { Sendproof } from '../fixtures.ts';
import { RegisteringPage } from '../pages/registering-pages.ts';
import { plain } from '../pages/screen.ts';
import type { TestDialog } from '../pages/test-dialog.ts';
import { glpi, glpiMailbox } from './glpi.ts';
import { winmentor, winmentorMailbox } from './winmentor-enterprise.ts';

/** One product as it is registered through Graph. */
export interface Registered {
  readonly product: string;
  readonly mailbox: (sendproof: Sendproof) => string;
  /** The product's own callback, where it has one. */
  readonly callback?: string;
  /** Whether the sender signs in once. */
  readonly signsIn: boolean;
  /** What Exchange has to be told: the effects of the script that the screen shows. */
  readonly inExchange?: (sendproof: Sendproof) => Promise<void>;
  /** A port that has to be free for the sign-in. */
  readonly port?: number;
}

const office = ({ tenant }: Sendproof) => `office@${tenant.domain}`;

/** The registration that was just made, and its enterprise application. */
function newest({ tenant: { state } }: Sendproof) {
  const app = state.apps.at(-1);
  const principal = state.servicePrincipals.find(({ appId }) => appId === app?.appId);
  if (!app || !principal) throw new Error('Nothing is registered in the tenant.');
  return { clientId: app.appId, objectId: principal.objectId };
}

/** A role that reaches one mailbox (RBAC for Applications). */
function roleForOneMailbox(role: string) {
  return async (sendproof: Sendproof) => {
    const { clientId, objectId } = newest(sendproof);
    const admin = await (await sendproof.openPortal()).exchangeAdmin();
    await admin.run('New-ServicePrincipal', { AppId: clientId, ObjectId: objectId });
    const filter = `PrimarySmtpAddress -eq '${office(sendproof)}'`;
    await admin.run('New-ManagementScope', { Name: 'Sendproof', RecipientRestrictionFilter: filter });
    await admin.run('New-ManagementRoleAssignment', {
      App: objectId,
      Role: role,
      CustomResourceScope: 'Sendproof',
    });
  };
}

/** Exchange Web Services are off for applications that no list names. */
async function webServicesForOneMailbox(sendproof: Sendproof): Promise<void> {
  await roleForOneMailbox('Application EWS.AccessAsApp')(sendproof);
  const admin = await (await sendproof.openPortal()).exchangeAdmin();
  const { clientId } = newest(sendproof);
  await admin.run('Set-OrganizationConfig', { EwsEnabled: '$true', EwsAllowedAppIDs: clientId });
}

async function loginToOneMailbox(sendproof: Sendproof): Promise<void> {
  const { clientId, objectId } = newest(sendproof);
  const mailbox = office(sendproof);
  const admin = await (await sendproof.openPortal()).exchangeAdmin();
  await admin.run('New-ServicePrincipal', { AppId: clientId, ObjectId: objectId });
  await admin.run('Add-MailboxPermission', { Identity: mailbox, User: objectId });
  await admin.run('Set-CASMailbox', { Identity: mailbox, SmtpClientAuthenticationDisabled: '$false' });
}

/** All products that the program knows. */
export const registered: readonly Registered[] = [
  {
    product: 'AktionNEXT',
    mailbox: office,
    signsIn: false,
    inExchange: roleForOneMailbox('Application Mail.Send'),
  },
  {
    product: 'Monitor ERP',
    mailbox: office,
    signsIn: false,
    inExchange: webServicesForOneMailbox,
  },
  { product: 'AEVO Innovate', mailbox: office, signsIn: false, inExchange: loginToOneMailbox },
  { product: winmentor.name, mailbox: winmentorMailbox, signsIn: true, port: winmentor.redirectPort },
  { product: glpi.name, mailbox: glpiMailbox, signsIn: true, callback: glpi.callback },
];

/** One of them. @throws Error when it is not among them. */
export function registeredNamed(product: string): Registered {
  const found = registered.find((one) => one.product === product);
  if (!found) throw new Error(`${product} is not registered here.`);
  return found;
}

/** From Welcome to the plan. */
export async function planned(sendproof: Sendproof, one: Registered): Promise<RegisteringPage> {
  const { welcome, page, t, tenant } = sendproof;
  const { product, callback, mailbox } = one;
  const start = await welcome.begin(product);
  await start.fill({
    mailbox: mailbox(sendproof),
    ...(callback ? { callback: { product, uri: callback } } : {}),
  });
  await start.signIn();
  await signInAs(sendproof, `admin@${tenant.domain}`);
  return new RegisteringPage(page, t).plan();
}

/** From the plan to the message that was accepted, as the dialog shows it. */
export async function proven(
  sendproof: Sendproof,
  { inExchange, signsIn, mailbox }: Registered,
  registering: RegisteringPage,
): Promise<TestDialog> {
  await registering.apply();
  await registering.applied();
  if (inExchange) await inExchange(sendproof);
  if (signsIn) {
    await registering.signInAndSend();
    await signInAs(sendproof, mailbox(sendproof));
  } else await registering.send();
  return (await registering.testDialog()).accepted();
}

/** Signs in on Microsoft's pages, which belong to the button that opened them. */
export async function signInAs(sendproof: Sendproof, account: string): Promise<void> {
  const tab = await sendproof.signInTab();
  await tab.pick(account);
  await tab.acceptIfAsked(plain(sendproof.t('loopback.signedInTitle')));
  await tab.close();
}
