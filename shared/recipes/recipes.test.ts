import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { redirectUriFor } from '../setup/plan.ts';
import { type Recipe, recipeSchema } from './schema.ts';

const folder = new URL('./builtin/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const recipeOf = (id: string): Recipe => recipeSchema.parse(read(`${id}.json`));

/** Every text of a recipe, with the path where it stands. */
function textsIn(value: unknown, path = ''): (readonly [string, Readonly<Record<string, string>>])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [[path, value as Record<string, string>]];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}/${name}`));
}

describe('the recipes of the five products', () => {
  it('are all there', () => {
    expect(files.toSorted()).toEqual([
      'aevo-innovate.json',
      'aktion-next.json',
      'glpi.json',
      'monitor-erp.json',
      'winmentor-enterprise.json',
    ]);
  });

  it.each(files)('%s is right, named like its file, and complete in English and Romanian', (file) => {
    const recipe = recipeSchema.parse(read(file));
    expect(`${recipe.id}.json`).toBe(file);
    for (const [path, text] of textsIn(recipe)) {
      expect([path, Object.keys(text).sort()]).toEqual([path, ['en', 'ro']]);
      // Romanian writes ș and ț with a comma below; the cedilla is another letter.
      expect(text.ro).not.toMatch(/[şţŞŢ]/u);
    }
  });

  it('catch the traps of their guides', () => {
    const traps = (id: string) =>
      recipeOf(id)
        .traps.map(({ text }) => text.en ?? '')
        .join('\n');
    expect(traps('monitor-erp')).toMatch(/Azure AD B2C/u);
    expect(traps('monitor-erp')).toMatch(/Allow public client flows/u);
    expect(traps('aevo-innovate')).toMatch(/object ID of the enterprise application/u);
    expect(traps('glpi')).toMatch(/not under \*Enterprise apps\*/u);
    expect(traps('glpi')).toMatch(/must be the sender/u);
  });

  it('offer the way over Microsoft Graph beside the one that ends', () => {
    const { ways } = recipeOf('monitor-erp');
    expect(ways.map(({ transport, deadline }) => [transport, deadline])).toEqual([
      ['ews', 'ews-retirement'],
      ['graph', undefined],
    ]);
  });

  it('sign in for the test where the answer can be received: never at the product’s own address', () => {
    expect(redirectUriFor(recipeOf('glpi'), {})).toBe('http://localhost');
    expect(redirectUriFor(recipeOf('monitor-erp'), {})).toBeUndefined();
  });
});

describe('a recipe is refused', () => {
  const glpi = () => structuredClone(read('glpi.json')) as Record<string, never> & { application: never };
  const changed = (change: (recipe: ReturnType<typeof recipeOf>) => object) =>
    recipeSchema.safeParse({ ...glpi(), ...change(recipeOf('glpi')) });

  it.each([
    ['whose test redirect leads elsewhere', { uri: 'https://elsewhere.example/', role: 'test' }],
    [
      'whose test redirect only looks like this machine',
      { uri: 'http://localhost.evil.example/', role: 'test' },
    ],
    ['whose test redirect is the product’s', { uri: 'http://localhost', role: 'test', from: 'product' }],
  ] as const)('%s', (_, redirect) => {
    const parsed = changed(({ application }) => ({
      application: { ...application, redirects: [{ platform: 'web', ...redirect }] },
    }));
    expect(parsed.error?.issues[0]?.path).toEqual(['application', 'redirects', 0, 'role']);
  });

  it('whose way names a deadline that nobody knows', () => {
    const parsed = changed(({ ways }) => ({ ways: ways.map((way) => ({ ...way, deadline: 'someday' })) }));
    expect(parsed.error?.issues[0]?.path).toEqual(['ways', 0, 'deadline']);
  });

  it('whose incoming fields bring no text of their own', () => {
    const texts = { place: { en: 'x' }, finish: { en: 'x' } };
    const fields = [{ label: 'Service', value: 'fixed' }];
    const parsed = changed(() => ({ incoming: { protocols: ['imap'], ...texts, fields } }));
    expect(parsed.error?.issues[0]?.path).toEqual(['incoming', 'fields', 0, 'text']);
  });
});
