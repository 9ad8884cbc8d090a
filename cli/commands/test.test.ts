import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openerOf } from '../../core/testing/ready-setup.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { freePort } from '../testing/free-port.ts';
import { type InProcess, newInProcess } from '../testing/in-process.ts';
import { environmentOf, runReady } from '../testing/ready-setup.ts';

type Product = keyof PracticeTenant['ready'];

/** Who sits at the browser: picks the first account and agrees. */
const somebody = openerOf((url) => personSignsIn(url, {}));

let tenant: PracticeTenant;
let installation: InProcess;

beforeAll(async () => {
  tenant = await startTenant({ redirectUri: `http://localhost:${await freePort()}` });
});
afterAll(() => tenant.stop());

const toJan = ['--to', 'jan@contoso.example'];

function send(product: Product, args: readonly string[] = [], environment?: Record<string, string>) {
  return runReady(installation, 'test', tenant.ready[product], [...toJan, ...args], environment);
}

async function freshInstallation(): Promise<void> {
  await installation?.remove();
  installation = await newInProcess({ opener: somebody });
}
beforeAll(freshInstallation);
afterAll(() => installation.remove());

describe('a test that succeeds', () => {
  const token = (about: object) => ({
    tenantId: tenant.tenantId,
    expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
    expected: expect.objectContaining({ aud: expect.any(Array) }),
    ...about,
  });

  it('sends as the application over Graph, and answers with every field', async () => {
    const { code, out, err } = await send('aktion-next', ['--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out);
    expect(result).toEqual({
      outcome: 'ok',
      cause: null,
      confidence: null,
      stage: null,
      transport: 'graph',
      from: 'office@contoso.example',
      to: 'jan@contoso.example',
      messageId: expect.stringMatching(/./u),
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
      durationMs: expect.any(Number),
      attempt: 1,
      steps: expect.any(Array),
      diagnosis: null,
      token: token({
        aud: 'https://graph.microsoft.com',
        appId: tenant.ready['aktion-next'].clientId,
        username: null,
        roles: ['Mail.Send'],
        scopes: [],
      }),
      transcript: expect.arrayContaining([expect.stringMatching(/^C: /u), expect.stringMatching(/^S: /u)]),
    });
    expect(result.steps.every((step: { ok: boolean; ms: number }) => step.ok && step.ms >= 0)).toBe(true);
    expect(result.steps.map((step: { id: string }) => step.id)).toEqual(
      expect.arrayContaining(['token', 'resolve', 'connect', 'secure', 'send', 'accepted']),
    );
  });

  it('signs in with the browser, sends over SMTP, and the message lies in the mailbox', async () => {
    const before = tenant.messagesIn('jan@contoso.example').length;
    const { code, out } = await send('winmentor-enterprise', ['--json']);
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(result).toMatchObject({
      outcome: 'ok',
      transport: 'smtp',
      token: token({ scopes: expect.arrayContaining(['SMTP.Send']) }),
    });
    expect(result.steps.map((step: { id: string }) => step.id)).toEqual(
      expect.arrayContaining(['token', 'resolve', 'connect', 'secure', 'authenticate', 'send', 'accepted']),
    );
    const messages = tenant.messagesIn('jan@contoso.example');
    expect(messages).toHaveLength(before + 1);
    expect(messages.at(-1)).toMatchObject({ from: 'ana@contoso.example', messageId: result.messageId });
  });

  it('uses the kept session the next time, with nobody there to sign in', async () => {
    const environment = { SENDPROOF_VAULT_KEY: 'a passphrase of the test' };
    const { code, err } = await send('winmentor-enterprise', ['--json'], environment);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('says OK first, in the language asked', async () => {
    const { out } = await send('aktion-next');
    expect(out.split('\n')[0]).toMatch(/^OK {2}accepted by Microsoft Graph at \d\d:\d\d:\d\d$/u);
    const romanian = await send('aktion-next', ['--lang', 'ro']);
    expect(romanian.out.split('\n')[0]).toMatch(/^OK {2}acceptat de Microsoft Graph la \d\d:\d\d:\d\d$/u);
  });

  it('takes the secret from standard input', async () => {
    const { setupFile, clientSecret = '' } = tenant.ready['aktion-next'];
    const call = ['test', '--setup', setupFile, ...toJan, '--secret-stdin'];
    const { code } = await installation.run(call, { input: `${clientSecret}\n` });
    expect(code).toBe(0);
  });

  it('sends from the mailbox unless another sender is named, who needs the right', async () => {
    const { code, out } = await send('aktion-next', ['--from', 'ana@contoso.example', '--json']);
    expect(JSON.parse(out)).toMatchObject({ from: 'ana@contoso.example', cause: 'send-as-denied' });
    expect(code).toBe(11);
  });

  it('waits for a permission that has not arrived yet, tells so, and turns to OK unaided', async () => {
    await tenant.play('permission-propagating');
    tenant.state.propagationMs = 3000;
    try {
      const { code, out, err } = await send('aktion-next', ['--json', '--wait-for-propagation', '1']);
      expect(code).toBe(0);
      expect(JSON.parse(out).attempt).toBeGreaterThan(1);
      expect(err).toMatch(/^The permission .* Next try at \d\d:\d\d:\d\d, until \d\d:\d\d:\d\d\.$/mu);
    } finally {
      await tenant.play('none');
    }
  });
});

describe('the products beside these', () => {
  it.each(['monitor-erp', 'aevo-innovate', 'glpi'] as const)(
    '%s sends, from the set-up that was handed out',
    async (product) => {
      await freshInstallation();
      const { code, out } = await send(product, ['--json']);
      expect(JSON.parse(out)).toMatchObject({
        outcome: 'ok',
        transport: product === 'monitor-erp' ? 'ews' : 'smtp',
      });
      expect(code).toBe(0);
    },
  );
});

describe('several transports', () => {
  it('answer under "results", in the order asked', async () => {
    const { code, out } = await send('aktion-next', ['--json', '--via', 'graph,smtp']);
    const { results } = JSON.parse(out);
    expect(results.map((result: { transport: string }) => result.transport)).toEqual(['graph', 'smtp']);
    expect(results[0].outcome).toBe('ok');
    // The recipe's registration has no permission for SMTP: the code is that of the one that failed.
    expect(results[1].outcome).toBe('failed');
    expect(code).toBe(results[1].stage === 'token' ? 10 : 11);
  });
});

describe('a test that fails', () => {
  beforeAll(freshInstallation);

  it('says first what is wrong, then what it means and what to do', async () => {
    await tenant.play('smtp-auth-off-mailbox');
    try {
      const { code, out } = await send('winmentor-enterprise', ['--lang', 'en']);
      expect(code).toBe(11);
      expect(out.split('\n')[0]).toBe('535 5.7.139  Authenticated SMTP is off for this mailbox');
      const headings = ['What it means', 'What we saw', 'What to do', 'Raw answer'];
      const places = headings.map((heading) => out.indexOf(`\n${heading}\n`));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
      expect(out).toContain("Set-CASMailbox -Identity 'ana@contoso.example'");
    } finally {
      await tenant.play('none');
    }
  });

  it('asks for a sign-in where nobody is there to sign in, and says how', async () => {
    await freshInstallation();
    const { code, out, err } = await send('winmentor-enterprise', ['--json'], {});
    expect(code).toBe(10);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'failed',
      cause: 'interaction-required',
      stage: 'token',
    });
    expect(err).toContain('Run sendproof signin --setup ');
  });

  it.each(['tenantId', 'clientId', 'mailbox'])(
    'refuses a set-up without its %s, with a sentence',
    async (missing) => {
      const { readFile, writeFile } = await import('node:fs/promises');
      const setup = JSON.parse(await readFile(tenant.ready['aktion-next'].setupFile, 'utf8'));
      delete setup[missing];
      const path = `${installation.home}/part.json`;
      await writeFile(path, JSON.stringify({ ...setup, cloud: tenant.cloudFile }));
      const { code, out, err } = await runReady(
        installation,
        'test',
        { ...tenant.ready['aktion-next'], setupFile: path },
        toJan,
      );
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    },
  );
});

describe('Ctrl+C', () => {
  it('ends waiting for a permission', async () => {
    await tenant.play('permission-propagating');
    tenant.state.propagationMs = 600_000;
    try {
      const { setupFile } = tenant.ready['aktion-next'];
      const call = ['test', '--setup', setupFile, ...toJan, '--wait-for-propagation', '10', '--json'];
      const { code } = await installation.run(call, {
        environment: environmentOf(tenant.ready['aktion-next']),
        onMessage: (err, interrupt) => {
          if (err.includes('Next try at')) interrupt();
        },
      });
      expect(code).toBe(14);
    } finally {
      await tenant.play('none');
    }
  });
});
