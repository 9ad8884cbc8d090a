import { expect, test } from 'vitest';
import { openSendproof } from '../fixtures.ts';
import { readyAktion } from '../walks/ready-setups.ts';

const propagationMs = 4_000;
const refused = '403 Forbidden. The permission is there, Exchange has not caught up yet.';

test('a 403 that passes by itself counts down and turns to OK unaided', async () => {
  const sendproof = await openSendproof({ practice: { scenario: 'permission-propagating', propagationMs } });
  const { tenant } = sendproof;
  const to = `jan@${tenant.domain}`;
  const testStep = await readyAktion(sendproof);
  const dialog = await testStep.openDialog();
  await dialog.send(to);

  await dialog.failed(refused);
  await dialog.countdown().waitFor();
  expect(tenant.messagesIn(to)).toEqual([]);

  await dialog.accepted();
  expect(tenant.messagesIn(to)).toHaveLength(1);
  await dialog.close();
  await testStep.stands('proven');
});

test('waiting for a permission can be stopped, and the set-up says that it waits', async () => {
  const sendproof = await openSendproof({
    practice: { scenario: 'permission-propagating', propagationMs: 600_000 },
  });
  const testStep = await readyAktion(sendproof);
  const dialog = await testStep.openDialog();
  await dialog.send(`jan@${sendproof.tenant.domain}`);
  await dialog.countdown().waitFor();
  await dialog.stopWaiting();
  await dialog.failed(refused);
  await dialog.close();
  await testStep.stands('waiting');
});
