import { expect, test } from 'vitest';
import { openSendproof } from '../fixtures.ts';
import { AuthenticationPage } from '../pages/portal/app-registration-pages.ts';
import { signInAndAccept } from '../walks/delegated-application.ts';
import { glpi, glpiMailbox, walkGlpi } from '../walks/glpi.ts';
import { sendAndFind } from '../walks/proven-send.ts';

test('GLPI goes from Welcome to a message in the mailbox, with its own callback kept and the test’s redirect offered for removal', async () => {
  const sendproof = await openSendproof();
  const { tenant, t } = sendproof;
  const from = glpiMailbox(sendproof);
  const to = `jan@${tenant.domain}`;

  const { signin, clientId } = await walkGlpi(sendproof);
  await signin.start();
  await signInAndAccept(sendproof, from);
  await signin.signedInAs(from);

  const testStep = await signin.next();
  const { message } = await sendAndFind(sendproof, testStep, to);
  expect(message).toMatchObject({ via: 'smtp', submittedBy: from });
  for (const step of ['register', 'credential', 'permissions', 'exchange', 'signin', 'test'] as const)
    await testStep.stands('proven', step);

  const values = await testStep.next();
  expect(await values.copy('Client ID')).toBe(clientId);
  expect(await values.copy('Email sender')).toBe(from);
  await values.says(
    t('steps.values.testRedirectText', { uri: 'http://localhost', product: glpi.name, heading: 'Web' }),
  );
  const web = () => tenant.state.apps.find(({ appId }) => appId === clientId)?.redirectUris.web;
  expect(web()).toEqual([glpi.callback, 'http://localhost']);
  await values.openAuthentication();
  await new AuthenticationPage(await sendproof.openedTab()).remove('http://localhost');
  expect(web()).toEqual([glpi.callback]);
  expect(sendproof.traffic.errors()).toEqual([]);
});
