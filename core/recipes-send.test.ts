import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestResult, TransportId } from '../shared/results/test-result.ts';
import { planFor } from '../shared/setup/plan.ts';
import type { SeededRecipe } from '../simulator/recipes.ts';
import { type PracticeTenant, startTenant } from '../simulator/start.ts';
import { mailboxOf } from '../simulator/tenant.ts';
import { personSignsIn } from '../simulator/testing/person.ts';
import { builtInRecipes, okValue, openerOf, type ReadySetup, takeIn } from './testing/ready-setup.ts';

const recipeFolders = { builtIn: builtInRecipes, vendor: [] };
type LaterRecipe = Exclude<SeededRecipe, 'winmentor-enterprise' | 'aktion-next'>;
const transportOf: Readonly<Record<LaterRecipe, TransportId>> = {
  'monitor-erp': 'ews',
  'aevo-innovate': 'smtp',
  glpi: 'smtp',
};
const handedOut = (recipe: LaterRecipe) => tenant.ready[recipe];

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.stop());

async function ready(recipe: LaterRecipe): Promise<ReadySetup> {
  const opener = openerOf((url) => personSignsIn(url, { account: tenant.ready.glpi.mailbox }));
  const taken = await takeIn(handedOut(recipe), { opener }, { recipeFolders });
  if (recipe !== 'glpi') return taken;
  const options = { signal: AbortSignal.timeout(20_000), language: 'en', onProgress() {} } as const;
  const { setup } = okValue(await taken.services.signIn(taken.setup, options));
  return { ...taken, setup };
}

async function run(
  { services, setup }: ReadySetup,
  transports: readonly TransportId[],
): Promise<readonly TestResult[]> {
  const outcome = await services.runTest(
    {
      setup,
      to: 'someone@elsewhere.example',
      transports,
      waitForPropagationMs: 0,
      timeoutMs: 15_000,
      language: 'en',
    },
    { signal: AbortSignal.timeout(30_000) },
  );
  return okValue(outcome);
}

describe('a recipe', () => {
  it.each(Object.entries(transportOf) as [LaterRecipe, TransportId][])(
    '%s sends over %s, and its set-up is proven by that',
    async (recipe, transport) => {
      const taken = await ready(recipe);
      const [result] = await run(taken, [transport]);
      expect(result).toMatchObject({ outcome: 'ok', transport });
      const [message] = tenant.messagesIn(taken.setup.mailbox ?? '', 'Sent Items');
      expect(message?.raw).toContain(result?.id);
      const setup = okValue(await taken.services.setups.get(taken.setup.id));
      const { recipe: known } = okValue(await taken.services.recipes.get(recipe));
      const states = planFor(known, setup).map(({ kind, state }) => [kind, state]);
      expect(Object.fromEntries(states)).toMatchObject({
        register: 'proven',
        credential: 'proven',
        permissions: 'proven',
        exchange: 'proven',
        test: 'proven',
      });
    },
  );

  it('runs its two ways side by side, and what works on one explains the other', async () => {
    tenant.state.grants.push({
      kind: 'application',
      appId: tenant.ready['monitor-erp'].clientId,
      api: 'Microsoft Graph',
      role: 'Mail.Send',
      permissionEffectiveAt: 0,
    });
    await tenant.play('ews-disabled');
    const results = await run(await ready('monitor-erp'), ['ews', 'graph']);
    expect(results).toMatchObject([
      { transport: 'ews', outcome: 'failed', diagnosis: { cause: 'ews-disabled' } },
      { transport: 'graph', outcome: 'ok' },
    ]);
  });

  it('keeps the product’s own callback with the set-up', async () => {
    const { services, setup } = await takeIn(tenant.ready.glpi, {}, { recipeFolders });
    const uri = 'https://helpdesk.contoso.example/front/smtp_oauth2_callback.php';
    const saved = okValue(
      await services.setups.update(setup.id, (now) => ({ ...now, productRedirectUri: uri })),
    );
    expect(services.setups.exportFile(saved)).toMatchObject({
      redirectUri: 'http://localhost',
      productRedirectUri: uri,
    });
  });

  it('tells a sender who is not the account that signed in', async () => {
    const taken = await ready('glpi');
    const mailbox = mailboxOf(tenant.state, `jan@${tenant.domain}`)?.address ?? '';
    const [result] = await run({ ...taken, setup: { ...taken.setup, mailbox } }, ['smtp']);
    expect(result).toMatchObject({ outcome: 'failed', diagnosis: { cause: 'smtp-oauth-rejected' } });
  });
});
