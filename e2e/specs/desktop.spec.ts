import { describe, expect, onTestFinished, test } from 'vitest';
import { translatorFor } from '../../shared/text/index.ts';
import { startTenant } from '../../simulator/start.ts';
import { noDesktopBecause, startDesktop } from '../fixtures/desktop-program.ts';
import { WelcomePage } from '../pages/welcome-page.ts';

const obstacle = noDesktopBecause();
const t = translatorFor('en');

// The name of a group that is left out says why: the test command repeats it.
describe.skipIf(obstacle !== undefined)(`desktop window${obstacle ? ` - ${obstacle}` : ''}`, () => {
  test('the window opens on Welcome, and its page keeps to the content policy', async () => {
    const { page, complaints } = await startDesktop(['--lang', 'en']);
    await new WelcomePage(page, t).arrive();
    expect(page.url()).toBe('app://sendproof/');
    expect(complaints).toEqual([]);
  });

  test('the page has no Node, and of the program nothing but two functions', async () => {
    const { page } = await startDesktop(['--lang', 'en']);
    await new WelcomePage(page, t).arrive();
    const seen = await page.evaluate(() => ({
      process: typeof Reflect.get(globalThis, 'process'),
      require: typeof Reflect.get(globalThis, 'require'),
      bridge: Object.keys(Reflect.get(globalThis, 'sendproof') ?? {}).sort(),
    }));
    expect(seen).toEqual({ process: 'undefined', require: 'undefined', bridge: ['receive', 'send'] });
  });

  test('the window stays on its own page, whatever its page asks for', async () => {
    const { program, page } = await startDesktop(['--lang', 'en']);
    await new WelcomePage(page, t).arrive();
    await page.evaluate(() => {
      location.href = 'https://example.invalid/';
      window.open('file:///etc/passwd');
    });
    await new WelcomePage(page, t).arrive();
    expect(page.url()).toBe('app://sendproof/');
    expect(program.windows()).toHaveLength(1);
  });

  test('on a practice tenant a product is chosen and its guided set-up begins', async () => {
    const tenant = await startTenant();
    onTestFinished(() => tenant.stop());
    const { page } = await startDesktop(['--lang', 'en', '--cloud', tenant.cloudFile]);
    await page.getByText(t('app.practiceBand')).waitFor();
    const welcome = await new WelcomePage(page, t).arrive();
    await welcome.choose('AktionNEXT');
  });

  test('the program starts a practice tenant of its own', async () => {
    const { page } = await startDesktop(['--lang', 'en', '--practice']);
    await page.getByText(t('app.practiceBand')).waitFor();
    await new WelcomePage(page, t).arrive();
  });

  test('the program holds its data folder for itself, so that a second start finds the first', async () => {
    const { program, page } = await startDesktop(['--lang', 'en']);
    await new WelcomePage(page, t).arrive();
    const isHeld = await program.evaluate(({ app }) => app.hasSingleInstanceLock());
    expect(isHeld).toBe(true);
  });
});
