import { expect, onTestFinished, test } from 'vitest';
import { holdPort } from '../fixtures/loopback-port.ts';
import { openSendproof } from '../fixtures.ts';
import { signInAndAccept } from '../walks/delegated-application.ts';
import { sendAndFind } from '../walks/proven-send.ts';
import { walkWinmentor, winmentor, winmentorMailbox } from '../walks/winmentor-enterprise.ts';

test('WinMentor Enterprise goes from Welcome, over a sign-in, to a message that lies in the mailbox', async () => {
  onTestFinished(await holdPort(winmentor.redirectPort));
  const sendproof = await openSendproof();
  const { tenant } = sendproof;
  const from = winmentorMailbox(sendproof);
  const to = `jan@${tenant.domain}`;

  const { signin, clientId } = await walkWinmentor(sendproof);
  await signin.start();
  await signInAndAccept(sendproof, from);
  await signin.signedInAs(from);
  for (const step of ['register', 'ids', 'signin'] as const) await signin.stands('proven', step);
  await signin.stands('said', 'credential');

  const testStep = await signin.next();
  const { message } = await sendAndFind(sendproof, testStep, to);
  expect(message).toMatchObject({ via: 'smtp', submittedBy: from });
  for (const step of ['permissions', 'exchange', 'test'] as const) await testStep.stands('proven', step);
  const values = await testStep.next();
  expect(await values.copy('Client ID')).toBe(clientId);
  expect(sendproof.traffic.errors()).toEqual([]);
});
