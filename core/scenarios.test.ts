import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnosis } from '../shared/causes/diagnosis.ts';
import type { Setup } from '../shared/setup/setup.ts';
import { breakingScenarios, type NamedScenario } from '../simulator/scenarios/index.ts';
import { type PracticeTenant, startTenant } from '../simulator/start.ts';
import { personSignsIn } from '../simulator/testing/person.ts';
import { createServices, type Services } from './services.ts';
import { createTestPorts } from './testing/test-ports.ts';

const builtIn = fileURLToPath(new URL('../shared/recipes/builtin', import.meta.url));
const quick = { 'port-blocked': 2_000 } as Record<string, number>;
const stageOfExit = { 10: 'token', 11: 'mail', 12: 'network', 13: 'local', 14: 'local' } as const;

let tenant: PracticeTenant;
beforeAll(async () => {
  tenant = await startTenant({ redirectUri: `http://localhost:${await freePort()}` });
});
afterEach(() => tenant.play('none'));
afterAll(() => tenant.stop());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function servicesFor(scenario: NamedScenario | undefined): Services {
  const consent = scenario?.id === 'user-cancels' ? 'cancel' : 'accept';
  const opener = {
    async open(url: string) {
      void personSignsIn(url, { consent }).catch(() => {});
      return true;
    },
  };
  return createServices(createTestPorts({ opener }), {
    recipeFolders: { builtIn, vendor: [] },
    version: '0',
  });
}

async function diagnosisOf(
  services: Services,
  setup: Setup,
  scenario: NamedScenario,
): Promise<Diagnosis | string> {
  let signedIn = setup;
  if (setup.recipe === 'winmentor-enterprise') {
    const answer = await services.signIn(setup, {
      signal: AbortSignal.timeout(15_000),
      language: 'en',
      onProgress() {},
    });
    if (!answer.ok)
      return answer.failure.kind === 'diagnosed' ? answer.failure.diagnosis : answer.failure.message.key;
    signedIn = answer.value.setup;
  }
  const results = await services.runTest(
    {
      setup: signedIn,
      to: 'someone@elsewhere.example',
      transports: [setup.recipe === 'aktion-next' ? 'graph' : 'smtp'],
      waitForPropagationMs: 0,
      timeoutMs: quick[scenario.id] ?? 15_000,
      language: 'en',
    },
    { signal: AbortSignal.timeout(30_000) },
  );
  if (!results.ok) return JSON.stringify(results.failure);
  const [result] = results.value;
  return result?.outcome === 'failed' ? result.diagnosis : `no failure: ${result?.outcome}`;
}

const rows = breakingScenarios.flatMap((scenario) =>
  scenario.recipes.map((recipe) => ({ scenario, recipe, name: scenario.id })),
);

describe('what goes wrong is called by its name', () => {
  it.each(rows)('$name, $recipe', async ({ scenario, recipe }) => {
    await tenant.play(scenario.id);
    const services = servicesFor(scenario);
    const setup = await services.setups.readFile(tenant.ready[recipe].setupFile);
    if (!setup.ok) throw new Error(JSON.stringify(setup));
    const { clientSecret } = tenant.ready[recipe];
    if (clientSecret !== undefined) services.secrets.supply(setup.value.id, clientSecret);
    const diagnosis = await diagnosisOf(services, setup.value, scenario);
    expect(diagnosis).toMatchObject({ cause: scenario.expectedCause, stage: stageOfExit[scenario.exit] });
  });
});
