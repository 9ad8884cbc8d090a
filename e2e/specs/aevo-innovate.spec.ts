import { expect, test } from 'vitest';
import { openSendproof } from '../fixtures.ts';
import { aevoMailbox, walkAevo } from '../walks/aevo-innovate.ts';
import { sendAndFind } from '../walks/proven-send.ts';

test('AEVO Innovate goes from Welcome, past the wrong object ID, to a message that lies in the mailbox', async () => {
  const sendproof = await openSendproof();
  const { tenant } = sendproof;
  const to = `jan@${tenant.domain}`;
  const { testStep, clientId } = await walkAevo(sendproof);
  for (const step of ['ids', 'credential', 'permissions'] as const) await testStep.stands('proven', step);

  const { message } = await sendAndFind(sendproof, testStep, to);
  expect(message).toMatchObject({ via: 'smtp' });
  for (const step of ['permissions', 'exchange', 'test'] as const) await testStep.stands('proven', step);
  const values = await testStep.next();
  expect(await values.copy('Email address')).toBe(aevoMailbox(sendproof));
  expect(await values.copy('SMTP User')).toBe(clientId);
  expect(await values.copy('TenantId')).toBe(tenant.tenantId);
  expect(sendproof.traffic.errors()).toEqual([]);
});
