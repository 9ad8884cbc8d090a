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

async function hasOverflow({ page }: Sendproof): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Looks at each state in both themes and notes what is wrong, so that one run tells everything. */
function looker(sendproof: Sendproof, faults: string[]): Look {
  return async (what) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await sendproof.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const violation of await violationsOf(sendproof.page))
        faults.push(`${what}, ${colorScheme}: ${violation}`);
    }
    if (await hasOverflow(sendproof)) faults.push(`${what}: scrolls sideways`);
    await sendproof.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
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
