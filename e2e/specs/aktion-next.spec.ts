import { expect, test } from 'vitest';
import { openSendproof } from '../fixtures.ts';
import { aktionMailbox, aktionNext, walkAktionNext } from '../walks/aktion-next.ts';
import { sendAndFind } from '../walks/proven-send.ts';
import { walkToPermissions } from '../walks/registered-application.ts';
import { registeredNamed } from '../walks/registering.ts';

test('AktionNEXT goes from Welcome to a message that lies in the mailbox', async () => {
  const sendproof = await openSendproof();
  const { tenant } = sendproof;
  const to = `jan@${tenant.domain}`;
  const { testStep, clientId } = await walkAktionNext(sendproof);
  for (const step of ['ids', 'credential', 'permissions'] as const) await testStep.stands('proven', step);

  const { id, message } = await sendAndFind(sendproof, testStep, to);
  expect(message).toMatchObject({ via: 'graph', from: expect.stringContaining(aktionMailbox(sendproof)) });
  expect(message?.submittedBy).toBe(clientId);
  for (const step of ['permissions', 'exchange', 'test'] as const) await testStep.stands('proven', step);
  const values = await testStep.next();
  expect(await values.copy(aktionNext.field.clientId)).toBe(clientId);
  expect(await values.copy('Sender')).toBe(aktionMailbox(sendproof));
  expect(sendproof.traffic.errors()).toEqual([]);

  const portal = await sendproof.openPortal();
  expect((await portal.inbox(to)).join()).toContain(id);
});

test('AktionNEXT by hand for one mailbox needs no consent: the test asks for the script of Exchange, and then sends', async () => {
  const sendproof = await openSendproof();
  const { tenant, t } = sendproof;
  const mailbox = aktionMailbox(sendproof);
  const { permissions } = await walkToPermissions(sendproof, aktionNext);
  await permissions.chooses('mailbox');
  const exchange = await permissions.checkAndGoOn();
  const testStep = await exchange.toTest(mailbox);
  await testStep.stands('proven', 'permissions');

  const dialog = await testStep.openDialog();
  const cause = t('causes.app-access-policy-blocked.title');
  await (await dialog.send(mailbox)).failed(new RegExp(cause, 'u'));
  await registeredNamed(aktionNext.name).inExchange?.(sendproof);
  await (await dialog.send(mailbox)).accepted();
  expect(tenant.messagesIn(mailbox)).toMatchObject([{ via: 'graph' }]);
  await dialog.close();
  for (const step of ['permissions', 'exchange', 'test'] as const) await testStep.stands('proven', step);
});
