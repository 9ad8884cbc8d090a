import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { causeIds } from '../../shared/causes/cause-id.ts';
import { mostLogoBytes } from '../../shared/recipes/logo.ts';
import { type Language, translatorFor } from '../../shared/text/index.ts';
import { checkRecipe } from './check-recipe.ts';

const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url));
let folder: string;
let example: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-broken-'));
  example = await readFile(join(examples, 'acme-suite.recipe.json'), 'utf8');
  await copyFile(join(examples, 'acme-suite.svg'), join(folder, 'acme-suite.svg'));
  await writeFile(join(folder, 'large.png'), new Uint8Array(mostLogoBytes + 1));
  await writeFile(join(folder, 'text.png'), 'not a picture');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Puts one piece of the example's text in the place of another, which has to be there. */
const edited = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`The example has no ${from}`);
  return changed;
};

/** Says what is wrong with the example after an edit; the folder is left out, lines and columns are not. */
async function said(
  edit: (text: string) => string | Uint8Array,
  language: Language,
): Promise<readonly string[]> {
  const file = join(folder, 'acme.json');
  await writeFile(file, edit(example));
  const { faults } = await checkRecipe(file, 'vendor');
  const t = translatorFor(language);
  return faults.map((fault) => t(fault).replaceAll(file, 'acme.json'));
}

