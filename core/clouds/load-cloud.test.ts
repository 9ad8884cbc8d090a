import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCloud } from './load-cloud.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-clouds-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lab = { name: 'lab', authority: 'https://127.0.0.1:8443/contoso' };

async function load(file: object, name = 'cloud.json') {
  await writeFile(join(folder, name), JSON.stringify(file));
  return loadCloud(name, folder);
}

const refusedWith = (key: string) => ({ ok: false, failure: { kind: 'refused', message: { key } } });

describe('where the services of a cloud are', () => {
  it.each(['global', 'usgov', 'usgovdod', 'china'])('%s is built in', async (id) => {
    expect(await loadCloud(id)).toMatchObject({ ok: true, value: { id, practice: false } });
  });

  it('reads a file and the authority beside it', async () => {
    await writeFile(join(folder, 'ca.pem'), 'the certificate');
    const cloud = await load({ ...lab, ca: 'ca.pem' });
    expect(cloud).toMatchObject({
      ok: true,
      value: { id: join(folder, 'cloud.json'), ca: 'the certificate' },
    });
  });

  it('says when the authority is missing', async () => {
    expect(await load({ ...lab, ca: 'none.pem' })).toMatchObject({
      ...refusedWith('files.notThere'),
      failure: { message: { params: { file: 'none.pem' } } },
    });
  });

  it.each([
    ['http to another machine', { authority: 'http://lab.example/contoso', allowInsecureLoopback: true }],
    ['http to this machine without saying so', { authority: 'http://127.0.0.1/contoso' }],
    [
      'SMTP in clear to another machine',
      { smtp: { host: '10.0.0.5', port: 25, security: 'none' }, allowInsecureLoopback: true },
    ],
    ['Graph in clear', { graph: 'http://graph.example' }],
    [
      'a name that only looks like this machine',
      { graph: 'http://127.0.0.1.example', allowInsecureLoopback: true },
    ],
  ])('refuses %s', async (_what, change) => {
    expect(await load({ ...lab, ...change })).toMatchObject(refusedWith('files.insecure'));
  });

  it('takes plain http to this machine where the file says so', async () => {
    const change = {
      authority: 'http://127.0.0.1:1/x',
      smtp: { host: 'localhost', port: 25, security: 'none' },
    };
    expect((await load({ ...lab, ...change, allowInsecureLoopback: true })).ok).toBe(true);
  });

  it('says when there is no such cloud', async () => {
    expect(await loadCloud('mars', folder)).toMatchObject(refusedWith('files.notThere'));
  });
});
