import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './build/fingerprint.mjs';
import { locked } from './build/lock.mjs';
import { partNames, parts } from './build/parts.mjs';
import { root } from './build/root.mjs';

const stampOf = (name) => join(root, 'dist/.built', name);

function isFresh(name) {
  const stamp = stampOf(name);
  if (!existsSync(stamp) || !existsSync(join(root, parts[name].outDir))) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(root, parts[name].sources);
}

async function buildPart(name) {
  const part = parts[name];
  const missing = part.entries.filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`Cannot build ${name}: ${missing.join(', ')} is missing.`);
  // Taken before building: what changes meanwhile makes the part stale, not fresh.
  const built = fingerprint(root, part.sources);
  rmSync(stampOf(name), { force: true });
  if (part.copy) {
    rmSync(join(root, part.outDir), { recursive: true, force: true });
    cpSync(join(root, part.copy), join(root, part.outDir), { recursive: true });
  } else {
    const { build } = await import('vite');
    // One after the other: the first bundle of a part empties its folder.
    for (const config of part.vite()) await build({ logLevel: 'warn', clearScreen: false, ...config });
  }
  for (const [file, text] of Object.entries(part.files ?? {}))
    writeFileSync(join(root, part.outDir, file), text);
  mkdirSync(join(root, 'dist/.built'), { recursive: true });
  writeFileSync(stampOf(name), built);
}

/** A test run that builds what is missing must not build the development editions of React and others. */
async function inProduction(work) {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/**
 * Builds those of the named parts that are missing or older than their sources; costs some milliseconds when all are fresh.
 * Two processes that build at the same time take turns.
 *
 * @returns the names of the parts that were built
 */
export async function ensureBuilt(names = partNames) {
  if (names.every(isFresh)) return [];
  return locked(join(root, 'dist/.built/lock'), async () => {
    const stale = names.filter((name) => !isFresh(name));
    // All ends are awaited: the lock must outlive a part that is still being built when another fails.
    const ends = await inProduction(() => Promise.allSettled(stale.map(buildPart)));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
    return stale;
  });
}

async function main(names) {
  const unknown = names.filter((name) => !partNames.includes(name));
  if (unknown.length > 0) {
    console.error(`Unknown part: ${unknown.join(', ')}. The parts are: ${partNames.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const begun = performance.now();
  const built = await ensureBuilt(names.length > 0 ? names : partNames);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(built.length > 0 ? `Built ${built.join(', ')} in ${seconds} s.` : 'Everything is built.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
