import { afterEach, expect, it, vi } from 'vitest';
import { diagnose } from '../../shared/causes/diagnose.ts';
import type { Observation } from '../../shared/causes/observation.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { Fault } from '../../simulator/tenant.ts';
import type { Route } from '../net/connect.ts';
import { createStages } from '../sending/stages.ts';
import { createTranscript } from '../sending/transcript.ts';
import { type ConnectProxy, startConnectProxy } from './connect-proxy.ts';
import { type SilentServer, startSilentServer } from './silent-server.ts';

/** What one try does otherwise than usual. */
export interface Try {
  readonly cloud?: Cloud;
  readonly token?: string;
  readonly mailbox?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly phaseMs?: number;
  readonly signal?: AbortSignal;
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly observation: Observation };

/** What a try came to: its answer, the stages that ended and whether they went well, the conversation. */
export interface Tried {
  readonly answer: Answer;
  readonly ended: readonly (readonly [string, boolean])[];
  readonly lines: readonly string[];
  readonly accessToken: string;
}

/** One way of using a mail service, as far as it promises the same as every other. */
export interface MailServiceCase {
  readonly mailbox: () => string;
  readonly token: () => Promise<string>;
  /** The cloud whose service is another server. */
  readonly elsewhere: (port: number) => Cloud;
  /** What the server at the other place says first, so that it is taken for the service. */
  readonly greeting: string;
  /** What a refused token is called. */
  readonly refusedAs: string;
}

/** Where a try notes its stages and its conversation, and the route it takes. */
export function tryOver<StepId extends string>(cloud: Cloud, how: Try) {
  const ended: (readonly [string, boolean])[] = [];
  const stages = createStages<StepId>({ started() {}, ended: (step) => ended.push([step.id, step.ok]) });
  const route: Route = {
    environment: how.environment ?? {},
    ca: cloud.ca,
    phaseMs: how.phaseMs ?? 10_000,
    signal: how.signal ?? AbortSignal.timeout(15_000),
  };
  return { ended, route, record: { stages, transcript: createTranscript([]) } };
}

/** The cause that an answer is diagnosed as. */
export function causeOf(answer: Answer): string {
  return answer.ok ? 'ok' : diagnose(answer.observation).cause;
}

/** What is needed of the practice tenant. */
interface Practice {
  readonly state: { readonly faults: Set<Fault> };
}

/** The promises that sending and looking share: how each ends when the network or the token is at fault, and what it never tells. */
export function itKeepsWhatMailServicesPromise(
  each: MailServiceCase,
  use: (how?: Try) => Promise<Tried>,
  world: { readonly cloud: () => Cloud; readonly tenant: () => Practice },
): void {
  let proxy: ConnectProxy | undefined;
  let silent: SilentServer | undefined;
  afterEach(async () => {
    await proxy?.stop();
    await silent?.stop();
    proxy = undefined;
    silent = undefined;
    world.tenant().state.faults.clear();
  });

  it('tells a refused token from everything else', async () => {
    const right = await each.token();
    const { answer, ended } = await use({ token: `${right.slice(0, -6)}AAAAAA` });
    expect(causeOf(answer)).toBe(each.refusedAs);
    expect(ended.at(-1)?.[1]).toBe(false);
  });

  it('ends by itself when the service takes the connection and says nothing', async () => {
    silent = await startSilentServer();
    const { answer } = await use({ cloud: each.elsewhere(silent.port), phaseMs: 300 });
    expect(causeOf(answer)).toBe('connection-timeout');
    await vi.waitFor(() => expect(silent?.open()).toBe(0));
  });

  it('ends by itself when the service goes silent after the connection was secured', async () => {
    world.tenant().state.faults.add('mail-never-answers');
    const { answer } = await use({ phaseMs: 400 });
    expect(causeOf(answer)).toBe('connection-timeout');
  });

  it('closes the connection when it is cancelled', async () => {
    silent = await startSilentServer(each.greeting);
    const controller = new AbortController();
    const trying = use({ cloud: each.elsewhere(silent.port), signal: controller.signal });
    await vi.waitFor(() => expect(silent?.open()).toBe(1));
    controller.abort(new Error('cancelled'));
    await expect(trying).rejects.toThrow('cancelled');
    await vi.waitFor(() => expect(silent?.open()).toBe(0));
  });

  it('keeps the token out of the conversation', async () => {
    const { lines, accessToken } = await use();
    const text = lines.join('\n');
    expect(text).toMatch(/^C: /mu);
    expect(text).toMatch(/^S: /mu);
    const login = `user=${each.mailbox()}\u0001auth=Bearer ${accessToken}\u0001\u0001`;
    const coded = Buffer.from(login).toString('base64');
    for (const secret of [accessToken, coded]) expect(text).not.toContain(secret.slice(0, 60));
    expect(text).not.toContain(accessToken.split('.')[1]);
  });

  it('goes through the proxy where one is set', async () => {
    proxy = await startConnectProxy('me:pass');
    const { answer } = await use({ environment: { HTTPS_PROXY: proxy.url } });
    expect(answer.ok).toBe(true);
    expect(proxy.tunnels).toHaveLength(1);
  });

  it('says so when the proxy demands a login', async () => {
    proxy = await startConnectProxy('me:pass');
    const { answer } = await use({ environment: { HTTPS_PROXY: proxy.url.replace('me:pass@', '') } });
    expect(causeOf(answer)).toBe('proxy-auth-required');
  });

  it('does not trust a server whose authority nobody named', async () => {
    const { answer } = await use({ cloud: { ...world.cloud(), ca: undefined } });
    expect(causeOf(answer)).toBe('tls-untrusted-certificate');
  });
}
