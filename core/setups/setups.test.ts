import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Setup } from '../../shared/setup/setup.ts';
import { createFiles } from '../node-ports/files.ts';
import type { Ports } from '../ports.ts';
import type { Services } from '../services.ts';
import { okValue, testServices } from '../testing/ready-setup.ts';
import { createTestPorts } from '../testing/test-ports.ts';

let folder: string;
let ports: Ports;
let services: Services;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-setups-'));
  ports = createTestPorts({ files: createFiles(folder) });
  services = testServices(ports);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const create = async (name: string): Promise<Setup> =>
  okValue(await services.setups.create({ recipe: 'aktion-next', name }));

const refusedWith = (key: string) => ({ ok: false, failure: { kind: 'refused', message: { key } } });

describe('saved set-ups', () => {
  it.each([
    ['Contoso ERP', 'contoso-erp'],
    ['Țiglă & Fiii SRL', 'tigla-fiii-srl'],
    ['../../etc/passwd', 'etc-passwd'],
    ['日本', 'setup-new'],
    ['CON', 'setup-con'],
  ])('%s becomes a safe file name', async (name, id) => {
    expect((await create(name)).id).toBe(id);
    expect(await readdir(join(folder, 'setups'))).toEqual([`${id}.json`]);
  });

  it('keeps two of one name apart, made at the same time too', async () => {
    const made = await Promise.all([create('Twin'), create('Twin'), create('Twin')]);
    expect(made.map(({ id }) => id).sort()).toEqual(['twin', 'twin-2', 'twin-3']);
    expect(await services.setups.get('Twin')).toMatchObject(refusedWith('refused.twoSetups'));
    expect(await services.setups.get('twin-2')).toMatchObject({ ok: true });
  });

  it('finds one by its name, whatever its case', async () => {
    await create('Contoso ERP');
    expect(await services.setups.get('contoso ERP')).toMatchObject({
      ok: true,
      value: { id: 'contoso-erp' },
    });
  });

  it('applies changes one after the other', async () => {
    const { id } = await create('Busy');
    await Promise.all(
      ['a', 'b', 'c'].map((letter) =>
        services.setups.update(id, (setup) => ({ ...setup, name: `${setup.name}${letter}` })),
      ),
    );
    expect(okValue(await services.setups.get(id)).name).toBe('Busyabc');
  });

  it('reports a damaged file and never writes over it', async () => {
    await create('Good');
    await writeFile(join(folder, 'setups', 'bad.json'), '{"schema": 1, ');
    expect((await services.setups.list()).map(({ id }) => id)).toEqual(['good']);
    expect(await services.setups.broken()).toMatchObject([{ key: 'files.notJson' }]);
    const { id } = await create('bad');
    expect(id).toBe('bad-2');
    const good = okValue(await services.setups.get('good'));
    expect((await services.setups.save({ ...good, id: 'bad' })).ok).toBe(false);
    expect(await readFile(join(folder, 'setups', 'bad.json'), 'utf8')).toBe('{"schema": 1, ');
  });

  it('is told to whoever listens when one is saved', async () => {
    const saved: string[] = [];
    const end = services.setups.onSaved(({ name }) => saved.push(name));
    await create('One');
    end();
    await create('Two');
    expect(saved).toEqual(['One']);
  });

  it('takes its secret, session and results along when it goes', async () => {
    const setup = await create('Gone');
    okValue(await services.secrets.put(setup, 'Q8~abcdefghijklmnopqrstuvwxyz0123456789'));
    await ports.secrets.save('tokens/gone', 'session');
    await ports.files.write('results/gone.json', '[]');
    okValue(await services.setups.remove('gone'));
    expect(await ports.secrets.load('secret/gone')).toBeUndefined();
    expect(await ports.secrets.load('tokens/gone')).toBeUndefined();
    expect(await ports.files.read('results/gone.json')).toBeUndefined();
    expect(await services.setups.list()).toEqual([]);
  });
});

