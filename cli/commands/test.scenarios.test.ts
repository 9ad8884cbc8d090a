import { afterAll, beforeAll, expect, it } from 'vitest';
import { openerOf } from '../../core/testing/ready-setup.ts';
import { breakingScenarios } from '../../simulator/scenarios/index.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { freePort } from '../testing/free-port.ts';
import { type InProcess, newInProcess } from '../testing/in-process.ts';
import type { Ended } from '../testing/program.ts';

type Product = keyof PracticeTenant['ready'];

/** Who sits at the browser: picks the first account and agrees. */
const somebody = openerOf((url) => personSignsIn(url, {}));

let tenant: PracticeTenant;
let installation: InProcess;

beforeAll(async () => {
  tenant = await startTenant({ redirectUri: `http://localhost:${await freePort()}` });
});
afterAll(() => tenant.stop());

/** Everything that a person would have set for a product: the secret, somebody to sign in, a place to keep the session. */
function environmentFor(product: Product): Record<string, string> {
  const { clientSecret } = tenant.ready[product];
  return {
    BROWSER: 'somebody',
    SENDPROOF_VAULT_KEY: 'a passphrase of the test',
    ...(clientSecret ? { SENDPROOF_CLIENT_SECRET: clientSecret } : {}),
  };
}

function send(
  product: Product,
  args: readonly string[] = [],
  environment = environmentFor(product),
): Promise<Ended> {
  const { setupFile } = tenant.ready[product];
  const call = ['test', '--setup', setupFile, '--to', 'jan@contoso.example', ...args];
  return installation.run(call, { environment });
}

async function freshInstallation(): Promise<void> {
  await installation?.remove();
  installation = await newInProcess({ opener: somebody });
}
beforeAll(freshInstallation);
afterAll(() => installation.remove());

const rows = breakingScenarios.flatMap((scenario) =>
  scenario.recipes.map((product) => ({ ...scenario, product })),
);

it.each(rows)(
  '$id with $product is $expectedCause, exit code $exit',
  async ({ id, product, expectedCause, exit, signInFirst }) => {
    await freshInstallation();
    await tenant.play(id);
    try {
      if (signInFirst) {
        const { setupFile } = tenant.ready[product];
        const signIn = await installation.run(['signin', '--setup', setupFile], {
          environment: environmentFor(product),
        });
        expect(signIn.code).toBe(0);
      }
      const { SENDPROOF_VAULT_KEY: _key, ...unkept } = environmentFor(product);
      const environment = signInFirst ? environmentFor(product) : unkept;
      const { code, out } = await send(product, ['--json', '--timeout', '3'], environment);
      const { outcome, cause, confidence, diagnosis } = JSON.parse(out);
      expect({ outcome, cause, code }).toEqual({ outcome: 'failed', cause: expectedCause, code: exit });
      expect(['certain', 'likely']).toContain(confidence);
      expect(diagnosis.fixes.length).toBeGreaterThan(0);
    } finally {
      await tenant.play('none');
    }
  },
);
