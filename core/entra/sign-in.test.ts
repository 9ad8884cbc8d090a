import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type PracticeOptions, type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn, type SignInEnd } from '../../simulator/testing/person.ts';
import { startConnectProxy } from '../testing/connect-proxy.ts';
import { okValue, openerOf, type ReadySetup, takeIn } from '../testing/ready-setup.ts';
import type { SigninProgressReport } from './sign-in-options.ts';

let tenant: PracticeTenant | undefined;
afterEach(async () => {
  await tenant?.stop();
  tenant = undefined;
});

async function practice(options: PracticeOptions = {}): Promise<PracticeTenant> {
  tenant = await startTenant({ redirectUri: 'http://localhost', ...options });
  return tenant;
}

const options = (
  onProgress: (progress: SigninProgressReport) => void = () => {},
  signal = AbortSignal.timeout(15_000),
) => ({
  signal,
  language: 'en' as const,
  onProgress,
});

describe('signing in through the browser', () => {
  it('says who signed in, keeps the session, and the page tells success', async () => {
    const at = await practice();
    const ends: Promise<SignInEnd>[] = [];
    const opener = openerOf((url) => {
      ends.push(personSignsIn(url, { account: at.ready['winmentor-enterprise'].mailbox }));
      return Promise.all(ends);
    });
    const { services, setup } = await takeIn(at.ready['winmentor-enterprise'], { opener });
    const told: SigninProgressReport[] = [];
    const answer = okValue(
      await services.signIn(
        setup,
        options((progress) => told.push(progress)),
      ),
    );
    expect(answer.username).toBe(at.ready['winmentor-enterprise'].mailbox);
    expect(answer.setup).toMatchObject({
      signedInAs: answer.username,
      evidence: { signin: { state: 'proven' } },
    });
    expect(await services.hasSession(setup)).toBe(true);
    expect(told).toMatchObject([
      { kind: 'waiting', url: expect.stringContaining('code_challenge_method=S256') },
    ]);
    expect(await ends[0]).toMatchObject({ kind: 'returned', status: 200 });
  });

  it('calls a refusal a refusal, on the page too', async () => {
    const at = await practice();
    const ends: Promise<SignInEnd>[] = [];
    const opener = openerOf((url) => {
      ends.push(personSignsIn(url, { consent: 'cancel' }));
      return Promise.all(ends);
    });
    const { services, setup } = await takeIn(at.ready['winmentor-enterprise'], { opener });
    const answer = await services.signIn(setup, options());
    expect(answer).toMatchObject({ ok: false, failure: { diagnosis: { cause: 'user-cancelled' } } });
    expect(await ends[0]).toMatchObject({ kind: 'returned', status: 400 });
  });

  it('tells a redirect that is not registered at once, though the browser never comes back', async () => {
    const at = await practice({ scenario: 'redirect-mismatch' });
    const { services, setup } = await takeIn(at.ready['winmentor-enterprise'], {
      opener: openerOf(async () => {}),
    });
    const began = Date.now();
    const answer = await services.signIn(setup, options());
    expect(answer).toMatchObject({ ok: false, failure: { diagnosis: { cause: 'redirect-uri-mismatch' } } });
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  it('names the port that is taken, and the program that holds it', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const at = await practice({ redirectUri: `http://localhost:${port}` });
    const { services, setup } = await takeIn(at.ready['winmentor-enterprise']);
    const answer = await services.signIn(setup, options());
    holder.close();
    expect(answer).toMatchObject({
      ok: false,
      failure: { diagnosis: { cause: 'loopback-port-in-use', stage: 'local', params: { port } } },
    });
    if (process.platform === 'linux') expect(JSON.stringify(answer)).toContain(`(${process.pid})`);
  });

  it('ends when it is cancelled and frees the port', async () => {
    const at = await practice();
    const { services, setup } = await takeIn(at.ready['winmentor-enterprise'], {
      opener: openerOf(async () => {}),
    });
    const controller = new AbortController();
    const signing = services.signIn(
      setup,
      options(() => controller.abort(), controller.signal),
    );
    expect(await signing).toMatchObject({ ok: false, failure: { diagnosis: { cause: 'user-cancelled' } } });
  });

  it('goes through the proxy where one is set', async () => {
    const at = await practice();
    const proxy = await startConnectProxy();
    const { services, setup } = await takeIn(at.ready['winmentor-enterprise'], {
      opener: openerOf((url) => personSignsIn(url)),
      environment: { HTTPS_PROXY: proxy.url },
    });
    expect((await services.signIn(setup, options())).ok).toBe(true);
    expect(proxy.tunnels).toContain(new URL(at.services.entra).host);
    await proxy.stop();
  });

  it('is refused for an application that sends by itself', async () => {
    const at = await practice();
    const { services, setup } = await takeIn(at.ready['aktion-next']);
    expect(await services.readyToSignIn(setup, {})).toMatchObject({
      ok: false,
      failure: { message: { key: 'refused.noSignIn' } },
    });
  });

  it('leaves no token and no secret in any file or line of the log', async () => {
    const at = await practice();
    const { services, setup, ports } = await takeIn(at.ready['winmentor-enterprise'], {
      opener: openerOf((url) => personSignsIn(url)),
    });
    okValue(await services.signIn(setup, options()));
    const session = (await ports.secrets.load(`tokens/${setup.id}`)) ?? '';
    const tokens = [...session.matchAll(/"secret": ?"([^"]{20,})"/gu)].map(([, token = '']) => token);
    expect(tokens.length).toBeGreaterThan(1);
    const left = JSON.stringify([...(ports.files as unknown as { contents: Map<string, string> }).contents]);
    for (const token of tokens) expect(left).not.toContain(token);
  });
});

function allowPublicClientFlows(at: PracticeTenant): void {
  for (const app of at.state.apps) app.isFallbackPublicClient = true;
}

describe('signing in with a device code', () => {
  async function deviceCode(
    ready: ReadySetup,
    person: (url: string, code: string) => Promise<unknown>,
    signal?: AbortSignal,
  ) {
    return ready.services.signIn(ready.setup, {
      ...options((progress) => {
        if (progress.kind === 'device-code') void person(progress.url, progress.code).catch(() => {});
      }, signal),
      deviceCode: true,
    });
  }

  it('says who signed in', async () => {
    const at = await practice();
    allowPublicClientFlows(at);
    const ready = await takeIn(at.ready['winmentor-enterprise']);
    const answer = okValue(await deviceCode(ready, (url, userCode) => personSignsIn(url, { userCode })));
    expect(answer.username).toContain('@');
  });

  it('tells when the app does not allow it', async () => {
    const at = await practice();
    const ready = await takeIn(at.ready['winmentor-enterprise']);
    const answer = await deviceCode(ready, (url, userCode) => personSignsIn(url, { userCode }));
    expect(answer).toMatchObject({
      ok: false,
      failure: { diagnosis: { cause: 'public-client-flow-disabled' } },
    });
  });

  it('ends when it is cancelled', async () => {
    const at = await practice();
    allowPublicClientFlows(at);
    const ready = await takeIn(at.ready['winmentor-enterprise']);
    const controller = new AbortController();
    const answer = await deviceCode(ready, async () => controller.abort(), controller.signal);
    expect(answer).toMatchObject({ ok: false, failure: { diagnosis: { cause: 'user-cancelled' } } });
  });
});
