import { expect } from 'vitest';
import type { Sendproof } from '../fixtures.ts';
import type { TestStep } from '../pages/steps/test-step.ts';

/** Sends the test message, and finds in the mailbox it and nothing else, by the id that the result shows. */
export async function sendAndFind({ tenant }: Sendproof, testStep: TestStep, to: string) {
  const dialog = await testStep.openDialog();
  await (await dialog.send(to)).accepted();
  const id = await dialog.messageId(to);
  await dialog.close();
  const messages = tenant.messagesIn(to);
  expect(messages).toMatchObject([{ subject: expect.stringContaining(id) }]);
  return { id, message: messages[0] };
}
