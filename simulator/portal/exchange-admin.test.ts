import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeTenant, startTenant } from '../start.ts';
import { appOf, mailboxOf, servicePrincipalOf } from '../tenant.ts';
import { sendBySmtp } from '../testing/mail.ts';
import { exchangeAppToken } from '../testing/recipes.ts';

let tenant: PracticeTenant;
let office: string;
let clientId: string;
beforeAll(async () => {
  tenant = await startTenant();
  ({ mailbox: office, clientId } = tenant.ready['aevo-innovate']);
});
afterAll(() => tenant.stop());

async function run(command: string, parameters: Readonly<Record<string, string>>): Promise<string> {
  const response = await fetch(`${tenant.portal}/exchange-admin`, {
    method: 'POST',
    headers: { Origin: tenant.portal },
    body: new URLSearchParams({ command, ...parameters }),
    redirect: 'manual',
  });
  const text = await response.text();
  return response.status === 303
    ? 'done'
    : (/role="alert">([^<]+)</u.exec(text)?.[1] ?? `${response.status}`);
}

const send = async () => {
  const accessToken = await exchangeAppToken(tenant, 'aevo-innovate');
  return sendBySmtp(tenant, { user: office, accessToken, to: `jan@${tenant.domain}` }).catch(String);
};

describe('what a script would do in Exchange', () => {
  test('the object ID of the registration is taken and does not work; the enterprise application’s does', async () => {
    const registration = appOf(tenant.state, clientId)?.objectId ?? '';
    const enterprise = servicePrincipalOf(tenant.state, clientId)?.objectId ?? '';
    expect(await run('Remove-ServicePrincipal', { Identity: clientId })).toBe('done');
    expect(await run('New-ServicePrincipal', { AppId: clientId, ObjectId: registration })).toBe('done');
    expect(await run('Add-MailboxPermission', { Identity: office, User: registration })).toBe('done');
    expect(await send()).toContain('535 5.7.3');
    await run('Remove-ServicePrincipal', { Identity: clientId });
    await run('New-ServicePrincipal', { AppId: clientId, ObjectId: enterprise });
    await run('Add-MailboxPermission', { Identity: office, User: enterprise });
    expect(await send()).toMatch(/^250/u);
  });

  test('switches a mailbox and the organisation', async () => {
    await run('Set-TransportConfig', { SmtpClientAuthenticationDisabled: '$true' });
    expect(await send()).toContain('disabled for the Tenant');
    await run('Set-CASMailbox', {
      Identity: office,
      SmtpClientAuthenticationDisabled: '$false',
      PopEnabled: '$false',
    });
    expect(await send()).toMatch(/^250/u);
    expect(mailboxOf(tenant.state, office)).toMatchObject({ popEnabled: false, imapEnabled: true });
    expect(
      await run('Set-OrganizationConfig', {
        EwsEnabled: '$true',
        EwsAllowedAppIDs: `${clientId}, ${clientId}`,
      }),
    ).toBe('done');
    expect(tenant.state.exchange).toMatchObject({ ewsEnabled: true, ewsAllowedAppIds: [clientId, clientId] });
    await run('Set-OrganizationConfig', { EwsEnabled: '', EwsAllowedAppIDs: '$null' });
    expect(tenant.state.exchange).toMatchObject({ ewsEnabled: true, ewsAllowedAppIds: null });
  });

  test('gives a role for the mailboxes of a scope, and shows what stands', async () => {
    const filter = `UserPrincipalName -eq '${office}' -or PrimarySmtpAddress -eq "jan@${tenant.domain}"`;
    expect(
      await run('New-ManagementScope', { Name: "Ana's scope", RecipientRestrictionFilter: filter }),
    ).toBe('done');
    const assignment = { App: clientId, Role: 'Application Mail.Send', CustomResourceScope: "Ana's scope" };
    expect(await run('New-ManagementRoleAssignment', assignment)).toBe('done');
    expect(tenant.state.exchange.managementScopes[0]?.mailboxes).toEqual([office, `jan@${tenant.domain}`]);
    const page = await (await fetch(`${tenant.portal}/exchange-admin`)).text();
    expect(page).toContain('Ana&#39;s scope');
    expect(await run('Remove-ManagementScope', { Identity: "Ana's scope" })).toContain('is used by');
    await run('Remove-ManagementRoleAssignment', { Identity: '0' });
    expect(await run('Remove-ManagementScope', { Identity: "Ana's scope" })).toBe('done');
  });

  test.each([
    ['New-ServicePrincipal', { AppId: 'monitor', ObjectId: '1' }, 'must be GUIDs'],
    ['Add-MailboxPermission', { Identity: 'nobody@x.example', User: 'ana' }, 'couldn&#39;t be found'],
    [
      'New-ManagementScope',
      { Name: 'x', RecipientRestrictionFilter: 'Department -eq 1' },
      'reads filters like',
    ],
    ['New-ManagementRoleAssignment', { App: 'x', Role: 'y' }, 'couldn&#39;t be found'],
    ['Set-OrganizationConfig', { EwsAllowedAppIDs: 'monitor' }, 'takes application ids'],
    ['Format-Disk', {}, '404'],
  ])('%s with %j is refused', async (command, parameters, sentence) => {
    expect(await run(command, parameters)).toContain(sentence);
  });
});
