import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Observation } from '../../shared/causes/observation.ts';
import type { MailboxService, Probed } from '../../shared/causes/probed.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { SeededRecipe } from '../../simulator/recipes.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { loadCloud } from '../clouds/load-cloud.ts';
import { systemClock } from '../node-ports/clock.ts';
import type { Clock, Ports } from '../ports.ts';
import { createRecipeService } from '../recipes/recipe-service.ts';
import { createSecretService } from '../secrets/secret-service.ts';
import { openContext, type SetupContext } from '../setup-context.ts';
import { startConnectProxy } from '../testing/connect-proxy.ts';
import { builtInRecipes, okValue, openerOf, type ReadySetup, takeIn } from '../testing/ready-setup.ts';
import { startSilentServer } from '../testing/silent-server.ts';
import { lookCloser } from './look-closer.ts';
import type { FailedAttempt } from './probe.ts';

let tenant: PracticeTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.play('none'));
afterAll(() => tenant.stop());
beforeEach(() => {
  tenant.state.messages.length = 0;
});

const recipeFolders = { builtIn: builtInRecipes, vendor: [] };

interface Ready extends ReadySetup {
  readonly context: SetupContext;
}

async function ready(recipe: SeededRecipe, own: Partial<Ports> = {}): Promise<Ready> {
  const handed = tenant.ready[recipe];
  const opener = openerOf((url) => personSignsIn(url, { account: handed.mailbox }));
  const taken = await takeIn(handed, { opener, ...own }, { recipeFolders });
  const signal = AbortSignal.timeout(15_000);
  const isDelegated = recipe === 'glpi' || recipe === 'winmentor-enterprise';
  const { setup } = isDelegated
    ? okValue(await taken.services.signIn(taken.setup, { signal, language: 'en', onProgress() {} }))
    : taken;
  return { ...taken, setup, context: await contextOf({ ...taken, setup }) };
}

async function contextOf({ ports, services, setup }: ReadySetup): Promise<SetupContext> {
  const recipes = createRecipeService(recipeFolders);
  const secrets = createSecretService(ports, services.setups);
  return okValue(await openContext(setup, { ports, recipes, secrets, clouds: { load: loadCloud } }));
}

function failedAt(
  { context }: Ready,
  service: MailboxService | 'entra',
  facts: Partial<FailedAttempt> = {},
): FailedAttempt {
  const seen: Observation = { text: 'refused' };
  return { context, service, seen, mailbox: context.setup.mailbox, ...facts };
}

async function facts(
  taken: Ready,
  failed: FailedAttempt,
  cause: Parameters<typeof lookCloser>[1]['cause'],
  ports: Partial<Ports> = {},
): Promise<Probed | undefined> {
  const signal = AbortSignal.timeout(20_000);
  return lookCloser(failed, { cause, confidence: 'likely' }, { ports: { ...taken.ports, ...ports }, signal });
}

const off = (minutes: number): Clock => ({
  ...systemClock,
  now: () => new Date(Date.now() + minutes * 60_000),
});

