import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../test-data/properties.ts';
import { type Recipe, recipeSchema } from '../recipes/schema.ts';
import { wayOf } from '../setup/plan.ts';
import { setupSchema } from '../setup/setup.ts';
import { type Language, languages, translatorFor } from '../text/index.ts';
import { sheetHtml } from './sheet-html.ts';
import { sheetMarkdown } from './sheet-markdown.ts';
import { taskSheet } from './task-sheet.ts';

const recipes = ['../recipes/builtin/', '../recipes/coming/'].flatMap((folder) => {
  const at = new URL(folder, import.meta.url);
  const names = (() => {
    try {
      return readdirSync(at).filter((name) => name.endsWith('.json'));
    } catch {
      // The folder is there only while recipes are still to come.
      return [];
    }
  })();
  return names.map((name) => recipeSchema.parse(JSON.parse(readFileSync(new URL(name, at), 'utf8'))));
});

const setup = setupSchema.parse({
  schema: 1,
  id: 'contoso',
  name: 'Contoso',
  recipe: 'any',
  tenantId: 'contoso.com',
  clientId: '11111111-2222-3333-4444-555555555555',
  mailbox: 'office@contoso.com',
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
});
const consentLink = 'https://entra.microsoft.com/#view/CallAnAPI/appId/11111111-2222-3333-4444-555555555555';

function sheetOf(recipe: Recipe, language: Language = 'en') {
  const t = translatorFor(language);
  const way = wayOf(recipe, setup);
  const sheet = taskSheet(
    { setup, recipe, way, steps: ['register', 'permissions', 'exchange'], consentLink },
    t,
  );
  return { sheet, html: sheetHtml(sheet, t), markdown: sheetMarkdown(sheet, t) };
}

/** The tags of a page in their order: what a value must not change. */
const tagsOf = (page: string) => page.match(/<\/?[a-z][^>\s]*/giu) ?? [];

/** What remains of a Markdown text once blocks and spans of code are taken out. */
function outsideCode(markdown: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const [mark] = /^`{3,}/u.exec(line) ?? [];
    if (fence === undefined && mark) fence = mark;
    else if (fence !== undefined && line === fence) fence = undefined;
    else if (fence === undefined) lines.push(line);
  }
  if (fence !== undefined) throw new Error('A block of code is not closed');
  return lines.join('\n').replace(/(?<![\\`])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu, '');
}

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        '</pre>',
        '"',
        "'",
        '`',
        '```',
        '*',
        '](x)',
        '[a](javascript:b)',
        '\\',
        'ș',
        '#',
        '~~~',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `x${parts.join('')}`);

const [sample] = recipes;
if (!sample) throw new Error('There is no recipe');
const named = (name: string): Recipe => ({
  ...sample,
  name,
  application: { ...sample.application, suggestedName: name },
});

describe('a task sheet', () => {
  it.each(
    recipes.flatMap((recipe) =>
      (Object.keys(languages) as Language[]).map((language) => ({ recipe, language })),
    ),
  )(
    'of $recipe.id in $language says what, why, who, what it opens, how to undo it and how it is noticed',
    ({ recipe, language }) => {
      const { sheet, html, markdown } = sheetOf(recipe, language);
      expect(sheet.tasks.length).toBeGreaterThan(0);
      for (const task of sheet.tasks)
        for (const said of [task.title, task.why, task.risk, task.who, task.undo, task.noticed, ...task.how])
          expect(said.length).toBeGreaterThan(10);
      expect(html).toContain(`lang="${language}"`);
      expect(html).toContain('office@contoso.com');
      expect(markdown).toContain('office@contoso.com');
      expect(markdown).toContain('```powershell\n& {\n');
      expect(markdown).toContain('```bash\n#!/usr/bin/env bash\n');
    },
  );

  it('is a page that loads nothing and runs nothing', () => {
    const { html } = sheetOf(sample);
    expect(html).not.toMatch(/<script|<img|<iframe|<form|\son\w+=|src=/iu);
    expect(html).toContain("default-src 'none'");
  });

  it('holds the values of a set-up as text, whatever they are', () => {
    const wanted = tagsOf(sheetOf(named('x')).html);
    fc.assert(
      fc.property(nasty, (name) => {
        const { html, markdown } = sheetOf(named(name));
        expect(tagsOf(html)).toEqual(wanted);
        expect(outsideCode(markdown)).not.toMatch(/(?<!\\)<(?!https:)|(?<!\\)\[|(?<!\\)\]\(/u);
      }),
      inputs(150),
    );
  });

  it('names the higher role only where permissions of Microsoft Graph ask for it', () => {
    const graph = recipes.find(({ id }) => id === 'aktion-next');
    const exchange = recipes.find(({ id }) => id === 'aevo-innovate');
    expect(graph && sheetOf(graph).sheet.tasks[1]?.who).toContain('Privileged Role Administrator');
    expect(exchange && sheetOf(exchange).sheet.tasks[1]?.who).toContain('Cloud Application Administrator');
  });

  it('of consent alone has one task, with the page where it is given', () => {
    const t = translatorFor('en');
    const way = wayOf(sample, setup);
    const { tasks } = taskSheet({ setup, recipe: sample, way, steps: ['permissions'], consentLink }, t);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.link).toBe(consentLink);
  });
});
