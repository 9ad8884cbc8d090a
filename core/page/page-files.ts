import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export interface PageFile {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The renderer as it was built: the start page as text, everything else by its path in an address. */
export interface PageFiles {
  readonly index: string;
  readonly assets: ReadonlyMap<string, PageFile>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built renderer into memory, once: what is served later is looked up by its whole address, so that no address can
 * lead out of the folder. Files of other kinds (source maps) are left out.
 *
 * @throws when the folder or its `index.html` cannot be read: the program is not whole
 */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const assets = new Map<string, PageFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, file).split(sep).join('/')}`;
    assets.set(address, { contentType, body: new Uint8Array(await readFile(file)) });
  }
  return { index: await readFile(join(folder, 'index.html'), 'utf8'), assets };
}
