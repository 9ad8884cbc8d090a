import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InProcess, newInProcess } from '../testing/in-process.ts';

const secretWrong =
  '{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Trace ID: 1"}';
const smtpOff =
  '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled';

let installation: InProcess;
beforeAll(async () => {
  installation = await newInProcess();
});
afterAll(() => installation.remove());

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(installation.home, name);
  await writeFile(path, content);
  return path;
}

describe('sendproof diagnose', () => {
  it('explains what is pasted: the cause, what it means, what to do', async () => {
    const { code, out, err } = await installation.run(['diagnose'], { input: secretWrong });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toMatch(/\(client-secret-wrong, certain\)$/u);
    for (const heading of ['What it means', 'What we saw', 'What to do', 'Raw answer'])
      expect(out).toContain(`\n${heading}\n`);
  });

  it('speaks Romanian', async () => {
    const { out } = await installation.run(['diagnose', '--lang', 'ro'], { input: smtpOff });
    for (const heading of ['Ce înseamnă', 'Ce am văzut', 'Ce este de făcut'])
      expect(out).toContain(`\n${heading}\n`);
    expect(out.split('\n')[0]).toMatch(/\(smtp-auth-disabled-mailbox, sigur\)$/u);
  });

  it('answers for one file with one JSON document', async () => {
    const path = await file('one.log', secretWrong);
    const { code, out } = await installation.run(['diagnose', '--json', path]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      file: path,
      cause: 'client-secret-wrong',
      confidence: 'certain',
      stage: 'token',
      diagnosis: { title: expect.any(String), fixes: expect.any(Array) },
    });
  });

  it('answers for several files under "results", in their order', async () => {
    const paths = [await file('a.log', smtpOff), await file('b.log', 'nothing of interest here')];
    const { out } = await installation.run(['diagnose', '--json', ...paths]);
    expect(JSON.parse(out).results.map((one: { cause: string }) => one.cause)).toEqual([
      'smtp-auth-disabled-mailbox',
      'unknown',
    ]);
  });

  it('reads what PowerShell writes', async () => {
    const path = await file('utf16.log', Buffer.from(`\uFEFF${secretWrong}`, 'utf16le'));
    expect((await installation.run(['diagnose', path])).out).toContain('client-secret-wrong');
  });

  it('reads a log that is larger than what is looked at together', async () => {
    const noise = '2026-11-20 10:00:00 INFO worker 17 is idle, nothing to do\n'.repeat(30_000);
    const path = await file('large.log', `${noise}${secretWrong}\n${noise}`);
    expect((await installation.run(['diagnose', path])).out).toContain('client-secret-wrong');
  });

  it.each([
    ['a file that is not there', ['missing.log'], 'missing.log: there is no such file.'],
    ['a folder', ['.'], '.: the file cannot be read (EISDIR).'],
    ['nothing at all', [], 'standard input: there is nothing in it to explain.'],
  ])('says in one sentence that it got %s', async (_, files, sentence) => {
    const { code, out, err } = await installation.run(['diagnose', ...files]);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  });
});

describe('sendproof diagnose --jsonl', () => {
  const line = (id: string | number, text: string) => JSON.stringify({ id, text });

  it('answers each line with one line, in the same order', async () => {
    const input = [line('x', secretWrong), line(2, 'nothing'), line('y', smtpOff)].join('\n');
    const { code, out, err } = await installation.run(['diagnose', '--jsonl'], { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer));
    expect(answers).toEqual([
      { id: 'x', cause: 'client-secret-wrong', alternatives: expect.any(Array), confidence: 'certain' },
      { id: 2, cause: 'unknown', alternatives: [], confidence: 'possible' },
      {
        id: 'y',
        cause: 'smtp-auth-disabled-mailbox',
        alternatives: expect.any(Array),
        confidence: 'certain',
      },
    ]);
  });

  it('names each bad line with its number, and answers the others', async () => {
    const input = ['{"id":"x"', line('ok', secretWrong), '["no"]', '', '{"id":"y","text":7}'].join('\r\n');
    const { code, out, err } = await installation.run(['diagnose', '--jsonl'], { input });
    expect(code).toBe(2);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(err.trimEnd().split('\n')).toEqual([
      'standard input: Line 1 is not JSON.',
      'standard input: Line 3 is not of the form {"id":…,"text":"…"}.',
      'standard input: Line 5 is not of the form {"id":…,"text":"…"}.',
    ]);
  });
});
