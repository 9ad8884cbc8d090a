import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InProcess, newInProcess } from '../testing/in-process.ts';

const builtIn = fileURLToPath(new URL('../../shared/recipes/builtin/aktion-next.json', import.meta.url));

let installation: InProcess;
beforeAll(async () => {
  installation = await newInProcess();
});
afterAll(() => installation.remove());

describe('sendproof recipes', () => {
  it('lists what is built in', async () => {
    const { code, out } = await installation.run(['recipes', 'list']);
    expect(code).toBe(0);
    expect(out).toMatch(/^aktion-next +AktionNEXT +built in$/mu);
    expect(out).toMatch(/^winmentor-enterprise /mu);
  });

  it('lists a vendor’s recipe beside them, and names one that cannot be used', async () => {
    const folder = join(installation.home, 'data', 'recipes');
    await mkdir(folder, { recursive: true });
    const { default: recipe } = await import(builtIn, { with: { type: 'json' } });
    await writeFile(join(folder, 'mine.json'), JSON.stringify({ ...recipe, id: 'mine', name: 'Mine' }));
    await writeFile(join(folder, 'broken.json'), JSON.stringify({ ...recipe, id: 'broken', nmae: 'Typo' }));
    const { code, out, err } = await installation.run(['recipes', 'list', '--json']);
    expect(code).toBe(0);
    const { recipes, broken } = JSON.parse(out);
    expect(recipes).toContainEqual({
      id: 'mine',
      name: 'Mine',
      vendor: 'Aktion',
      source: 'vendor',
      ways: [{ id: 'graph-application', flow: 'client-credentials', transport: 'graph' }],
    });
    expect(broken).toHaveLength(1);
    expect(err).toContain('broken.json');
    expect(err).toContain('nmae');
  });

  it.each([
    ['en', 'Sends through Microsoft Graph', 'Where people go wrong'],
    ['ro', 'Trimite prin Microsoft Graph', 'Unde se greșește'],
  ])('shows one in the language %s', async (language, summary, heading) => {
    const { code, out } = await installation.run(['recipes', 'show', 'aktion-next', '--lang', language]);
    expect(code).toBe(0);
    expect(out).toContain(summary);
    expect(out).toContain(`\n${heading}\n`);
    expect(out).toContain('Mail.Send');
  });

  it('shows one as JSON, with where it came from', async () => {
    const { out } = await installation.run(['recipes', 'show', 'aktion-next', '--json']);
    expect(JSON.parse(out)).toMatchObject({ source: 'built-in', recipe: { id: 'aktion-next' } });
  });

  it('says that it does not know a recipe', async () => {
    const { code, err } = await installation.run(['recipes', 'show', 'nothing-like-it']);
    expect(code).toBe(2);
    expect(err).toContain('nothing-like-it');
  });

  it('finds a good file fine', async () => {
    const path = join(installation.home, 'good.json');
    await copyFile(builtIn, path);
    const { code, out } = await installation.run(['recipes', 'check', path]);
    expect({ code, out }).toEqual({ code: 0, out: `${path}: the recipe aktion-next is fine.\n` });
  });

  it('names every fault of a file with its line and column, and ends with 2', async () => {
    const path = join(installation.home, 'faulty.json');
    const { default: recipe } = await import(builtIn, { with: { type: 'json' } });
    const faulty = { ...recipe, id: 'Faulty', vendor: { name: 'X', website: 'http://acme.example' } };
    await writeFile(path, JSON.stringify(faulty, null, 2));
    const { code, out, err } = await installation.run(['recipes', 'check', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${path}:3:3, at id`);
    expect(err).toMatch(/at vendor\.website: .*https:\/\//u);
    const asJson = await installation.run(['recipes', 'check', path, '--json']);
    expect(asJson.code).toBe(2);
    expect(JSON.parse(asJson.out)).toEqual({ file: path, faults: err.trimEnd().split('\n') });
  });

  it('lists only the product that a vendor made the only one', async () => {
    const folder = join(installation.home, 'data', 'recipes');
    await mkdir(folder, { recursive: true });
    const { default: recipe } = await import(builtIn, { with: { type: 'json' } });
    const file = join(folder, 'acme.json');
    await writeFile(file, JSON.stringify({ ...recipe, id: 'acme', name: 'Acme', only: true }));
    const { out } = await installation.run(['recipes', 'list']);
    await rm(file);
    expect(out).toMatch(/^acme +Acme +from a vendor$/mu);
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('prints the JSON Schema', async () => {
    const { code, out } = await installation.run(['recipes', 'schema']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['id', 'ways']),
    });
  });
});
