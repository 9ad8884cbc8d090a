import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PracticeReady } from '../practice-program.ts';
import { type Installation, newInstallation, programFile, withBuiltProgram } from '../testing/program.ts';

type Document = PracticeReady & { readonly commands: readonly string[] };

let installation: Installation;
withBuiltProgram();
beforeAll(async () => {
  installation = await newInstallation();
});
afterAll(() => installation.remove());

interface Running {
  readonly document: Document;
  /** Ends it with a signal; resolves with its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

function startPractice(args: readonly string[]): Promise<Running> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programFile(), 'practice', '--json', ...args], {
      env: { ...process.env, SENDPROOF_HOME: installation.home },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((end) => child.once('close', end));
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (!out.includes('\n')) return;
      resolve({
        document: JSON.parse(out),
        end: (signal) => {
          child.kill(signal);
          return ended;
        },
      });
    });
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`practice ended with ${code}`)));
  });
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

describe('sendproof practice', () => {
  it('hands out all that is needed to try, serves, and takes everything along when it ends', async () => {
    const { document, end } = await startPractice([]);
    expect(document).toMatchObject({
      scenario: 'none',
      accounts: expect.any(Array),
      domain: 'contoso.example',
    });
    expect(document.commands).toHaveLength(5);
    expect(await answers(document.portal)).toBe(true);

    const { setupFile, clientSecret = '' } = document.ready['aktion-next'] ?? { setupFile: '' };
    const call = ['test', '--setup', setupFile, '--to', 'ana@contoso.example', '--cloud', document.cloudFile];
    const sent = await installation.run(call, { environment: { SENDPROOF_CLIENT_SECRET: clientSecret } });
    expect(sent.code).toBe(0);

    expect(await end('SIGINT')).toBe(0);
    expect(await answers(document.portal)).toBe(false);
    expect(existsSync(document.folder)).toBe(false);
  });

  it('breaks what was asked', async () => {
    const { document, end } = await startPractice(['--scenario', 'permission-missing']);
    const { setupFile, clientSecret = '' } = document.ready['aktion-next'] ?? { setupFile: '' };
    const call = ['test', '--setup', setupFile, '--to', 'ana@contoso.example', '--json'];
    const { code, out } = await installation.run(call, {
      environment: { SENDPROOF_CLIENT_SECRET: clientSecret },
    });
    expect(await end('SIGTERM')).toBe(0);
    expect(code).toBe(11);
    expect(JSON.parse(out).cause).toBe('graph-permission-missing');
  });

  it('ends with the program that started it, even when that is killed', async () => {
    const { document, end } = await startPractice([]);
    await end('SIGKILL');
    await expect.poll(() => answers(document.portal), { timeout: 10_000 }).toBe(false);
  });

  it('keeps the tenant where asked', async () => {
    const first = await startPractice(['--keep']);
    await first.end('SIGINT');
    const second = await startPractice(['--keep']);
    await second.end('SIGINT');
    expect(second.document.tenantId).toBe(first.document.tenantId);
    expect(existsSync(second.document.folder)).toBe(true);
  });

  it('begins with nothing registered where asked, and says how to register', async () => {
    const { document, end } = await startPractice(['--empty']);
    await end('SIGINT');
    expect(document.ready['aktion-next']).toMatchObject({ clientId: '' });
    expect(document.commands).toEqual(
      Array.from({ length: 5 }, () => expect.stringContaining('register plan --setup')),
    );
  });

  it('refuses a scenario that does not exist', async () => {
    const { code, err } = await installation.run(['practice', '--scenario', 'nothing-like-it']);
    expect(code).toBe(2);
    expect(err).toContain('nothing-like-it');
  });

  it('tells a person where everything is', async () => {
    const { code, out } = await installation.run(['practice', '--lang', 'ro'], {
      onOutput: (text, interrupt) => {
        if (text.includes('Ctrl+C')) interrupt();
      },
    });
    expect(code).toBe(0);
    expect(out).toContain('Tenantul de exercițiu rulează.');
    expect(out).toMatch(/^ {2}Portalul de exercițiu +http:\/\/127\.0\.0\.1:\d+/mu);
    expect(out).toContain('SENDPROOF_CLIENT_SECRET=');
  });
});
