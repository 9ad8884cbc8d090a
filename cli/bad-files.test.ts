import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type InProcess, newInProcess } from './testing/in-process.ts';

const setup = {
  schema: 1,
  name: 'Contoso ERP',
  recipe: 'aktion-next',
  tenantId: 'contoso.com',
  clientId: '22222222-2222-4222-8222-222222222222',
  mailbox: 'erp@contoso.com',
};
const cloud = { name: 'lab', authority: 'https://127.0.0.1:1/x' };
const builtIn = fileURLToPath(new URL('../shared/recipes/builtin/aktion-next.json', import.meta.url));

let recipe: { readonly application: object };
let installation: InProcess;
beforeAll(async () => {
  ({ default: recipe } = await import(builtIn, { with: { type: 'json' } }));
});
beforeEach(async () => {
  await installation?.remove();
  installation = await newInProcess();
});
afterAll(() => installation.remove());

function inHome(args: readonly string[]): readonly string[] {
  return args.map((arg) => (arg.endsWith('.json') ? join(installation.home, arg) : arg));
}

/** Each kind of file is handed to a command that reads it; `bad.json` is the file under test. */
const readers = {
  setup: [
    ['test', '--setup', 'bad.json', '--to', 'ana@contoso.com'],
    ['setup', 'import', 'bad.json'],
    ['verify', '--setup', 'bad.json'],
  ],
  cloud: [['test', '--setup', 'good.json', '--to', 'ana@contoso.com', '--cloud', 'bad.json']],
  recipe: [
    ['recipes', 'check', 'bad.json'],
    ['test', '--setup', 'good.json', '--to', 'ana@contoso.com', '--recipe', 'bad.json'],
  ],
} as const;

interface Bad {
  readonly kind: keyof typeof readers;
  readonly what: string;
  readonly content: () => string | Uint8Array;
  /** What the sentence has to name: the place in the file, above all. */
  readonly names: readonly string[];
}

const kinds = ['setup', 'cloud', 'recipe'] as const;
const good = { setup: () => setup, cloud: () => cloud, recipe: () => recipe };

const everyKind: readonly Bad[] = kinds.flatMap((kind): readonly Bad[] => [
  { kind, what: 'is empty', content: () => '', names: ['bad.json'] },
  { kind, what: 'is blank', content: () => ' \n\t\n', names: ['bad.json'] },
  {
    kind,
    what: 'is not UTF-8',
    content: () => Buffer.from('{"name":"secret\xe3"}', 'latin1'),
    names: ['bad.json', 'UTF-8'],
  },
  { kind, what: 'is huge', content: () => `"${'x'.repeat(2_000_000)}"`, names: ['bad.json'] },
  { kind, what: 'is not JSON', content: () => '{\n  "schema": 1,\n  name: 2\n}', names: ['bad.json', '3'] },
  { kind, what: 'is a list', content: () => '[]', names: ['bad.json'] },
  {
    kind,
    what: 'has an unknown key',
    content: () => JSON.stringify({ ...good[kind](), nmae: 1 }),
    names: ['bad.json', 'nmae'],
  },
  {
    kind,
    what: 'has a wrong type',
    content: () => JSON.stringify({ ...good[kind](), name: 7 }),
    names: ['bad.json', 'name', 'number'],
  },
]);

const particular: readonly Bad[] = [
  {
    kind: 'setup',
    what: 'has a client ID that is none',
    content: () => JSON.stringify({ ...setup, clientId: 'abc' }),
    names: ['clientId', 'GUID'],
  },
  {
    kind: 'setup',
    what: 'has a wrong credential',
    content: () => JSON.stringify({ ...setup, credential: { kind: 'password' } }),
    names: ['credential.kind', 'password'],
  },
  {
    kind: 'setup',
    what: 'is of another version',
    content: () => JSON.stringify({ ...setup, schema: 2 }),
    names: ['schema', '2'],
  },
  {
    kind: 'cloud',
    what: 'has a port that is none',
    content: () => JSON.stringify({ ...cloud, smtp: { host: 'x', port: 99_999, security: 'tls' } }),
    names: ['smtp.port', '65535'],
  },
  {
    kind: 'cloud',
    what: 'would send in clear',
    content: () => JSON.stringify({ ...cloud, authority: 'http://login.example/x' }),
    names: ['authority'],
  },
  {
    kind: 'recipe',
    what: 'has a wrong platform',
    content: () =>
      JSON.stringify({
        ...recipe,
        application: { ...recipe.application, redirects: [{ platform: 'desktop', uri: 'x' }] },
      }),
    names: ['application.redirects', 'platform', 'desktop'],
  },
];

const rows = [...everyKind, ...particular].flatMap((bad) =>
  readers[bad.kind].map((args) => ({ ...bad, args, call: args.slice(0, 2).join(' ') })),
);

describe('a file that cannot be used', () => {
  it.each(rows)(
    '($kind) that $what is one sentence from "$call", exit code 2, and nothing is written',
    async ({ args, content, names }) => {
      await writeFile(join(installation.home, 'good.json'), JSON.stringify(setup));
      await writeFile(join(installation.home, 'bad.json'), content());
      const { code, out, err } = await installation.run(inHome(args), {
        environment: { SENDPROOF_CLIENT_SECRET: 'x' },
      });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      for (const name of names) expect(err).toContain(name);
      expect(err.length).toBeLessThan(600);
      expect(err).not.toContain('    at ');
      const left = await readdir(installation.home, { recursive: true });
      expect(left.filter((name) => name.endsWith('.json')).toSorted()).toEqual(['bad.json', 'good.json']);
    },
  );

  it('is told in Romanian too', async () => {
    await writeFile(join(installation.home, 'bad.json'), JSON.stringify({ ...setup, nmae: 1 }));
    const call = inHome(['setup', 'import', 'bad.json']);
    const [en, ro] = await Promise.all([installation.run(call), installation.run([...call, '--lang', 'ro'])]);
    expect(ro.code).toBe(2);
    expect(ro.err).toContain('nmae');
    expect(ro.err).not.toBe(en.err);
  });
});

it('a file that is not there is named', async () => {
  const { code, err } = await installation.run(['setup', 'import', 'nowhere.json']);
  expect(code).toBe(2);
  expect(err).toContain('nowhere.json');
});
