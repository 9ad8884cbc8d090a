import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudFileSchema } from '../../shared/clouds/cloud-file.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { setupFileSchema } from '../../shared/setup/setup-file.ts';
import { languages, translatorFor } from '../../shared/text/index.ts';
import { parseText, readJsonFile } from './parse-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function sentence(outcome: Outcome<unknown>, language: keyof typeof languages = 'en'): string {
  if (outcome.ok || outcome.failure.kind !== 'refused') throw new Error('It was taken');
  return translatorFor(language)(outcome.failure.message);
}

async function said(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return sentence(await readJsonFile(path, setupFileSchema, name));
}

const good = { schema: 1, name: 'Contoso ERP', recipe: 'aktion-next' };

describe('what a person is told of a file that cannot be used', () => {
  it('takes a right one, with a byte order mark too', async () => {
    const path = join(folder, 'bom.json');
    await writeFile(path, `\uFEFF${JSON.stringify(good)}`);
    expect((await readJsonFile(path, setupFileSchema)).ok).toBe(true);
  });

  it('is not there', async () => {
    expect(sentence(await readJsonFile(join(folder, 'none.json'), setupFileSchema, 'none.json'))).toBe(
      'There is no file `none.json`.',
    );
  });

  it('is a folder', async () => {
    expect(sentence(await readJsonFile(folder, setupFileSchema, 'folder'))).toBe(
      '`folder` cannot be read: `EISDIR`.',
    );
  });

  it.each<[string, string | Uint8Array, string]>([
    ['empty.json', '', '`empty.json` is empty.'],
    ['blank.json', ' \n\t', '`blank.json` is empty.'],
    [
      'utf16.json',
      Buffer.from('\uFEFF{"schema":1}', 'utf16le'),
      '`utf16.json` is not UTF-8 text. Save it with the encoding UTF-8.',
    ],
    [
      'huge.json',
      ' '.repeat(1_048_577),
      '`huge.json` is larger than 1 MB. A file of this kind has a few KB: check that it is the right one.',
    ],
    ['comma.json', '{\n  "schema": 1,\n}', '`comma.json` is not JSON: look at line 3, column 1.'],
    ['comment.json', '{ // hello\n}', '`comment.json` is not JSON: look at line 1, column 3.'],
    ['cut.json', '{"schema": 1', '`cut.json` is not JSON: look at line 1, column 13.'],
    ['deep.json', '['.repeat(100_000), '`deep.json` is not JSON: look at line 1, column 100001.'],
    ['list.json', '[]', '`list.json`, at `.`: found a list, expected an object.'],
  ])('%s', async (name, bytes, expected) => expect(await said(name, bytes)).toBe(expected));

  it.each<[string, object, string]>([
    [
      'an unknown key',
      { colour: 1 },
      '`f.json`, at `.`: the key `colour` is not known here. Remove it or correct its spelling.',
    ],
    ['a missing value', { name: undefined }, '`f.json`, at `name`: found nothing, expected text.'],
    ['another type', { name: 5 }, '`f.json`, at `name`: found a number, expected text.'],
    ['no GUID', { clientId: 'abc' }, '`f.json`, at `clientId`: found text in another form, expected a GUID.'],
    [
      'a tenant that is neither',
      { tenantId: 'a b' },
      '`f.json`, at `tenantId`: found text in another form, expected a GUID or a domain name.',
    ],
    [
      'no address',
      { mailbox: 'ana' },
      '`f.json`, at `mailbox`: found text in another form, expected an e-mail address.',
    ],
    ['an empty name', { name: ' ' }, '`f.json`, at `name`: expected at least 1 character.'],
    ['another version', { schema: 2 }, '`f.json`, at `schema`: found `2`, expected one of `1`.'],
    [
      'an unknown kind of credential',
      { credential: { kind: 'password' } },
      '`f.json`, at `credential.kind`: found `"password"`, expected one of `"secret", "certificate", "none"`.',
    ],
    [
      'no date',
      { credential: { kind: 'secret', expiresAt: 'soon' } },
      '`f.json`, at `credential.expiresAt`: expected a date such as `2027-05-31`.',
    ],
    [
      'a secret where none belongs',
      { clientSecret: 'abc~verysecretvalue' },
      '`f.json`, at `.`: the key `clientSecret` is not known here. Remove it or correct its spelling.',
    ],
  ])('%s', (_what, change, expected) => {
    expect(sentence(parseText(JSON.stringify({ ...good, ...change }), 'f.json', setupFileSchema))).toBe(
      expected,
    );
  });

  it('never repeats a value that somebody may have pasted by mistake', () => {
    const text = JSON.stringify({ ...good, clientId: 'Q8~verysecretvalue' });
    expect(sentence(parseText(text, 'f.json', setupFileSchema))).not.toContain('verysecret');
  });

  it('says all of it in every language', () => {
    for (const language of Object.keys(languages) as (keyof typeof languages)[]) {
      const text = sentence(parseText('{"schema": 1, "name": 5}', 'f.json', cloudFileSchema), language);
      expect(text).toContain('`f.json`');
      expect(text).not.toMatch(/[{}]/u);
    }
  });
});
