import { expect, test } from 'vitest';
import { openSendproof } from '../fixtures.ts';
import { aktionMailbox, aktionNext, walkAktionNext } from '../walks/aktion-next.ts';

test('AktionNEXT goes from Welcome to a message that lies in the mailbox', async () => {
  const sendproof = await openSendproof();
  const { tenant } = sendproof;
  const to = `jan@${tenant.domain}`;
  const { testStep, clientId } = await walkAktionNext(sendproof);
  for (const step of ['ids', 'credential', 'permissions'] as const) await testStep.stands('proven', step);

  const dialog = await testStep.openDialog();
  await (await dialog.send(to)).accepted();
  const id = await dialog.messageId(to);
  const [message, ...others] = tenant.messagesIn(to);
  expect(others).toEqual([]);
  expect(message?.subject).toContain(id);
  expect(message).toMatchObject({ via: 'graph', from: expect.stringContaining(aktionMailbox(sendproof)) });
  expect(message?.submittedBy).toBe(clientId);

  await dialog.close();
  for (const step of ['permissions', 'exchange', 'test'] as const) await testStep.stands('proven', step);
  const values = await testStep.next();
  expect(await values.copy(aktionNext.field.clientId)).toBe(clientId);
  expect(await values.copy('Sender')).toBe(aktionMailbox(sendproof));
  expect(sendproof.traffic.errors()).toEqual([]);

  const portal = await sendproof.openPortal();
  expect((await portal.inbox(to)).join()).toContain(id);
});