describe('asking on after a failure', () => {
  it('opens the same mailbox over another service, and sends nothing', async () => {
    const taken = await ready('aevo-innovate');
    const found = await facts(taken, failedAt(taken, 'smtp'), 'smtp-oauth-rejected');
    expect(found?.logins).toEqual([{ service: 'imap', mailbox: taken.setup.mailbox, answer: 'opened' }]);
    expect(tenant.state.messages).toEqual([]);
  });

  it('signs in to another mailbox that the set-up knows of', async () => {
    const taken = await ready('glpi');
    const mailbox = `jan@${tenant.domain}`;
    const own = taken.setup.signedInAs ?? '';
    const seen = { text: 'refused', signedInAs: own };
    const failed = failedAt(taken, 'smtp', { mailbox, seen, from: mailbox });
    const found = await facts(taken, failed, 'smtp-oauth-rejected');
    expect(found?.logins).toEqual([{ service: 'smtp', mailbox: own, answer: 'opened' }]);
  });

  it('proves client id and secret where a person signs in', async () => {
    const taken = await ready('glpi');
    const found = await facts(taken, failedAt(taken, 'entra'), 'redirect-uri-mismatch');
    expect(found).toEqual({ secret: { accepted: true } });
    await tenant.play('secret-wrong');
    const refused = await facts(taken, failedAt(taken, 'entra'), 'authorization-code-invalid');
    expect(refused).toMatchObject({ secret: { accepted: false, code: 'AADSTS7000215' } });
  });

  it('shows the permission that was granted for the other API', async () => {
    const taken = await ready('aktion-next');
    tenant.state.grants.push({
      kind: 'application',
      appId: taken.setup.clientId ?? '',
      api: 'Office 365 Exchange Online',
      role: 'SMTP.SendAsApp',
      permissionEffectiveAt: 0,
    });
    const found = await facts(taken, failedAt(taken, 'graph'), 'graph-permission-missing');
    tenant.state.grants.pop();
    expect(found).toEqual({
      otherToken: { resource: 'https://outlook.office.com', issued: true, permissions: ['SMTP.SendAsApp'] },
    });
  });

  it.each([30, -30, 0])('notices a clock that is %i minutes off', async (minutes) => {
    const taken = await ready('aktion-next');
    const found = await facts(taken, failedAt(taken, 'graph'), 'token-expired', { clock: off(minutes) });
    expect(Math.round((found?.clockAheadMs ?? Number.NaN) / 60_000) + 0).toBe(minutes);
  });

  it('names the proxy without its login', async () => {
    const proxy = await startConnectProxy('user:canary-password');
    try {
      const taken = await ready('aktion-next');
      const ports = { environment: { https_proxy: proxy.url } };
      const found = await facts(taken, failedAt(taken, 'graph'), 'connection-timeout', ports);
      expect(found?.proxy).toBe(new URL(proxy.url).host);
      expect(found?.endpoints).toContainEqual(expect.objectContaining({ answer: 'open' }));
      expect(JSON.stringify(found)).not.toContain('canary');
    } finally {
      await proxy.stop();
    }
  });

  it('hears that a port speaks TLS from the first byte', async () => {
    const taken = await ready('winmentor-enterprise');
    const params = { host: '127.0.0.1', port: tenant.services.smtpTls };
    const failed = failedAt(taken, 'smtp', { seen: { text: 'refused', params } });
    const found = await facts(taken, failed, 'tls-protocol-mismatch');
    expect(found?.spoken).toMatchObject({ speaks: 'tls', port: tenant.services.smtpTls });
  });
});

describe('asking on has an end', () => {
  it('asks nothing where the cause leaves nothing open', async () => {
    const taken = await ready('aktion-next');
    expect(await facts(taken, failedAt(taken, 'graph'), 'recipient-rejected')).toBeUndefined();
  });

  it('ends by itself when nobody answers, and leaves no connection open', async () => {
    const silent = await startSilentServer();
    try {
      const taken = await ready('aevo-innovate');
      const server = { host: '127.0.0.1', port: silent.port, security: 'tls' } as const;
      const context = { ...taken.context, cloud: { ...taken.context.cloud, imap: server } };
      const began = performance.now();
      const found = await lookCloser(
        { ...failedAt(taken, 'smtp'), context },
        { cause: 'smtp-oauth-rejected', confidence: 'likely' },
        { ports: taken.ports, signal: AbortSignal.timeout(20_000), timeoutMs: 600 },
      );
      expect(performance.now() - began).toBeLessThan(3_000);
      expect(found?.logins).toBeUndefined();
      await expect.poll(silent.open).toBe(0);
    } finally {
      await silent.stop();
    }
  });

  it('ends at once when the person cancels', async () => {
    const silent = await startSilentServer();
    try {
      const taken = await ready('aevo-innovate');
      const server = { host: '127.0.0.1', port: silent.port, security: 'tls' } as const;
      const context = { ...taken.context, cloud: { ...taken.context.cloud, imap: server } };
      const cancel = new AbortController();
      const asking = lookCloser(
        { ...failedAt(taken, 'smtp'), context },
        { cause: 'smtp-oauth-rejected', confidence: 'likely' },
        { ports: taken.ports, signal: cancel.signal },
      );
      await expect.poll(silent.open).toBeGreaterThan(0);
      const began = performance.now();
      cancel.abort();
      await asking;
      expect(performance.now() - began).toBeLessThan(1_000);
      await expect.poll(silent.open).toBe(0);
    } finally {
      await silent.stop();
    }
  });
});

describe('a step is looked at with the same questions', () => {
  const look = async ({ services, setup }: { services: Ready['services']; setup: Setup }) =>
    okValue(await services.check(setup, 'exchange', AbortSignal.timeout(15_000))).evidence.exchange;

  it('proves Exchange’s settings by signing in, with nothing sent', async () => {
    expect(await look(await ready('aevo-innovate'))).toMatchObject({
      state: 'proven',
      seen: [{ key: 'seen.mailboxOpens' }],
    });
    expect(tenant.state.messages).toEqual([]);
  });

  it('tells which setting is in the way', async () => {
    const taken = await ready('aevo-innovate');
    await tenant.play('mailbox-permission-missing');
    expect(await look(taken)).toMatchObject({
      state: 'failing',
      diagnosis: { cause: 'smtp-oauth-rejected', confidence: 'certain' },
    });
  });
});
