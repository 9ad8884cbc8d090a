import { afterEach, expect, it } from 'vitest';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { ScenarioId } from '../../simulator/scenarios/index.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { builtInRecipes, okValue, takeIn } from '../testing/ready-setup.ts';
import type { TestProgressReport } from './test-request.ts';

let tenant: PracticeTenant | undefined;
afterEach(async () => {
  await tenant?.stop();
  tenant = undefined;
});

interface Ran {
  readonly result: TestResult | undefined;
  readonly progress: readonly TestProgressReport[];
  readonly tenant: PracticeTenant;
}

async function run(
  recipe: 'aktion-next' | 'aevo-innovate',
  scenario: ScenarioId,
  onProbing: () => void = () => {},
  signal = AbortSignal.timeout(30_000),
): Promise<Ran> {
  tenant = await startTenant({ scenario });
  const handed = tenant.ready[recipe];
  const recipeFolders = { builtIn: builtInRecipes, vendor: [] };
  const { services, setup } = await takeIn(handed, {}, { recipeFolders });
  const progress: TestProgressReport[] = [];
  const results = okValue(
    await services.runTest(
      {
        setup,
        to: 'someone@elsewhere.example',
        transports: [recipe === 'aktion-next' ? 'graph' : 'smtp'],
        waitForPropagationMs: 0,
        timeoutMs: 10_000,
        language: 'en',
      },
      {
        signal,
        onProgress(told) {
          progress.push(told);
          if (told.kind === 'probing') onProbing();
        },
      },
    ),
  );
  return { result: results[0], progress, tenant };
}

function keysOf(result: TestResult | undefined): readonly string[] {
  return result?.outcome === 'failed' ? result.diagnosis.evidence.map(({ message }) => message.key) : [];
}

it('tells that it looks for the cause, and until when at the latest', async () => {
  const { result, progress } = await run('aevo-innovate', 'mailbox-permission-missing');
  const probing = progress.find((told) => told.kind === 'probing');
  expect(Date.parse(probing?.until ?? '') - Date.now()).toBeLessThanOrEqual(5_000);
  expect(progress.map(({ kind }) => kind).slice(-3)).toEqual(['probing', 'ended', 'finished']);
  expect(keysOf(result)).toContain('evidence.loginNotConnected');
});

it('hands the message over once, however much it asks on', async () => {
  const { tenant: at, progress } = await run('aevo-innovate', 'mailbox-permission-missing');
  expect(progress.some(({ kind }) => kind === 'probing')).toBe(true);
  expect(at.transcript()).toMatch(/AUTH XOAUTH2/u);
  expect(at.transcript()).not.toMatch(/MAIL FROM/iu);
  expect(at.state.messages).toEqual([]);
});

it('keeps what was answered when the person cancels while it asks on', async () => {
  const cancel = new AbortController();
  const began = performance.now();
  const { result } = await run('aktion-next', 'connection-refused', () => cancel.abort(), cancel.signal);
  expect(result).toMatchObject({ outcome: 'failed', diagnosis: { cause: 'connection-refused' } });
  expect(keysOf(result)).not.toContain('evidence.portRefuses');
  expect(performance.now() - began).toBeLessThan(8_000);
});

it('says nothing of looking where the answer leaves nothing open', async () => {
  const { progress } = await run('aktion-next', 'recipient-rejected');
  expect(progress.some(({ kind }) => kind === 'probing')).toBe(false);
});
