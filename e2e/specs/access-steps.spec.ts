import { expect, test } from 'vitest';
import { violationsOf } from '../fixtures/accessibility.ts';
import { expectNoFaults, looks } from '../fixtures/look.ts';
import { openSendproof } from '../fixtures.ts';
import { lookAtTheStart, lookAtTheSteps } from '../walks/every-state.ts';

test.each(looks)(
  'Welcome and the steps pass axe in light and dark (%s, %s)',
  async (language, _width, viewport) => {
    const sendproof = await openSendproof({ language, viewport });
    await expectNoFaults(sendproof, [lookAtTheStart, lookAtTheSteps]);
  },
);

test('the look finds what it looks for: a button without a name, a text without contrast', async () => {
  const sendproof = await openSendproof();
  await sendproof.page.evaluate(() => {
    const main = document.querySelector('main');
    const text = document.createElement('p');
    text.textContent = 'Hardly to be read';
    text.style.color = '#eeeeee';
    text.style.backgroundColor = '#ffffff';
    main?.append(document.createElement('button'), text);
  });
  const violations = (await violationsOf(sendproof.page)).join('\n');
  expect(violations).toContain('button-name');
  expect(violations).toContain('color-contrast');
});
