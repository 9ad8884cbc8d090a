import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnosis } from '../shared/causes/diagnosis.ts';
import type { Setup } from '../shared/setup/setup.ts';
import type { TextKey } from '../shared/text/text-key.ts';
import type { SeededRecipe } from '../simulator/recipes.ts';
import {
  type BreakingScenarioId,
  breakingScenarios,
  type NamedScenario,
} from '../simulator/scenarios/index.ts';
import { type PracticeTenant, startTenant } from '../simulator/start.ts';
import { personSignsIn } from '../simulator/testing/person.ts';
import type { Services } from './services.ts';
import { builtInRecipes, openerOf, testServices } from './testing/ready-setup.ts';
import { createTestPorts } from './testing/test-ports.ts';

const quick = { 'port-blocked': 2_000 } as Record<string, number>;
const stageOfExit = { 10: 'token', 11: 'mail', 12: 'network', 13: 'local', 14: 'local' } as const;
const transportOf = {
  'winmentor-enterprise': 'smtp',
  'aktion-next': 'graph',
  'monitor-erp': 'ews',
  'aevo-innovate': 'smtp',
  glpi: 'smtp',
} as const satisfies Record<SeededRecipe, string>;
const signedInTo: readonly SeededRecipe[] = ['winmentor-enterprise', 'glpi'];

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

const handedOut = (recipe: SeededRecipe) => tenant.ready[recipe];

function servicesFor(scenario: NamedScenario, recipe: SeededRecipe): Services {
  const consent = scenario.id === 'user-cancels' ? 'cancel' : 'accept';
  const account = handedOut(recipe).mailbox;
  const opener = openerOf((url) => personSignsIn(url, { consent, account }));
  return testServices(createTestPorts({ opener }), {
    recipeFolders: { builtIn: builtInRecipes, vendor: [] },
  });
}

type Failed = { readonly diagnosis: Diagnosis } | { readonly instead: string };

async function signedIn(services: Services, setup: Setup): Promise<Setup | Failed> {
  const signal = AbortSignal.timeout(15_000);
  const answer = await services.signIn(setup, { signal, language: 'en', onProgress() {} });
  if (answer.ok) return answer.value.setup;
  const { failure } = answer;
  return failure.kind === 'diagnosed' ? { diagnosis: failure.diagnosis } : { instead: failure.message.key };
}

async function endOf(services: Services, setup: Setup, scenario: NamedScenario, recipe: SeededRecipe) {
  const signal = AbortSignal.timeout(30_000);
  const timeoutMs = quick[scenario.id] ?? 15_000;
  if (scenario.incomingOnly)
    return services.checkIncoming(
      { setup, protocol: 'imap', mailboxes: [setup.mailbox ?? ''], timeoutMs },
      { signal },
    );
  return services.runTest(
    {
      setup,
      to: 'someone@elsewhere.example',
      transports: [transportOf[recipe]],
      waitForPropagationMs: 0,
      timeoutMs,
      language: 'en',
    },
    { signal },
  );
}

/** What a person would be told who walks into a scenario with a recipe. */
async function failureIn(scenario: NamedScenario, recipe: SeededRecipe): Promise<Failed> {
  await tenant.play(scenario.id);
  const services = servicesFor(scenario, recipe);
  const { setupFile, clientSecret } = handedOut(recipe);
  const read = await services.setups.readFile(setupFile);
  if (!read.ok) return { instead: JSON.stringify(read.failure) };
  if (clientSecret !== undefined) services.secrets.supply(read.value.id, clientSecret);
  const setup = signedInTo.includes(recipe) ? await signedIn(services, read.value) : read.value;
  if (!('recipe' in setup)) return setup;
  const ended = await endOf(services, setup, scenario, recipe);
  if (!ended.ok) return { instead: JSON.stringify(ended.failure) };
  const [result] = ended.value;
  return result?.outcome === 'failed'
    ? { diagnosis: result.diagnosis }
    : { instead: `no failure: ${result?.outcome}` };
}

const rows = breakingScenarios.flatMap((scenario) =>
  [...scenario.recipes, ...(scenario.also ?? [])].map((recipe) => ({
    scenario,
    recipe,
    name: scenario.id,
  })),
);

describe('what goes wrong is called by its name, surely or likely', () => {
  it.each(rows)('$name, $recipe', async ({ scenario, recipe }) => {
    const failed = await failureIn(scenario, recipe);
    expect(failed).toMatchObject({
      diagnosis: {
        cause: scenario.expectedCause,
        stage: stageOfExit[scenario.exit],
        confidence: expect.stringMatching(/^(certain|likely)$/u),
      },
    });
  });

  it('leaves out no scenario', () => {
    const walked = new Set(rows.map(({ scenario }) => scenario.id));
    expect(breakingScenarios.filter(({ id }) => !walked.has(id))).toEqual([]);
  });
});

/** What asking on adds to the answer: the sentence that decides, where one answer alone has several causes. */
const decisive: readonly (readonly [BreakingScenarioId, SeededRecipe, 'for' | 'against', TextKey])[] = [
  ['mailbox-permission-missing', 'aevo-innovate', 'for', 'evidence.loginNotConnected'],
  ['service-principal-object-id', 'aevo-innovate', 'for', 'evidence.applicationUnknown'],
  ['imap-disabled', 'aevo-innovate', 'for', 'evidence.loginOpens'],
  ['permission-missing', 'aktion-next', 'for', 'evidence.otherTokenEmpty'],
  ['ews-disabled', 'monitor-erp', 'for', 'evidence.ewsDoorClosed'],
  ['ews-app-not-allowed', 'monitor-erp', 'for', 'evidence.ewsDoorClosed'],
  ['ews-retired', 'monitor-erp', 'for', 'evidence.ewsDoorClosed'],
  ['permission-propagating', 'monitor-erp', 'for', 'evidence.ewsDoorOpen'],
  ['untrusted-certificate', 'aktion-next', 'for', 'evidence.certificateEverywhere'],
  ['tls-plain-port', 'winmentor-enterprise', 'for', 'evidence.speaksPlain'],
  ['connection-refused', 'aktion-next', 'for', 'evidence.portRefuses'],
  ['port-blocked', 'winmentor-enterprise', 'for', 'evidence.portAnswers'],
];

describe('what asking on finds out stands in the evidence', () => {
  it.each(decisive)('%s, %s: %s it, %s', async (id, recipe, side, key) => {
    const scenario = breakingScenarios.find((each) => each.id === id);
    const failed = scenario && (await failureIn(scenario, recipe));
    const evidence = failed && 'diagnosis' in failed ? failed.diagnosis.evidence : [];
    expect(evidence).toContainEqual(
      expect.objectContaining({ for: side === 'for', message: expect.objectContaining({ key }) }),
    );
  });
});
