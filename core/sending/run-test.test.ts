import { afterEach, describe, expect, it } from 'vitest';
import type { TestResult } from '../../shared/results/test-result.ts';
import { planFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { type PracticeOptions, type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { okValue, openerOf, type ReadySetup, takeIn } from '../testing/ready-setup.ts';
import type { TestProgressReport, TestRequest } from './test-request.ts';

let tenant: PracticeTenant | undefined;
afterEach(async () => {
  await tenant?.stop();
  tenant = undefined;
});

const never = () => AbortSignal.timeout(30_000);

async function practice(options: PracticeOptions = {}): Promise<PracticeTenant> {
  tenant = await startTenant({ redirectUri: 'http://localhost', ...options });
  return tenant;
}

async function signedIn(at: PracticeTenant): Promise<ReadySetup> {
  const taken = await takeIn(at.ready['winmentor-enterprise'], {
    opener: openerOf((url) => personSignsIn(url)),
  });
  const { setup } = okValue(
    await taken.services.signIn(taken.setup, { signal: never(), language: 'en', onProgress() {} }),
  );
  return { ...taken, setup };
}

function requestFor(setup: Setup, more: Partial<TestRequest> = {}): TestRequest {
  return {
    setup,
    to: 'someone@elsewhere.example',
    transports: [setup.recipe === 'aktion-next' ? 'graph' : 'smtp'],
    waitForPropagationMs: 0,
    timeoutMs: 15_000,
    language: 'en',
    ...more,
  };
}

async function run(
  { services, setup }: ReadySetup,
  more: Partial<TestRequest> = {},
  signal = never(),
  onProgress: (progress: TestProgressReport) => void = () => {},
): Promise<readonly TestResult[]> {
  return okValue(await services.runTest(requestFor(setup, more), { signal, onProgress }));
}

async function evidenceAfter({ services, setup }: ReadySetup): Promise<Setup['evidence']> {
  return okValue(await services.setups.get(setup.id)).evidence;
}

describe('a test of an application that sends by itself', () => {
  it('proves with a message that lies in the mailbox', async () => {
    const at = await practice();
    const ready = await takeIn(at.ready['aktion-next']);
    const [result] = await run(ready);
    expect(result).toMatchObject({ outcome: 'ok', transport: 'graph', attempt: 1 });
    expect(result?.steps.map((step) => [step.id, step.ok])).toEqual(
      ['token', 'resolve', 'connect', 'secure', 'send', 'accepted'].map((id) => [id, true]),
    );
    expect(result?.token).toMatchObject({ roles: ['Mail.Send'], expected: { roles: ['Mail.Send'] } });
    // The practice tenant runs by this computer's own clock; an answer's time counts whole seconds.
    expect(Math.abs(result?.clockAheadMs ?? Number.NaN)).toBeLessThan(60_000);
    const [message] = at.messagesIn(ready.setup.mailbox ?? '', 'Sent Items');
    expect(message?.raw).toContain(`X-Sendproof-ID: ${result?.id}`);
    expect(message?.subject).toContain(result?.id);
  });

  it('sends the same as MIME', async () => {
    const at = await practice();
    const ready = await takeIn(at.ready['aktion-next']);
    const [result] = await run(ready, { graphFormat: 'mime' });
    expect(result?.outcome).toBe('ok');
    expect(at.messagesIn(ready.setup.mailbox ?? '', 'Sent Items')[0]?.raw).toContain(
      `X-Sendproof-ID: ${result?.id}`,
    );
  });

  it('turns every step it has shown to proven, and nothing else', async () => {
    const at = await practice();
    const ready = await takeIn(at.ready['aktion-next']);
    await run(ready);
    const setup = okValue(await ready.services.setups.get(ready.setup.id));
    const { recipe } = okValue(await ready.services.recipes.get(setup.recipe));
    const states = Object.fromEntries(planFor(recipe, setup).map((step) => [step.kind, step.state]));
    expect(states).toMatchObject({
      register: 'proven',
      ids: 'proven',
      credential: 'proven',
      permissions: 'proven',
    });
    expect(states).toMatchObject({ exchange: 'proven', test: 'proven', who: 'todo', values: 'todo' });
  });

  it('marks the step at which a failure is put right', async () => {
    const at = await practice({ scenario: 'permission-missing' });
    const ready = await takeIn(at.ready['aktion-next']);
    await run(ready);
    const { evidence } = okValue(await ready.services.setups.get(ready.setup.id));
    expect(evidence.permissions).toMatchObject({
      state: 'failing',
      diagnosis: { cause: 'graph-permission-missing' },
    });
    expect(evidence.test?.state).toBe('failing');
    expect(evidence.credential?.state).toBe('proven');
    expect(evidence.ids?.state).toBe('proven');
  });

  it('waits for a permission that is on its way, and turns to OK unaided', async () => {
    const at = await practice({ scenario: 'permission-propagating', propagationMs: 2_500 });
    const ready = await takeIn(at.ready['aktion-next']);
    const told: TestProgressReport[] = [];
    const [result] = await run(ready, { waitForPropagationMs: 20_000 }, never(), (progress) =>
      told.push(progress),
    );
    expect(result).toMatchObject({ outcome: 'ok' });
    expect(result?.attempt).toBeGreaterThan(1);
    const waiting = told.find((progress) => progress.kind === 'waiting');
    expect(waiting).toMatchObject({ result: { diagnosis: { cause: 'permission-propagating' } } });
    expect(told.at(-1)).toEqual({ kind: 'finished' });
  });

  it('stops waiting when it is cancelled', async () => {
    const at = await practice({ scenario: 'permission-propagating', propagationMs: 600_000 });
    const ready = await takeIn(at.ready['aktion-next']);
    const controller = new AbortController();
    const began = Date.now();
    const [result] = await run(ready, { waitForPropagationMs: 600_000 }, controller.signal, (progress) => {
      if (progress.kind === 'waiting') controller.abort();
    });
    expect(result).toMatchObject({ outcome: 'failed', diagnosis: { cause: 'user-cancelled' } });
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('remembers why it waited when the waiting is stopped', async () => {
    const at = await practice({ scenario: 'permission-propagating', propagationMs: 600_000 });
    const ready = await takeIn(at.ready['aktion-next']);
    const controller = new AbortController();
    await run(ready, { waitForPropagationMs: 600_000 }, controller.signal, (progress) => {
      if (progress.kind === 'waiting') controller.abort();
    });
    const seen = { state: 'failing', diagnosis: { cause: 'permission-propagating' } };
    expect((await evidenceAfter(ready)).test).toMatchObject(seen);
    expect(await ready.services.results(ready.setup.id)).toMatchObject([{ diagnosis: seen.diagnosis }]);
  });

  it('keeps nothing of a test that was cancelled before anything was seen', async () => {
    const at = await practice();
    const ready = await takeIn(at.ready['aktion-next']);
    await run(ready, {}, AbortSignal.abort());
    expect((await evidenceAfter(ready)).test).toBeUndefined();
    expect(await ready.services.results(ready.setup.id)).toEqual([]);
  });

  it('keeps the results, newest first, and no secret among them', async () => {
    const at = await practice();
    const ready = await takeIn(at.ready['aktion-next']);
    const [first] = await run(ready);
    const [second] = await run(ready);
    const kept = await ready.services.results(ready.setup.id);
    expect(kept.map(({ id }) => id)).toEqual([second?.id, first?.id]);
    expect(JSON.stringify(kept)).not.toContain(at.ready['aktion-next'].clientSecret);
    expect(JSON.stringify(kept)).not.toMatch(/eyJ[\w-]{20}/u);
  });

  it('says what is missing before anybody is asked', async () => {
    const at = await practice();
    const { services, setup } = await takeIn({ setupFile: at.ready['aktion-next'].setupFile });
    const refusal = await services.runTest(requestFor(setup), { signal: never() });
    expect(refusal).toMatchObject({ ok: false, failure: { message: { key: 'refused.secretMissing' } } });
    const later = await services.readyToTest({ ...requestFor(setup), transports: ['ews'] });
    expect(later.ok).toBe(false);
  });
});

describe('a test in the name of the person who signed in', () => {
  it('proves by SMTP with a message that lies in the mailbox', async () => {
    const at = await practice();
    const ready = await signedIn(at);
    const [result] = await run(ready);
    expect(result).toMatchObject({ outcome: 'ok', transport: 'smtp' });
    expect(result?.steps.map((step) => step.id)).toEqual([
      'token',
      'resolve',
      'connect',
      'secure',
      'authenticate',
      'send',
      'accepted',
    ]);
    expect(result?.steps.at(-1)?.detail).toMatch(/^250 2\.0\.0 OK/u);
    const [message] = at.messagesIn(ready.setup.mailbox ?? '', 'Sent Items');
    expect(message?.raw).toContain(`X-Sendproof-ID: ${result?.id}`);
    expect(result?.outcome === 'ok' && result.messageId).toBe(message?.messageId);
  });

  it('writes the message in the language of whoever asked', async () => {
    const at = await practice();
    const ready = await signedIn(at);
    await run(ready, { language: 'ro' });
    expect(at.messagesIn(ready.setup.mailbox ?? '', 'Sent Items')[0]?.subject).toMatch(/^Test Sendproof /u);
  });

  it('compares two transports side by side, in the order asked', async () => {
    const at = await practice();
    const ready = await signedIn(at);
    const results = await run(ready, { transports: ['graph', 'smtp'] });
    expect(results.map((result) => [result.transport, result.outcome])).toEqual([
      ['graph', 'failed'],
      ['smtp', 'ok'],
    ]);
    const { evidence } = okValue(await ready.services.setups.get(ready.setup.id));
    expect(evidence.test?.state).toBe('proven');
  });

  it('asks for a sign-in where nobody has signed in', async () => {
    const at = await practice();
    const ready = await takeIn(at.ready['winmentor-enterprise']);
    expect(await ready.services.hasSession(ready.setup)).toBe(false);
    const [result] = await run(ready);
    expect(result).toMatchObject({
      outcome: 'failed',
      diagnosis: { cause: 'interaction-required', stage: 'token' },
    });
  });
});
