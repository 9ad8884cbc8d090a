import { afterAll, beforeAll, expect, it } from 'vitest';
import { openerOf } from '../../core/testing/ready-setup.ts';
import { breakingScenarios } from '../../simulator/scenarios/index.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { freePort } from '../testing/free-port.ts';
import { type InProcess, newInProcess } from '../testing/in-process.ts';
import { environmentOf, runReady } from '../testing/ready-setup.ts';

/** Who sits at the browser: picks the first account and agrees. */
const somebody = openerOf((url) => personSignsIn(url, {}));

let tenant: PracticeTenant;
let installation: InProcess;

beforeAll(async () => {
  tenant = await startTenant({ redirectUri: `http://localhost:${await freePort()}` });
});
afterAll(() => tenant.stop());

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
        const signIn = await runReady(installation, 'signin', tenant.ready[product]);
        expect(signIn.code).toBe(0);
      }
      const ready = tenant.ready[product];
      const { SENDPROOF_VAULT_KEY: _key, ...unkept } = environmentOf(ready);
      const environment = signInFirst ? environmentOf(ready) : unkept;
      const args = ['--to', 'jan@contoso.example', '--json', '--timeout', '3'];
      const { code, out } = await runReady(installation, 'test', ready, args, environment);
      const { outcome, cause, confidence, diagnosis } = JSON.parse(out);
      expect({ outcome, cause, code }).toEqual({ outcome: 'failed', cause: expectedCause, code: exit });
      expect(['certain', 'likely']).toContain(confidence);
      expect(diagnosis.fixes.length).toBeGreaterThan(0);
    } finally {
      await tenant.play('none');
    }
  },
);
