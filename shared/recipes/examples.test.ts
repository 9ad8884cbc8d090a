import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { localized } from '../text/localized-text.ts';
import { recipeSchema } from './schema.ts';

const folder = new URL('../../docs/examples/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.recipe.json'));
const examples = files.map((file): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** What stands at a place of the examples; one place of the schema is many of a file. */
type Values = readonly unknown[];

const inner = (values: Values, name: string): Values =>
  values.flatMap((value) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? [Reflect.get(value, name)]
      : [],
  );

/** The words of the schema below a place that no example uses. A trap's causes are the causes of the program, not words of a recipe. */
function unusedIn(schema: Schema, values: Values, path: string): readonly string[] {
  if (path.endsWith('.cause')) return values.length > 0 ? [] : [path];
  const choices = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const unchosen = choices
    .filter((choice) => !values.includes(choice))
    .map((choice) => `${path} = ${choice}`);
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const found = inner(values, name);
    return found.length === 0 ? [`${path}.${name}`] : unusedIn(property, found, `${path}.${name}`);
  });
  return [...unchosen, ...below, ...(schema.items ? unusedIn(schema.items, values.flat(), `${path}[]`) : [])];
}

describe('the examples that the manual gives to vendors', () => {
  it.each(examples.map((example, index) => [files[index], example] as const))(
    '%s is right',
    (file, example) => {
      expect(`${recipeSchema.parse(example).id}.recipe.json`).toBe(file);
    },
  );

  it('use every word that the published schema has', () => {
    const schema = z.toJSONSchema(recipeSchema, { io: 'input' }) as Schema;
    expect(unusedIn(schema, examples, '')).toEqual([]);
  });

  it('would show a word that they lack', () => {
    const schema = { properties: { colour: { enum: ['red', 'blue'] }, size: {} } };
    expect(unusedIn(schema, [{ colour: 'red' }], '')).toEqual(['.colour = blue', '.size']);
  });

  it('give a vendor’s text in any language, and English where the reader’s is missing', () => {
    const { summary } = recipeSchema.parse(examples[files.indexOf('acme-suite.recipe.json')]);
    expect(localized(summary, 'de-AT')).toMatch(/^Sendet per SMTP/u);
    expect(localized(summary, 'ro')).toMatch(/^Sends by SMTP/u);
  });
});
