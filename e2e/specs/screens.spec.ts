import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import { aktionNext } from '../walks/aktion-next.ts';
import { readyAktion } from '../walks/ready-setups.ts';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const largestBytes = 150_000;

async function picture({ page }: Sendproof, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  // A pointer on a button would show it as it looks under a pointer.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  expect((await stat(path)).size).toBeLessThan(largestBytes);
}

/** The pictures of the README; made when `SENDPROOF_PICTURES` is set. */
describe.runIf(process.env.SENDPROOF_PICTURES)('the pictures of the README', () => {
  test('Welcome, and a step of the guided set-up', async () => {
    const sendproof = await openSendproof();
    await picture(sendproof, 'welcome');
    const who = await sendproof.welcome.choose(aktionNext.name);
    const register = await who.answer({ consent: true, exchange: true });
    const { tenant } = sendproof;
    const { clientId } = tenant.ready['aktion-next'];
    await (await register.done()).paste({ clientId, tenantId: tenant.tenantId });
    await picture(sendproof, 'guided-step');
  });

  test('a test that went well', async () => {
    const sendproof = await openSendproof();
    const dialog = await (await readyAktion(sendproof)).openDialog();
    await (await dialog.send(`jan@${sendproof.tenant.domain}`)).accepted();
    await picture(sendproof, 'test-ok');
  });

  test.each(['light', 'dark'] as const)('a 403 with its cause (%s)', async (theme) => {
    const sendproof = await openSendproof({ theme, practice: { scenario: 'permission-missing' } });
    const dialog = await (await readyAktion(sendproof)).openDialog();
    await dialog.send(`jan@${sendproof.tenant.domain}`);
    await dialog.failed(/^403 Forbidden\./u);
    await picture(sendproof, theme === 'dark' ? 'test-403-dark' : 'test-403');
  });
});
