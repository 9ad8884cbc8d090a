import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostLogoBytes } from '../../shared/recipes/logo.ts';
import { readLogo } from './read-logo.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-logo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>';
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(20)]);
const asBase64 = (type: string, bytes: string | Buffer) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
const readBeside = (logo: string) => readLogo(logo, join(folder, 'acme.json'));

describe('a logo', () => {
  it.each([
    ['logo.svg', svg, 'image/svg+xml'],
    ['Our Logo.PNG', png, 'image/png'],
    ['declared.svg', `<?xml version="1.0"?>\n<!-- drawn by hand -->\n${svg}`, 'image/svg+xml'],
  ])('is taken from the file %s beside the recipe', async (name, bytes, type) => {
    await writeFile(join(folder, name), bytes);
    expect(await readBeside(name)).toEqual({ logo: asBase64(type, bytes) });
  });

  it.each([
    ['in base64', asBase64('image/png', png), 'image/png', png],
    ['as escaped text', `data:image/svg+xml,${encodeURIComponent(svg)}`, 'image/svg+xml', svg],
    [
      'with its encoding',
      `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
      'image/svg+xml',
      svg,
    ],
  ])('is taken from the recipe itself, %s', async (_how, address, type, bytes) => {
    expect(await readBeside(address)).toEqual({ logo: asBase64(type, bytes) });
  });

  it('may be as large as the limit and no larger', async () => {
    const padded = (bytes: number) => Buffer.concat([png, Buffer.alloc(bytes - png.length)]);
    await writeFile(join(folder, 'full.png'), padded(mostLogoBytes));
    await writeFile(join(folder, 'over.png'), padded(mostLogoBytes + 1));
    expect((await readBeside('full.png')).logo).toBeDefined();
    expect(await readBeside('over.png')).toEqual({ fault: { key: 'recipeFile.logoTooLarge' } });
  });

  it.each([
    ['../logo.svg'],
    ['/etc/logo.svg'],
    ['https://acme.example/logo.svg'],
    ['javascript:alert(1)'],
    ['data:text/html,<svg>'],
    ['data:image/svg+xml,%E0%A4%A'],
    ['logo.gif'],
  ])('is not looked for at %s', async (logo) => {
    expect(await readBeside(logo)).toEqual({ fault: { key: 'recipeFile.logoForm' } });
  });

  it('that is a page under the name of a picture is none', async () => {
    await writeFile(join(folder, 'page.svg'), `<html><script>alert(1)</script>${svg}</html>`);
    expect((await readBeside('page.svg')).fault?.key).toBe('recipeFile.logoKind');
  });
});
