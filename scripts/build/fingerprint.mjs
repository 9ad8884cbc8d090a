import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const notBuilt = /\.(?:test|spec|contract)\.|\.md$/u;

function* filesBelow(folder, path) {
  const full = join(folder, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    yield `${path} ${stats.mtimeMs} ${stats.size}`;
    return;
  }
  for (const name of readdirSync(full).sort()) {
    const child = `${path}/${name}`;
    if (name !== 'node_modules' && !notBuilt.test(child)) yield* filesBelow(folder, child);
  }
}

/** A short text that changes when a file below one of the paths is changed, added or taken away. */
export function fingerprint(folder, paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const line of filesBelow(folder, path)) hash.update(`${line}\n`);
  return hash.digest('hex');
}
