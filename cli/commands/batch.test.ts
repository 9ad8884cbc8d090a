import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSteppingClock } from '../../core/testing/stepping-clock.ts';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { type CallOptions, type InProcess, newInProcess } from '../testing/in-process.ts';

let tenant: PracticeTenant;
let program: InProcess;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.stop());
beforeEach(async () => {
  program = await newInProcess();
});
afterEach(async () => {
  await tenant.play('none');
  await program.remove();
});

async function batch(csv: string, args: readonly string[] = [], options: CallOptions = {}) {
  const path = join(program.home, 'mailboxes.csv');
  await writeFile(path, csv);
  const { clientSecret = '' } = tenant.ready['aktion-next'];
  const environment = { SENDPROOF_CLIENT_SECRET: clientSecret };
  return program.run(['batch', '--csv', path, ...args], { environment, ...options });
}

const setupFile = () => tenant.ready['aktion-next'].setupFile;
const delivered = () => tenant.messagesIn('jan@contoso.example').length;
const forAll = () => ['--setup', setupFile(), '--to', 'jan@contoso.example'];

describe('sendproof batch', () => {
  it('sends from every mailbox, and answers with one document that names the lines', async () => {
    const before = delivered();
    const { code, out } = await batch('mailbox\noffice@contoso.example\nana@contoso.example\n', [
      ...forAll(),
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'ok',
      ok: 2,
      failed: 0,
      notRun: [],
      results: [
        { line: 2, outcome: 'ok', from: 'office@contoso.example', transport: 'graph' },
        { line: 3, outcome: 'ok', from: 'ana@contoso.example', messageId: expect.any(String) },
      ],
    });
    expect(delivered()).toBe(before + 2);
  });

  it('takes the facts of a set-up from the line itself', async () => {
    const { clientId } = tenant.ready['aktion-next'];
    const heading = 'recipe;cloud;tenantId;clientId;mailbox;to;via';
    const cells = ['aktion-next', tenant.cloudFile, tenant.tenantId, clientId, 'office@contoso.example'];
    const { code, out } = await batch(`${heading}\n${cells.join(';')};jan@contoso.example;graph\n`);
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ {5}2 {2}office@contoso\.example {2}OK {2}accepted by Microsoft Graph at /u);
  });

  it('says one line each, and exits with 20 where some failed', async () => {
    const { code, out, err } = await batch(
      'mailbox\noffice@contoso.example\nnobody@contoso.example\n',
      forAll(),
    );
    expect(code).toBe(20);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(out).toMatch(/^✗ {5}3 {2}nobody@contoso\.example {2}.+\([a-z-]+\)$/mu);
    expect(err).toContain('2 lines: 1 OK, 1 failed.');
  });

  it('sends nothing where one line cannot be used, and names each with its number', async () => {
    const before = delivered();
    const csv =
      'setup,mailbox,to\nunknown,,jan@contoso.example\n,office@contoso,jan@contoso.example\n,,nobody\n';
    const { code, out, err } = await batch(csv, ['--setup', setupFile(), '--json']);
    expect(code).toBe(2);
    expect(err).toContain('Nothing was sent.');
    expect(err).toMatch(/^Line 4: to: found nobody, expected an e-mail address\.$/mu);
    expect(JSON.parse(out).lines.map(({ line }: { line: number }) => line)).toEqual([4]);
    const next = await batch(csv.replace(',,nobody\n', ''), ['--setup', setupFile()]);
    expect(next.code).toBe(2);
    expect(next.err).toMatch(/^Line 2: .*unknown/mu);
    expect(delivered()).toBe(before);
  });

  it('never tells the secret of one application to another', async () => {
    const heading = 'recipe,cloud,tenantId,clientId,mailbox\n';
    const row = (clientId: string) =>
      `aktion-next,${tenant.cloudFile},${tenant.tenantId},${clientId},office@contoso.example\n`;
    const other = '22222222-2222-4222-8222-222222222222';
    const csv = heading + row(tenant.ready['aktion-next'].clientId) + row(other);
    const { code, err } = await batch(csv, ['--to', 'jan@contoso.example']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('2 applications') });
  });

  it('waits as long as a throttled service asks, and then goes on', async () => {
    await tenant.play('throttled');
    await program.remove();
    const clock = createSteppingClock(new Date());
    program = await newInProcess({ clock });
    const { code, out, err } = await batch('mailbox\noffice@contoso.example\n', [...forAll(), '--json'], {
      onMessage: (text) => {
        if (text.includes('slow down')) void tenant.play('none');
      },
    });
    expect(code).toBe(0);
    expect(err).toMatch(
      /Line 2: the service asks to slow down\. office@contoso\.example is tried again in \d/u,
    );
    expect(JSON.parse(out).results[0]).toMatchObject({ outcome: 'ok', attempt: 2 });
    expect(clock.waits).toHaveLength(1);
  });

  it('keeps what was done when it is cancelled', async () => {
    const rows = ['office', 'ana', 'jan'].map((name) => `${name}@contoso.example`).join('\n');
    const { code, out } = await batch(`mailbox\n${rows}\n`, [...forAll(), '--json', '--concurrency', '1'], {
      onMessage: (_, interrupt) => interrupt(),
    });
    expect(code).toBe(14);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'cancelled',
      results: [{ line: 2, outcome: 'ok' }],
      notRun: [3, 4],
    });
  });

  it('says that there is no such file', async () => {
    const { code, err } = await program.run(['batch', '--csv', 'none.csv', '--setup', setupFile()]);
    expect({ code, err }).toEqual({ code: 2, err: 'none.csv: there is no such file.\n' });
  });
});