const rows: readonly (readonly [
  what: string,
  edit: (text: string) => string | Uint8Array,
  sentences: readonly string[],
])[] = [
  [
    'a wrong type',
    edited('"name": "Acme Suite"', '"name": 7'),
    ['`acme.json:5:3`, at `name`: found a number, expected text.'],
  ],
  [
    'a missing field',
    edited(/ {2}"summary": \{[^}]*\},\n/u, ''),
    ['`acme.json:1:1`, at `summary`: found nothing, expected an object.'],
  ],
  [
    'a misspelt key',
    edited('"suggestedName"', '"sugestedName"'),
    [
      '`acme.json:22:3`, at `application.suggestedName`: found nothing, expected text.',
      '`acme.json:23:5`, at `application`: the key `sugestedName` is not known here. Remove it or correct its spelling.',
    ],
  ],
  [
    'an id that is none',
    edited('"id": "acme-suite"', '"id": "<b>Acme</b>"'),
    [
      '`acme.json:4:3`, at `id`: found text in another form, expected lower-case letters, digits and hyphens.',
    ],
  ],
  [
    'a permission that nobody knows',
    edited('"name": "Mail.Send"', '"name": "Mail.Sent"'),
    [
      '`acme.json:67:11`, at `ways[0].permissions[0].name`: found `Mail.Sent`, which is no application permission of Microsoft Graph that is known here; expected one such as `Mail.Read`, `Mail.ReadWrite`, `Mail.Send`, `Application.Read.All`, `Application.ReadWrite.All`.',
    ],
  ],
  [
    'a permission that another API has',
    edited('"name": "Mail.Send"', '"name": "SMTP.SendAsApp"'),
    [
      '`acme.json:67:11`, at `ways[0].permissions[0].name`: found `SMTP.SendAsApp`, which Microsoft Graph does not have as an application permission; it exists as `exchange, application`.',
    ],
  ],
  [
    'a website without TLS',
    edited('https://acme.example', 'http://acme.example'),
    [
      '`acme.json:12:5`, at `vendor.website`: found text in another form, expected a web address that begins with `https://`.',
    ],
  ],
  [
    'a link that would run',
    edited('https://acme.example', 'javascript:alert(1)'),
    [
      '`acme.json:12:5`, at `vendor.website`: found text in another form, expected a web address that begins with `https://`.',
    ],
  ],
  [
    'a redirect that is no address',
    edited('https://suite.acme.example/mail', 'suite.acme.example/mail'),
    [
      '`acme.json:45:9`, at `application.redirects[2].uri`: found another address, expected one that begins with `https://`, with `http://localhost` or `http://127.0.0.1`, without `#`.',
    ],
  ],
  [
    'a redirect by https to this computer',
    edited('http://localhost:4711', 'https://localhost:4711'),
    [
      '`acme.json:28:9`, at `application.redirects[0].uri`: found `https` for this computer, expected `http`: nothing here can answer a sign-in over `https`.',
    ],
  ],
  [
    'no redirect that leads to this computer',
    (text) =>
      edited(
        'http://localhost:4711',
        'acme://signed-in',
      )(edited(/,\s*\{\s*"platform": "web",\s*"uri": "http:\/\/localhost"[^}]*\}/u, '')(text)),
    [
      '`acme.json:25:5`, at `application.redirects`: found no redirect that leads to this computer, expected one such as `http://localhost`: the sign-in of a test comes back there. Beside the product’s own give it the role `test`.',
    ],
  ],
  [
    'a redirect of the recipe with a place in the product',
    edited('"from": "product"', '"from": "recipe"'),
    [
      '`acme.json:38:9`, at `application.redirects[1].place`: `place` belongs to a redirect with `"from": "product"` and to no other.',
    ],
  ],
  [
    'a test redirect that leads elsewhere',
    edited('"uri": "http://localhost"', '"uri": "http://localhost.acme.example/"'),
    [
      '`acme.json:50:9`, at `application.redirects[3].uri`: found another address, expected one that begins with `https://`, with `http://localhost` or `http://127.0.0.1`, without `#`.',
      '`acme.json:51:9`, at `application.redirects[3].role`: found `test` for an address that is the product’s or leads elsewhere, expected one on this computer, such as `http://localhost`.',
    ],
  ],
  [
    'client credentials of a public client',
    edited('"client": "confidential"', '"client": "public"'),
    [
      '`acme.json:61:7`, at `ways[0].client`: found `public`, expected `confidential`: a way with `client-credentials` needs it.',
    ],
  ],
  [
    'a cause that nobody knows',
    edited('"cause": "client-secret-wrong"', '"cause": "wrong-secret"'),
    [
      `\`acme.json:300:7\`, at \`traps[3].cause\`: found \`wrong-secret\`, which is none of the ${causeIds.length} names that are known here. Near to it are \`client-secret-wrong\`, \`client-secret-expired\`, \`secret-sent-to-public-client\`, \`user-credentials-wrong\`, \`wrong-platform-type\`.`,
    ],
  ],
  [
    'a deadline that nobody knows',
    edited('"deadline": "ews-retirement"', '"deadline": "ews-end"'),
    [
      '`acme.json:165:7`, at `ways[3].deadline`: found `"ews-end"`, expected one of `"ews-retirement", "smtp-basic-auth"`.',
    ],
  ],
  [
    'a step that nobody knows',
    edited('"step": "credential"', '"step": "secret"'),
    [
      '`acme.json:299:7`, at `traps[3].step`: found `"secret"`, expected one of `"who", "register", "ids", "credential", "permissions", "exchange", "signin", "test", "values"`.',
    ],
  ],
  [
    'a text without English',
    edited(/"en": "Press \*Save and test\*\.",\s*/u, ''),
    [
      '`acme.json:224:5`, at `product.finish`: found `de`, expected `en` too: English is shown where a language is missing.',
    ],
  ],
  [
    'a text without a language that the file promises',
    edited(/,\s*"de": "Drücken Sie \*Speichern und testen\*\."/u, ''),
    [
      '`acme.json:224:5`, at `product.finish`: expected every language that `languages` names; missing: `de`.',
    ],
  ],
  [
    'a language that is no code',
    edited('"de": "Drücken Sie *Jetzt abholen*."', '"german": "Drücken Sie *Jetzt abholen*."'),
    [
      '`acme.json:270:5`, at `incoming.finish`: expected every language that `languages` names; missing: `de`.',
      '`acme.json:272:7`, at `incoming.finish.german`: found text in another form, expected a language code such as `ro`.',
    ],
  ],
  [
    'two ways of one id',
    edited('"id": "smtp-application"', '"id": "graph-application"'),
    ['`acme.json:133:7`, at `ways[2].id`: found the `id` of a way before it, expected one of its own.'],
  ],
  [
    'a text of a field that is not fixed',
    edited('"value": "tenant-id"', '"value": "tenant-id", "text": "x"'),
    ['`acme.json:201:31`, at `product.fields[1].text`: `text` belongs to the value `fixed` and to no other.'],
  ],
  [
    'a name that is too long',
    edited('"name": "Acme Suite"', `"name": "${'Acme '.repeat(20)}"`),
    ['`acme.json:5:3`, at `name`: expected at most 80 characters.'],
  ],
  [
    'another version',
    edited('"schema": 1', '"schema": 2'),
    ['`acme.json:3:3`, at `schema`: found `2`, expected one of `1`.'],
  ],
  [
    'JSON that ends too early',
    edited('"only": true,', '"only": true'),
    ['`acme.json` is not JSON: look at line 9, column 3.'],
  ],
  [
    'UTF-16',
    (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    ['`acme.json` is not UTF-8 text. Save it with the encoding UTF-8.'],
  ],
  [
    'a byte order mark and Latin letters',
    (text) => Buffer.from(`\uFEFF${text}`, 'latin1'),
    ['`acme.json` is not UTF-8 text. Save it with the encoding UTF-8.'],
  ],
  [
    'a logo in another folder',
    edited('acme-suite.svg', '../acme-suite.svg'),
    [
      '`acme.json:6:3`, at `logo`: found other text, expected the name of a PNG or SVG file in the same folder, such as `logo.svg`, or a `data:` address with such a picture.',
    ],
  ],
  [
    'a logo that is not there',
    edited('acme-suite.svg', 'none.svg'),
    ['`acme.json:6:3`, at `logo`: there is no file `none.svg` in the same folder.'],
  ],
  [
    'a logo that is too large',
    edited('acme-suite.svg', 'large.png'),
    ['`acme.json:6:3`, at `logo`: the picture is larger than 64 kB.'],
  ],
  [
    'a logo that is no picture',
    edited('acme-suite.svg', 'text.png'),
    ['`acme.json:6:3`, at `logo`: the picture is not PNG, as it says.'],
  ],
  [
    'a logo of another kind',
    edited('acme-suite.svg', 'data:text/html,<script>alert(1)</script>'),
    [
      '`acme.json:6:3`, at `logo`: found other text, expected the name of a PNG or SVG file in the same folder, such as `logo.svg`, or a `data:` address with such a picture.',
    ],
  ],
  [
    'several faults, all of them',
    (text) =>
      edited(
        '"country": "DE"',
        '"country": "Germany"',
      )(
        edited(
          '"from": "recipe"',
          '"from": "file"',
        )(edited('"id": "smtp-application"', '"id": "graph-application"')(text)),
      ),
    [
      '`acme.json:11:5`, at `vendor.country`: found text in another form, expected a country code such as `RO`.',
      '`acme.json:29:9`, at `application.redirects[0].from`: found `"file"`, expected one of `"recipe", "product"`.',
      '`acme.json:133:7`, at `ways[2].id`: found the `id` of a way before it, expected one of its own.',
    ],
  ],
];

describe('a recipe file', () => {
  it('is right before it is broken', async () => {
    expect(await said((text) => text, 'en')).toEqual([]);
  });

  it.each(rows)('%s', async (_what, edit, sentences) => {
    expect(await said(edit, 'en')).toEqual(sentences);
  });

  it.each(rows)('%s, in Romanian too', async (_what, edit, sentences) => {
    const romanian = await said(edit, 'ro');
    expect(romanian.length).toBe(sentences.length);
    for (const [index, sentence] of romanian.entries()) {
      expect(sentence).not.toBe(sentences[index]);
      expect(sentence).not.toMatch(/[{}]/u);
    }
  });
});
