import { describe, expect, it } from 'vitest';
import { type Setup, setupSchema } from '../../shared/setup/setup.ts';
import { translatorFor } from '../../shared/text/index.ts';
import { expiryNotice } from './expiry-notice.ts';

const now = new Date('2026-11-20T12:00:00Z');
const t = translatorFor('en');

function ending(name: string, expiresAt: string): Setup {
  const createdAt = '2026-01-01T00:00:00.000Z';
  return setupSchema.parse({
    schema: 1,
    id: 'one',
    name,
    recipe: 'glpi',
    credential: { kind: 'secret', expiresAt },
    createdAt,
    updatedAt: createdAt,
  });
}

describe('what the system tells when the desktop program starts', () => {
  it('is nothing while no credential ends within a month', () => {
    expect(expiryNotice([], now, t)).toBeUndefined();
    expect(expiryNotice([ending('Helpdesk', '2026-12-21')], now, t)).toBeUndefined();
  });

  it('names each set-up with the days that are left', () => {
    expect(expiryNotice([ending('Helpdesk', '2026-12-01'), ending('ERP', '2026-11-01')], now, t)).toEqual({
      title: '2 credentials end soon',
      body: 'ERP: ended\nHelpdesk: in 11 days',
    });
  });

  it('counts those for which there is no room', () => {
    const setups = ['A', 'B', 'C', 'D', 'E'].map((name) => ending(name, '2026-11-25'));
    expect(expiryNotice(setups, now, t)?.body).toMatch(/and 2 more$/u);
  });

  it('says nothing of the credential itself', () => {
    const setup = { ...ending('Helpdesk', '2026-12-01'), clientId: '7d8e9f0a-1b2c-4d3e-9f4a-5b6c7d8e9f0a' };
    expect(JSON.stringify(expiryNotice([setup], now, t))).not.toContain('7d8e9f0a');
  });
});
