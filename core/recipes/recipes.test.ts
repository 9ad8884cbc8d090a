import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInRecipes } from '../testing/ready-setup.ts';
import { createRecipeService } from './recipe-service.ts';

let vendor: string;
beforeAll(async () => {
  vendor = await mkdtemp(join(tmpdir(), 'sendproof-recipes-'));
});
afterAll(() => rm(vendor, { recursive: true, force: true }));

const service = () =>
  createRecipeService({ builtIn: builtInRecipes, vendor: [vendor, join(vendor, 'none')] });

async function ours(id: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(builtInRecipes, `${id}.json`), 'utf8'));
}

describe('the recipes at hand', () => {
  it('has the built-in ones, each right', async () => {
    const { recipes, broken } = await service().list();
    expect(recipes.map(({ recipe }) => recipe.id)).toEqual(
      expect.arrayContaining(['aktion-next', 'winmentor-enterprise']),
    );
    expect(broken).toEqual([]);
  });

  it('adds a vendor’s file as soon as it is put into the folder', async () => {
    await writeFile(
      join(vendor, 'mine.json'),
      JSON.stringify({ ...(await ours('aktion-next')), id: 'mine', name: 'Mine' }),
    );
    expect(await service().get('mine')).toMatchObject({
      ok: true,
      value: { source: 'vendor', recipe: { name: 'Mine' } },
    });
  });

  it('names a broken file and goes on with the others', async () => {
    await writeFile(join(vendor, 'broken.json'), '{');
    const { recipes, broken } = await service().list();
    expect(broken).toMatchObject([{ key: 'files.notJson', params: { file: join(vendor, 'broken.json') } }]);
    expect(recipes.length).toBeGreaterThan(2);
  });

  it('does not let a vendor’s file take the place of a built-in one unnoticed', async () => {
    await writeFile(
      join(vendor, 'copy.json'),
      JSON.stringify({ ...(await ours('aktion-next')), name: 'Not ours' }),
    );
    const { recipes, broken } = await service().list();
    expect(recipes.find(({ recipe }) => recipe.id === 'aktion-next')?.recipe.name).toBe('AktionNEXT');
    expect(broken).toContainEqual(expect.objectContaining({ key: 'files.sameRecipe' }));
  });

  it('offers no product but the one that its vendor made the only one, and keeps the others for set-ups that exist', async () => {
    const file = join(vendor, 'only.json');
    await writeFile(file, JSON.stringify({ ...(await ours('aktion-next')), id: 'acme', only: true }));
    const recipes = service();
    const offered = async () =>
      (await recipes.list()).recipes.filter(({ hidden }) => !hidden).map(({ recipe }) => recipe.id);
    expect(await offered()).toEqual(['acme']);
    expect(await recipes.get('glpi')).toMatchObject({ ok: true, value: { hidden: true } });
    await rm(file);
    expect((await offered()).length).toBeGreaterThan(2);
  });

  it('does not let a file that was merely named for this run hide the others', async () => {
    const elsewhere = join(vendor, 'elsewhere');
    await mkdir(elsewhere);
    const file = join(elsewhere, 'only.json');
    await writeFile(file, JSON.stringify({ ...(await ours('aktion-next')), id: 'acme', only: true }));
    const recipes = service();
    await recipes.add(file);
    expect((await recipes.list()).recipes.filter(({ hidden }) => hidden)).toEqual([]);
  });

  it('shows a product without its logo where that cannot be read, and names the logo', async () => {
    const file = join(vendor, 'pictured.json');
    await writeFile(
      file,
      JSON.stringify({ ...(await ours('aktion-next')), id: 'pictured', logo: 'none.svg' }),
    );
    const recipes = service();
    expect(await recipes.get('pictured')).toMatchObject({ ok: true, value: { recipe: { id: 'pictured' } } });
    expect((await recipes.list()).broken).toContainEqual(
      expect.objectContaining({ key: 'recipeFile.logoNotThere' }),
    );
    await rm(file);
  });

  it('takes a file that was named for this run before all others', async () => {
    const recipes = service();
    await recipes.add(join(vendor, 'copy.json'));
    expect(await recipes.get('aktion-next')).toMatchObject({ value: { recipe: { name: 'Not ours' } } });
  });

  it('says when there is no such recipe', async () => {
    expect(await service().get('none')).toMatchObject({
      ok: false,
      failure: { message: { key: 'refused.noRecipe' } },
    });
  });

  it('publishes the schema of the file', () => {
    expect(service().jsonSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['id', 'ways']),
    });
  });
});
