import type { Sendproof } from '../fixtures.ts';
import type { TestStep } from '../pages/steps/test-step.ts';
import { walkToPermissions } from './registered-application.ts';

export const aevo = { name: 'AEVO Innovate', api: 'Office 365 Exchange Online' } as const;

export const aevoMailbox = ({ tenant }: Sendproof) => `office@${tenant.domain}`;

export interface WalkedAevo {
  readonly testStep: TestStep;
  readonly clientId: string;
}

/**
 * From Welcome to the test: an application that logs in to one mailbox, which Exchange has to know and to let in. The object ID for that is
 * the one the screen shows; nobody looks it up.
 */
export async function walkAevo(sendproof: Sendproof): Promise<WalkedAevo> {
  const mailbox = aevoMailbox(sendproof);
  const {
    permissions,
    listed,
    clientId,
    objectId: ofRegistration,
  } = await walkToPermissions(sendproof, aevo);
  await listed.grantAdminConsent();
  const exchange = await permissions.checkAndGoOn();
  const objectId = await exchange.copyObjectId();
  if (objectId === ofRegistration) throw new Error('The two object IDs must differ.');
  await exchange.mailbox().fill(mailbox);
  await exchange.scriptWith(objectId).waitFor();
  const admin = await (await sendproof.openPortal()).exchangeAdmin();
  await admin.run('New-ServicePrincipal', { AppId: clientId, ObjectId: objectId });
  await admin.run('Add-MailboxPermission', { Identity: mailbox, User: objectId });
  await admin.run('Set-CASMailbox', { Identity: mailbox, SmtpClientAuthenticationDisabled: '$false' });
  return { testStep: await exchange.toTest(mailbox), clientId };
}
