import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, newInstallation, withBuiltProgram } from './testing/program.ts';

const commands = [
  'test',
  'batch',
  'diagnose',
  'verify',
  'incoming',
  'register',
  'signin',
  'setup',
  'secrets',
  'report',
  'recipes',
  'practice',
];
const englishHeadings = /^(Usage|Options|Commands|Arguments|Global Options):|\bdefault:|\bchoices:/mu;

let installation: Installation;
withBuiltProgram();
beforeAll(async () => {
  installation = await newInstallation();
});
afterAll(() => installation.remove());

describe('help', () => {
  it('lists every command', async () => {
    const { code, out, err } = await installation.run(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, 'mu'));
  });

  it.each(commands)('of "%s" names every option in both languages', async (command) => {
    const [en, ro] = await Promise.all([
      installation.run([command, '--help', '--lang', 'en']),
      installation.run([command, '--help', '--lang', 'ro']),
    ]);
    expect([en.code, ro.code]).toEqual([0, 0]);
    const optionsOf = (text: string) =>
      [...text.matchAll(/^ {2}(-\w, --\S+|--\S+)/gmu)].map(([, name]) => name);
    expect(optionsOf(en.out)).toEqual(expect.arrayContaining(['-h, --help', '--json', '--lang']));
    expect(optionsOf(ro.out)).toEqual(optionsOf(en.out));
    expect(en.out).toMatch(/^Usage: sendproof /mu);
    expect(ro.out).toMatch(/^Utilizare: sendproof /mu);
    expect(ro.out).not.toMatch(englishHeadings);
  });

  it.each([
    ['--lang', ['--lang', 'ro'], {}],
    ['SENDPROOF_LANG', [], { SENDPROOF_LANG: 'ro' }],
    ['the locale', [], { LC_ALL: 'ro_RO.UTF-8' }],
  ])('follows %s', async (_, args, environment) => {
    const { out } = await installation.run(['--help', ...args], { environment });
    expect(out).toMatch(/^Comenzi:$/mu);
  });

  it('is shown where a command is missing, as wrong usage', async () => {
    const { code, out, err } = await installation.run([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Commands:$/mu);
  });

  it('loads neither sign-in nor mail code', async () => {
    const { code, err } = await installation.run(['--help'], {
      environment: { NODE_DEBUG: 'esm' },
    });
    expect(code).toBe(0);
    expect(err).toContain('cli/main.js');
    expect(err).not.toMatch(/msal|nodemailer|schemas-[\w-]+\.chunk/iu);
  });
});

it('says its version', async () => {
  const { code, out } = await installation.run(['--version']);
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/u);
});

describe('wrong usage is one sentence and exit code 2', () => {
  it.each([
    ['an unknown command', ['publish', 'plan'], 'publish is not a command.'],
    ['an unknown part of a command', ['recipes', 'frobnicate'], 'frobnicate is not a command.'],
    ['an unknown option', ['secrets', '--frobnicate'], '--frobnicate is not an option of this command.'],
    ['a missing option', ['test', '--to', 'a@contoso.example'], '--setup <NAME|FILE> is missing.'],
    ['a missing argument', ['recipes', 'show'], 'ID is missing.'],
    ['an option without its value', ['secrets', '--expiring'], '--expiring <DAYS> needs a value.'],
    ['one argument too many', ['recipes', 'list', 'all'], 'Too many arguments: all was not expected.'],
    ['a number that is none', ['secrets', '--expiring', 'soon'], '--expiring takes a whole number from 0'],
    ['an address that is none', ['test', '--setup', 'x', '--to', 'nobody'], '--to takes an e-mail address'],
    [
      'an unknown transport',
      ['test', '--setup', 'x', '--to', 'a@b.example', '--via', 'fax'],
      'fax is not a way to send.',
    ],
    [
      'an unknown service for incoming mail',
      ['incoming', '--setup', 'x', '--via', 'fax'],
      'fax is not a service to look over.',
    ],
    [
      'a language that is not spoken',
      ['recipes', 'list', '--lang', 'tlh'],
      'tlh is not a language Sendproof speaks.',
    ],
    ['a secret as an argument', ['test', '--secret', 'canary-7f'], 'A secret never comes as an argument'],
    [
      'a secret as an argument, in one word',
      ['test', '--client-secret=canary-7f'],
      'A secret never comes as an argument',
    ],
  ])('for %s', async (_, args, sentence) => {
    const { code, out, err } = await installation.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toContain('canary-7f');
  });

  it('also as the one JSON document, and in Romanian', async () => {
    const { code, out, err } = await installation.run(['publish', '--json', '--lang', 'ro']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ error: err.trimEnd() });
    expect(err).toContain('publish nu este o comandă.');
  });
});

it('ends without a word when the reader of its output goes away', async () => {
  const { code, err } = await installation.run(['recipes', 'schema'], { closeOutput: true });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

it('keeps up with a reader that wants little of a long answer', async () => {
  const line = (id: number) => JSON.stringify({ id, text: 'AADSTS7000215: Invalid client secret provided.' });
  const input = Array.from({ length: 2000 }, (_, id) => line(id)).join('\n');
  const { code } = await installation.run(['diagnose', '--jsonl'], { input, closeOutput: true });
  expect(code).toBe(0);
});
