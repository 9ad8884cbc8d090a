import { describe, expect, test } from 'vitest';
import type { Language } from '../../shared/text/index.ts';
import { violationsOf } from '../fixtures/accessibility.ts';
import { freePort } from '../fixtures/loopback-port.ts';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import {
  type Look,
  lookAtTheSignIn,
  lookAtTheStart,
  lookAtTheSteps,
  lookAtTheTest,
} from '../walks/every-state.ts';

const wide = { width: 1100, height: 760 } as const;
const narrow = { width: 360, height: 740 } as const;

/** The elements that reach out of the window to the side. */
async function overflowing({ page }: Sendproof): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return wide.map((element) => `${element.tagName} ${element.textContent?.slice(0, 60) ?? ''}`);
  });
}

/** Waits until a theme is drawn and nothing fades any more; what turns for ever is not waited for. */
async function settled({ page }: Sendproof, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.style.colorScheme === wanted &&
      document
        .getAnimations()
        .every(
          ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
        ),
    scheme,
  );
}

/** Looks at each state in both themes and notes what is wrong, so that one run tells everything. */
function looker(sendproof: Sendproof, faults: string[]): Look {
  return async (what) => {
    for (const scheme of ['dark', 'light'] as const) {
      await settled(sendproof, scheme);
      for (const violation of await violationsOf(sendproof.page))
        faults.push(`${what}, ${scheme}: ${violation}`);
    }
    for (const element of await overflowing(sendproof))
      faults.push(`${what}: wider than the window: ${element}`);
  };
}

const rows: readonly (readonly [Language, 'wide' | 'narrow', typeof wide | typeof narrow])[] = [
  ['en', 'wide', wide],
  ['ro', 'narrow', narrow],
  ['ro', 'wide', wide],
  ['en', 'narrow', narrow],
];

describe('every state of the screens passes axe in light and dark', () => {
  test.each(rows)('%s, %s: Welcome and the steps', async (language, _width, viewport) => {
    const sendproof = await openSendproof({ language, viewport });
    const faults: string[] = [];
    await lookAtTheStart(sendproof, looker(sendproof, faults));
    await lookAtTheSteps(sendproof, looker(sendproof, faults));
    expect(faults).toEqual([]);
  });

  test.each(rows)('%s, %s: the test and the sign-in', async (language, _width, viewport) => {
    const redirectUri = `http://localhost:${await freePort()}`;
    const sendproof = await openSendproof({ language, viewport, practice: { redirectUri } });
    const faults: string[] = [];
    await lookAtTheTest(sendproof, looker(sendproof, faults));
    await lookAtTheSignIn(sendproof, looker(sendproof, faults));
    expect(faults).toEqual([]);
  });
});

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
