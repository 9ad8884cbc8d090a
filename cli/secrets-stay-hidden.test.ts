import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../simulator/start.ts';
import { freePort } from './testing/free-port.ts';
import { type Installation, newInstallation, personCommand, withBuiltProgram } from './testing/program.ts';

const passphrase = 'canary passphrase 91b7';
const wrongSecret = 'canary8Q~wrong/secret+of the=test.Zx_91b7';

let tenant: PracticeTenant;
let installation: Installation;
/** Everything the program said, in all its runs. */
let said = '';

async function run(
  args: readonly string[],
  environment: Record<string, string> = {},
  input = '',
): Promise<void> {
  const { out, err } = await installation.run(args, {
    environment: { SENDPROOF_VAULT_KEY: passphrase, BROWSER: personCommand(), ...environment },
    input,
  });
  said += out + err;
}

/** The forms in which a value may slip through. */
function formsOf(secret: string): readonly string[] {
  return [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64').replace(/=+$/u, ''),
    Buffer.from(secret).toString('base64url'),
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret, 'utf16le').toString('latin1'),
  ];
}

/** A token in clear: a JWT, an opaque refresh token, the log-in line of SMTP with a token in it. */
const tokens = [
  /eyJ[\w-]{10,}\.[\w-]{10,}/u,
  /\b[01]\.A[\w-]{30,}/u,
  /dXNlcj[\w+/]{30,}/u,
  /Bearer [\w-]{20,}/u,
];

withBuiltProgram();
beforeAll(async () => {
  installation = await newInstallation();
  tenant = await startTenant({ redirectUri: `http://localhost:${await freePort()}` });
  const { 'aktion-next': aktion, 'winmentor-enterprise': winmentor } = tenant.ready;
  const secret = aktion.clientSecret ?? '';
  const supplied = { SENDPROOF_CLIENT_SECRET: secret };
  const to = ['--to', 'jan@contoso.example'];
  await run(['test', '--setup', aktion.setupFile, ...to], supplied);
  await run(['test', '--setup', aktion.setupFile, ...to, '--json', '--via', 'graph,smtp'], supplied);
  await run(['test', '--setup', aktion.setupFile, ...to], { SENDPROOF_CLIENT_SECRET: wrongSecret });
  await run(['test', '--setup', aktion.setupFile, ...to, '--json', '--secret-stdin'], {}, wrongSecret);
  await run(['verify', '--setup', aktion.setupFile, '--json'], supplied);
  await run(['signin', '--setup', winmentor.setupFile, '--json']);
  await run(['test', '--setup', winmentor.setupFile, ...to, '--json']);
  await run(['setup', 'import', aktion.setupFile, '--name', 'Kept', '--secret-stdin'], {}, secret);
  await run(['setup', 'import', winmentor.setupFile, '--name', 'Person']);
  await run(['test', '--setup', 'Kept', ...to, '--json']);
  await run(['test', '--setup', 'Person', ...to]);
  await run(['setup', 'show', 'Kept', '--json']);
  await run(['setup', 'export', 'Person', '--out', join(installation.home, 'person.json')]);
  await run(['secrets', '--json']);
  await tenant.play('smtp-oauth-rejected');
  await run(['test', '--setup', 'Person', ...to]);
  await tenant.play('none');
}, 120_000);
afterAll(async () => {
  await tenant.stop();
  await installation.remove();
});

async function filesLeft(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const names = await readdir(installation.home, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (name) => ({ name, text: await readFile(name, 'latin1') })));
}

async function everything(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  return [{ name: 'what was said', text: said }, ...(await filesLeft())];
}

describe('after both products were tested, verified and signed in', () => {
  it('the program had something to hide: it worked, and left files', async () => {
    expect(said).toContain('OK  accepted by Microsoft Graph');
    expect(said).toContain('OK  accepted by Exchange');
    expect(said).toContain('AADSTS7000215');
    expect((await filesLeft()).length).toBeGreaterThan(3);
  });

  it('neither secret nor passphrase stands anywhere, in no form', async () => {
    const secrets = [passphrase, wrongSecret, tenant.ready['aktion-next'].clientSecret ?? 'missing'];
    for (const { name, text } of await everything())
      for (const form of secrets.flatMap(formsOf))
        expect(text.includes(form), `${name} holds ${form}`).toBe(false);
  });

  it('no token stands anywhere', async () => {
    for (const { name, text } of await everything())
      for (const token of tokens) expect(token.exec(text)?.[0], name).toBeUndefined();
  });

  it('this search would find one', async () => {
    const planted = join(installation.home, 'planted.txt');
    await writeFile(
      planted,
      `{"s":"${encodeURIComponent(wrongSecret)}","t":"eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJncmFwaCJ9.c2ln"}`,
    );
    const text = (await filesLeft()).find(({ name }) => name === planted)?.text ?? '';
    expect(formsOf(wrongSecret).some((form) => text.includes(form))).toBe(true);
    expect(tokens.some((token) => token.test(text))).toBe(true);
  });
});
