import { expect, test } from 'vitest';
import { violationsOf } from '../fixtures/accessibility.ts';
import { openSendproof } from '../fixtures.ts';
import { ApiPermissionsPage, NewRegistrationPage } from '../pages/portal/app-registration-pages.ts';
import { StartPage } from '../pages/registering-pages.ts';
import { CredentialStep } from '../pages/steps/credential-step.ts';
import { WhoStep } from '../pages/steps/who-step.ts';
import { openReadySetup } from '../walks/ready-setups.ts';

test('Monitor ERP goes from Welcome over Exchange Web Services and Microsoft Graph to sent messages and validated accounts', async () => {
  const sendproof = await openSendproof();
  const { t, tenant, welcome } = sendproof;
  const [mailbox, to] = [`office@${tenant.domain}`, `jan@${tenant.domain}`];

  const who = await welcome.choose('Monitor ERP');
  await who.says(t('deadlines.ewsTitle'));
  const register = await who.answer({ consent: true, exchange: true });
  const [name, uri] = [await register.copyName(), await register.copyRedirectUri()];
  await register.openPortal();
  const portal = await sendproof.openedTab();
  const overview = await new NewRegistrationPage(portal).register({
    name,
    accountTypes: 'Accounts in this organizational directory only',
    redirect: { platform: t('steps.register.platform.publicClient'), uri },
  });
  const clientId = await overview.clientId();
  const tenantId = await overview.tenantId();
  const ids = await register.done();
  await ids.paste({ clientId, tenantId });
  const credential = await ids.check();
  const credentials = await overview.credentials();
  const secret = await credentials.newSecret(name);
  const permissions = await credential.store(secret.value);
  const added = await (await credentials.permissions()).add('Office 365 Exchange Online', 'Application', [
    'full_access_as_app',
  ]);
  const both = await added.add('Microsoft Graph', 'Application', ['Mail.Send', 'Mail.Read']);
  await both.grantAdminConsent();
  const exchange = await permissions.checkAndGoOn();
  const admin = await (await sendproof.openPortal()).exchangeAdmin();
  await admin.run('Set-OrganizationConfig', { EwsEnabled: '$true', EwsAllowedAppIDs: clientId });

  const testStep = await exchange.toTest(mailbox);
  const dialog = await testStep.openDialog();
  await dialog.transport('graph').click();
  await dialog.send(to);
  await expect
    .poll(
      () =>
        tenant
          .messagesIn(to)
          .map(({ via }) => via)
          .toSorted(),
      { timeout: 30_000 },
    )
    .toEqual(['ews', 'graph']);
  await dialog.idle();
  for (const service of ['ews', 'graph'] as const) {
    const name = t(`test.transport.${service}`);
    await sendproof.page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  }
  expect(await violationsOf(sendproof.page)).toEqual([]);
  await dialog.close();
  await testStep.stands('proven');

  const values = await testStep.next();
  expect(await values.copy('Application (client) ID')).toBe(clientId);
  expect(await values.copy('E-mail method')).toBe('Server based, via Microsoft Exchange Online');
  for (const service of ['ews', 'graph'] as const) {
    // Shown anew, so that nothing of the other service can be taken for an answer.
    await values.goTo(testStep);
    await testStep.goTo(values);
    await values.validate(service, [to, mailbox]);
    await sendproof.page.getByText(`OK. ${to}: `, { exact: false }).first().waitFor();
    await sendproof.page.getByText(t('incoming.empty', { mailbox })).first().waitFor();
  }
  expect(await violationsOf(sendproof.page)).toEqual([]);
  expect(sendproof.traffic.errors()).toEqual([]);
});

test('Monitor ERP’s second way, over Microsoft Graph, is chosen for a registration that is there, and everything follows', async () => {
  const sendproof = await openSendproof();
  const { t, tenant, page } = sendproof;
  const [mailbox, to] = [tenant.ready['monitor-erp'].mailbox, `jan@${tenant.domain}`];
  const shown = await openReadySetup(sendproof, 'monitor-erp');
  await (await shown.railEntry('who')).getByRole('button').click();
  await (await new StartPage(page, t).arrive('Monitor ERP')).byHand();
  const who = await new WhoStep(page, t).arrive();
  await who.chooseWay('graph');
  await (await who.answer({ consent: true, exchange: true })).stands('todo');
  const credential = await who.goTo(new CredentialStep(page, t));
  const permissions = await credential.store(tenant.ready['monitor-erp'].clientSecret ?? '');
  expect(await permissions.names()).toEqual(['Mail.Send', 'Mail.Read']);
  await permissions.says('full_access_as_app');
  await permissions.checkToken();
  await permissions.stands('failing');
  await permissions.chooses('organisation');
  await permissions.openPortal();
  const listed = new ApiPermissionsPage(await sendproof.openedTab());
  await (await listed.add('Microsoft Graph', 'Application', ['Mail.Send', 'Mail.Read'])).grantAdminConsent();
  const exchange = await permissions.checkAndGoOn();
  const testStep = await exchange.toTest(mailbox);
  const dialog = await testStep.openDialog();
  await (await dialog.send(to)).accepted();
  expect(tenant.messagesIn(to)).toMatchObject([{ via: 'graph' }]);
  await dialog.close();
  for (const step of ['permissions', 'exchange', 'test'] as const) await testStep.stands('proven', step);

  const values = await testStep.next();
  await values.validate('graph', [to]);
  const seen = () => page.getByText(`OK. ${to}: `, { exact: false }).first();
  await seen().waitFor();
  await page.reload();
  await values.arrive();
  await page.getByRole('radio', { name: t('incoming.protocol.graph'), exact: true }).check();
  await seen().waitFor();
  await page.getByText(/^Looked at /u).waitFor();
  const names = await page
    .getByRole('button', { name: /^Copy / })
    .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(names.length);
});
