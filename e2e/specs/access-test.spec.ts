import { test } from 'vitest';
import { expectNoFaults, looks } from '../fixtures/look.ts';
import { freePort } from '../fixtures/loopback-port.ts';
import { openSendproof } from '../fixtures.ts';
import { lookAtTheSignIn, lookAtTheTest } from '../walks/every-state.ts';

test.each(looks)(
  'The test and the sign-in pass axe in light and dark (%s, %s)',
  async (language, _width, viewport) => {
    const redirectUri = `http://localhost:${await freePort()}`;
    const sendproof = await openSendproof({ language, viewport, practice: { redirectUri } });
    await expectNoFaults(sendproof, [lookAtTheTest, lookAtTheSignIn]);
  },
);
