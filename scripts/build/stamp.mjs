import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build of one part left: the fingerprint of its sources, and the names of the files it wrote. */

const stampOf = (root, name) => join(root, 'dist/.built', `${name}.json`);

export function readStamp(root, name) {
  const file = stampOf(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

export function writeStamp(root, name, stamp) {
  mkdirSync(join(root, 'dist/.built'), { recursive: true });
  writeFileSync(stampOf(root, name), JSON.stringify(stamp));
}

export function removeStamp(root, name) {
  rmSync(stampOf(root, name), { force: true });
}

/** Removes files of earlier builds from a part's folder, those that were written before `olderThanMs` ago. */
export function removeLeftovers(folder, files, olderThanMs) {
  const current = new Set(files);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    const isOld = Date.now() - statSync(file).mtimeMs >= olderThanMs;
    if (entry.isFile() && isOld && !current.has(entry.name)) rmSync(file);
  }
}
