import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildReport, reportText } from '../../shared/report/build-report.ts';
import { fullInput } from '../../shared/report/testing/full-input.ts';
import { type InProcess, newInProcess } from '../testing/in-process.ts';

const file = {
  schema: 1,
  name: 'Contoso ERP',
  recipe: 'aktion-next',
  tenantId: 'contoso.com',
  clientId: '22222222-2222-4222-8222-222222222222',
  mailbox: 'erp@contoso.com',
};
const report = buildReport(fullInput());

let installation: InProcess;
const at = (name: string) => join(installation.home, name);
beforeEach(async () => {
  installation = await newInProcess();
});
afterEach(() => installation.remove());

describe('sendproof report show', () => {
  beforeEach(() => writeFile(at('sent.sendproof.json'), reportText(report)));

  it('shows the steps, the tests with their cause and the surroundings, without any tenant', async () => {
    const { code, out, err } = await installation.run(['report', 'show', at('sent.sendproof.json')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of [
      'Contoso ERP',
      'AktionNEXT',
      'win32 10.0.26100',
      'proxy.contoso.com:8080',
      'OK  accepted',
      '403 Forbidden',
    ])
      expect(out).toContain(part);
    expect(out).toMatch(/Made 2026-11-20 12:00:00 UTC with Sendproof 0\.1\.0/u);
    expect(out).toContain('C: POST /v1.0/users/erp%40contoso.com/sendMail');
  });

  it('gives the same as one document for scripts', async () => {
    const { code, out } = await installation.run(['report', 'show', at('sent.sendproof.json'), '--json']);
    expect(code).toBe(0);
    const json = JSON.parse(out);
    expect(json).toMatchObject({ schema: 1, setup: { name: 'Contoso ERP' }, addresses: 'shown' });
    expect(json.results[1]).toMatchObject({
      cause: 'graph-permission-missing',
      stage: 'mail',
      outcome: 'failed',
    });
    expect(json.results[1].diagnosis.title).not.toBe('');
    expect(json.steps.find((step: { id: string }) => step.id === 'permissions')).toMatchObject({
      state: 'failing',
      cause: 'graph-permission-missing',
    });
  });

  it('speaks the language of who reads it, not of who made it', async () => {
    const { out } = await installation.run(['report', 'show', at('sent.sendproof.json'), '--lang', 'ro']);
    expect(out).toContain('Fișier pentru asistență: Contoso ERP');
  });

  it.each([
    ['is not there', undefined, ['nowhere']],
    ['is a set-up file', JSON.stringify(file), ['.sendproof.json']],
    ['is cut off', reportText(report).slice(0, 900), ['line']],
    ['has a wrong value', reportText({ ...report, madeAt: 'today' }), ['madeAt']],
    ['has an unknown key', JSON.stringify({ ...report, extra: 1 }), ['extra']],
  ])('one that %s is one sentence and exit code 2', async (_what, content, names) => {
    const name = content === undefined ? 'nowhere.json' : 'bad.json';
    if (content !== undefined) await writeFile(at(name), content);
    const { code, out, err } = await installation.run(['report', 'show', at(name)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const part of [name, ...names]) expect(err).toContain(part);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('sendproof report create', () => {
  beforeEach(async () => {
    await writeFile(at('setup.json'), JSON.stringify(file));
    await installation.run(['setup', 'import', at('setup.json')]);
  });

  it('writes a file that another installation shows', async () => {
    const call = [
      'report',
      'create',
      '--setup',
      'Contoso ERP',
      '--out',
      at('a.sendproof.json'),
      '--page',
      at('a.html'),
    ];
    const made = await installation.run(call);
    expect(made).toMatchObject({ code: 0, err: '' });
    const other = await newInProcess();
    const shown = await other.run(['report', 'show', at('a.sendproof.json')]);
    await other.remove();
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('erp@contoso.com');
    expect(await readFile(at('a.html'), 'utf8')).toContain('<html lang="en">');
  });

  it('prints the file itself where none is named, and without addresses none', async () => {
    const { code, out } = await installation.run([
      'report',
      'create',
      '--setup',
      'contoso-erp',
      '--without-addresses',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      addresses: 'replaced',
      setup: { mailbox: 'mailbox-1@domain-1' },
    });
    expect(out).not.toContain('contoso.com');
  });

  it('never holds the secret', async () => {
    const secret = 'kA58Q~canaryCanarycanaryCanarycanary-_.x';
    const environment = { SENDPROOF_VAULT_KEY: 'a passphrase of the test' };
    await installation.run(['setup', 'import', at('setup.json'), '--name', 'Two', '--secret-stdin'], {
      input: secret,
      environment,
    });
    const { code, out } = await installation.run(['report', 'create', '--setup', 'Two'], { environment });
    expect(code).toBe(0);
    expect(out).not.toContain(secret);
    expect(out).not.toContain('passphrase of the test');
  });

  it('says when there is no such set-up, and when the place cannot be written', async () => {
    const missing = await installation.run(['report', 'create', '--setup', 'nobody']);
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('nobody');
    const unwritable = await installation.run([
      'report',
      'create',
      '--setup',
      'Contoso ERP',
      '--out',
      at('no/such/place.json'),
    ]);
    expect(unwritable).toMatchObject({ code: 2, out: '' });
    expect(unwritable.err).toContain('no/such/place.json');
  });
});

it('sendproof report schema prints the JSON Schema of the file', async () => {
  const { code, out } = await installation.run(['report', 'schema']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: expect.arrayContaining(['schema', 'madeAt', 'setup', 'steps', 'results']),
  });
});
