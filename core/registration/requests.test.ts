import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { permissions } from '../../simulator/permissions.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { checkAnswer, checkRequest } from '../../test-data/graph-metadata.ts';
import { createDirectoryRecorder, recordedRequests } from '../testing/directory-recorder.ts';
import { okValue } from '../testing/ready-setup.ts';
import {
  apply,
  newRegistrar,
  type Registrar,
  registrarPorts,
  rotate,
  saved,
  signIn,
  told,
  undo,
} from '../testing/registrar.ts';

/** The ids of Microsoft's own things. */
const lasting = new Set([
  ...permissions.map(({ id }) => id),
  '00000003-0000-0000-c000-000000000000',
  '00000002-0000-0ff1-ce00-000000000000',
]);

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant({ empty: true });
});
afterEach(() => tenant.stop());

const signal = () => AbortSignal.timeout(60_000);

/** Everything that one registration lives through. */
async function live(registrar: Registrar): Promise<void> {
  const { registration } = registrar.services;
  okValue(await registration.plan(registrar.setup, signal()));
  const runs = [await apply(registrar), await apply(registrar)];
  okValue(await registration.verify(await saved(registrar), signal()));
  const { credential } = await saved(registrar);
  if (credential.kind !== 'none') runs.push(await rotate(registrar));
  runs.push(await undo(registrar));
  for (const run of runs) expect(run.outcome, told(run)).toBe('ok');
}

/** A change in what is asked of Graph shows as a difference in these files; `npx vitest run -u core/registration/requests.test.ts` takes it over. */
const kept = (name: string) => `./recorded/${name}.json`;

describe('all that is asked of Graph', () => {
  it.each([
    ['winmentor-enterprise', 'what it needs'],
    ['aktion-next', 'what it needs'],
    ['monitor-erp', 'what it needs'],
    ['aevo-innovate', 'what it needs'],
    ['aevo-innovate', 'a certificate'],
    ['glpi', 'what it needs'],
  ])('for %s with %s is as it was recorded, and as Microsoft published it', async (recipe, credential) => {
    const recorder = createDirectoryRecorder();
    const registrar = await newRegistrar(tenant, recipe, registrarPorts(tenant, personSignsIn), {
      directoryWitness: recorder,
    });
    if (credential === 'a certificate')
      okValue(await registrar.services.certificates.make(registrar.setup, 365));
    okValue(await signIn(registrar));
    await live(registrar);
    const faults = recorder.exchanged.flatMap(({ request, status, body }) => {
      const at = `${request.method} ${request.path}`;
      return [
        ...checkRequest(request),
        ...checkAnswer({ method: request.method, path: request.path, status, body }),
      ].map((fault) => `${at}: ${fault}`);
    });
    expect([...new Set(faults)]).toEqual([]);
    const text = JSON.stringify(recordedRequests(recorder.exchanged, lasting), null, 2);
    await expect(`${text}\n`).toMatchFileSnapshot(
      kept(credential === 'a certificate' ? `${recipe}-certificate` : recipe),
    );
  });
});