describe('set-up files', () => {
  const file = { schema: 1, name: 'Contoso ERP', recipe: 'aktion-next', mailbox: 'ana@contoso.example' };

  it('come in, go out, and are the same', async () => {
    const setup = okValue(await services.setups.importText(JSON.stringify(file)));
    const out = services.setups.exportFile({
      ...setup,
      secretStored: 'memory',
      signedInAs: 'ana@contoso.example',
    });
    expect(out).toEqual({ ...file, cloud: 'global', credential: { kind: 'none' } });
  });

  it('are refused for a product that nobody knows, and nothing is saved', async () => {
    expect(await services.setups.importText(JSON.stringify({ ...file, recipe: 'none' }))).toMatchObject(
      refusedWith('refused.noRecipe'),
    );
    expect(await services.setups.list()).toEqual([]);
  });

  it('name their cloud file beside them', async () => {
    await mkdir(join(folder, 'handed'));
    const path = join(folder, 'handed', 'setup.json');
    await writeFile(path, JSON.stringify({ ...file, cloud: 'lab/cloud.json' }));
    const setup = okValue(await services.setups.readFile(path));
    expect(setup.cloud).toBe(join(folder, 'handed', 'lab', 'cloud.json'));
    expect(okValue(await services.setups.readFile(path)).id).toBe(setup.id);
    expect(await services.setups.list()).toEqual([]);
  });

  it('cannot name a cloud beside them when they come as text', async () => {
    const text = JSON.stringify({ ...file, cloud: 'lab/cloud.json' });
    expect(await services.setups.importText(text)).toMatchObject(refusedWith('files.cloudWithoutFolder'));
  });
});

describe('the secret of a set-up', () => {
  const value = 'Q8~abcdefghijklmnopqrstuvwxyz0123456789';

  it('is stored, named by where it lies, and never in a file', async () => {
    const put = okValue(await services.secrets.put(await create('One'), ` ${value}\n`, '2027-05-31'));
    expect(put.setup).toMatchObject({
      secretStored: 'memory',
      credential: { kind: 'secret', expiresAt: '2027-05-31' },
    });
    expect(await ports.secrets.load('secret/one')).toBe(value);
    expect(await readFile(join(folder, 'setups', 'one.json'), 'utf8')).not.toContain(value);
  });

  it('is not stored where the Secret ID was pasted', async () => {
    const put = okValue(
      await services.secrets.put(await create('One'), '11111111-2222-4333-8444-555555555555'),
    );
    expect(put.findings).toMatchObject([{ level: 'stop' }]);
    expect(put.setup.secretStored).toBeUndefined();
    expect(await ports.secrets.load('secret/one')).toBeUndefined();
  });

  it('takes what an earlier one proved along', async () => {
    const { id } = await create('One');
    const seen = { state: 'proven', seen: [{ key: 'app.name' }], at: new Date().toISOString() } as const;
    const proven = okValue(
      await services.setups.update(id, (setup) => ({
        ...setup,
        evidence: { ids: seen, credential: seen, test: seen },
      })),
    );
    const put = okValue(await services.secrets.put(proven, value));
    expect(Object.keys(put.setup.evidence)).toEqual(['ids']);
  });

  it('is copied without being shown, and forgotten when told', async () => {
    const copied: string[] = [];
    const clipboard = {
      available: true,
      copy: async (text: string) => copied.push(text) > 0,
      takeBack: async (text: string) => void copied.splice(copied.indexOf(text), 1),
    };
    ports = createTestPorts({ clipboard });
    services = testServices(ports);
    const { setup } = okValue(await services.secrets.put(await create('One'), value));
    okValue(await services.secrets.copy(setup));
    expect(copied).toEqual([value]);
    const forgotten = await services.secrets.forget(setup);
    expect(forgotten).toMatchObject({ credential: { kind: 'none' } });
    expect(forgotten.secretStored).toBeUndefined();
    expect(await services.secrets.copy(forgotten)).toMatchObject(refusedWith('secrets.noneStored'));
  });
});
