import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './build/fingerprint.mjs';
import { locked } from './build/lock.mjs';
import { partNames, parts } from './build/parts.mjs';
import { root } from './build/root.mjs';
import { readStamp, removeLeftovers, removeStamp, writeStamp } from './build/stamp.mjs';

const keepForMs = 24 * 3_600_000;

function isFresh(name) {
  const stamp = readStamp(root, name);
  if (!stamp || !existsSync(join(root, parts[name].outDir))) return false;
  return stamp.fingerprint === fingerprint(root, parts[name].sources);
}

/**
 * An entry that another file of its bundle imports would run as well when that file is loaded; and where the entry awaits
 * what the file does, both would wait for ever.
 *
 * @throws when the bundler has put shared code into an entry
 */
function demandEntriesAlone(output) {
  const entries = new Set(output.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const { fileName, imports = [] } of output)
    for (const entry of imports.filter((name) => entries.has(name)))
      throw new Error(
        `${fileName} imports the program ${entry}: move what they share into a file of its own.`,
      );
}

/** The names of the files that were written. */
async function bundleAll(configs) {
  const { build } = await import('vite');
  const files = [];
  // One after the other: two bundles of a part may share a folder.
  for (const config of configs) {
    const { output } = await build({ logLevel: 'warn', clearScreen: false, ...config });
    // CommonJS programs are one entry each, and are finished before anything is loaded late.
    if (config.build?.rolldownOptions.output.format === 'es') demandEntriesAlone(output);
    files.push(...output.map(({ fileName }) => fileName));
  }
  return files;
}

function copyFolder(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  return readdirSync(to);
}

async function buildPart(name) {
  const part = parts[name];
  const folder = join(root, part.outDir);
  const missing = part.entries.filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`Cannot build ${name}: ${missing.join(', ')} is missing.`);
  // Taken before building: what changes meanwhile makes the part stale, not fresh.
  const before = fingerprint(root, part.sources);
  removeStamp(root, name);
  const files = part.copy ? copyFolder(join(root, part.copy), folder) : await bundleAll(part.vite());
  for (const [file, text] of Object.entries(part.files ?? {})) {
    writeFileSync(join(folder, file), text);
    files.push(file);
  }
  if (part.keepsOldChunks) removeLeftovers(folder, files, keepForMs);
  writeStamp(root, name, { fingerprint: before, files });
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

/** Leaves of each part only what its last build wrote: what is packaged must hold nothing of earlier ones. */
export function removeEarlierBuilds(names) {
  for (const name of names.filter((each) => parts[each].keepsOldChunks))
    removeLeftovers(join(root, parts[name].outDir), readStamp(root, name).files, 0);
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
