import { test } from 'vitest';
import { expectNoFaults, looks } from '../fixtures/look.ts';
import { openSendproof } from '../fixtures.ts';
import { lookAtRegistering } from '../walks/every-state.ts';

test.each(looks.slice(0, 2))(
  'registering through Microsoft Graph passes axe in light and dark (%s, %s)',
  async (language, _width, viewport) => {
    const sendproof = await openSendproof({ language, viewport, practice: { empty: true } });
    await expectNoFaults(sendproof, [lookAtRegistering]);
  },
);
