import { afterEach, expect, it } from 'vitest';
import type { Setup } from '../../shared/setup/setup.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { okValue, takeIn } from '../testing/ready-setup.ts';

let tenant: PracticeTenant | undefined;
afterEach(async () => {
  await tenant?.stop();
  tenant = undefined;
});

async function causeOf(
  recipe: 'aktion-next' | 'monitor-erp',
  saysRole: boolean,
  chosen: Pick<Setup, 'reach'> = {},
) {
  const isGraph = recipe === 'aktion-next';
  tenant = await startTenant({ scenario: isGraph ? 'permission-missing' : 'ews-permission-missing' });
  const { services, setup } = await takeIn(tenant.ready[recipe]);
  const said = saysRole ? { exchange: setup.createdAt } : {};
  const [result] = okValue(
    await services.runTest(
      {
        setup: { ...setup, said, ...chosen },
        to: 'someone@elsewhere.example',
        transports: [isGraph ? 'graph' : 'ews'],
        waitForPropagationMs: 0,
        timeoutMs: 10_000,
        language: 'en',
      },
      { signal: AbortSignal.timeout(30_000) },
    ),
  );
  return result?.outcome === 'failed' ? result.diagnosis : undefined;
}

it('a token without the permission is no fault of the registration where a role in Exchange gives the right', async () => {
  expect(await causeOf('aktion-next', true)).toMatchObject({
    cause: 'app-access-policy-blocked',
    confidence: 'likely',
    alternatives: expect.arrayContaining(['permission-propagating']),
    evidence: expect.arrayContaining([{ for: true, message: { key: 'evidence.roleInExchange' } }]),
  });
});

it.each(['aktion-next', 'monitor-erp'] as const)(
  'where %s is to reach one mailbox, the script for Exchange is what is missing, and not a permission',
  async (recipe) => {
    expect(await causeOf(recipe, false, { reach: 'mailbox' })).toMatchObject({
      cause: 'app-access-policy-blocked',
      evidence: expect.arrayContaining([
        { for: true, message: expect.objectContaining({ key: 'evidence.roleInExchangeChosen' }) },
      ]),
    });
  },
);

it('without such a role, or where only a switch was set, the permission is missing', async () => {
  expect((await causeOf('aktion-next', false))?.cause).toBe('graph-permission-missing');
  await tenant?.stop();
  expect((await causeOf('monitor-erp', true))?.cause).toBe('ews-permission-missing');
});
