import { readdir, readFile, readlink } from 'node:fs/promises';

const listening = '0A';

/** Socket inodes that listen on a port, out of /proc/net/tcp and tcp6 (proc(5)). */
function inodesListeningOn(port: number, table: string): readonly string[] {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, local, , state]) => state === listening && local?.endsWith(`:${hexPort}`))
    .flatMap((fields) => fields[9] ?? []);
}

async function holdsOne(pid: string, links: ReadonlySet<string>): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const entries = await readdir(folder);
  for (const entry of entries) {
    const target = await readlink(`${folder}/${entry}`).catch(() => '');
    if (links.has(target)) return true;
  }
  return false;
}

/**
 * Which program holds a port, where that can be had for little: on Linux, and only for programs of the same person.
 * Undefined otherwise.
 */
export async function portHolder(port: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  const links = new Set(
    tables.flatMap((table) => inodesListeningOn(port, table)).map((inode) => `socket:[${inode}]`),
  );
  if (links.size === 0) return undefined;
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/u.test(name));
  for (const pid of pids) {
    // Programs of other people cannot be looked into, and some end while we look.
    if (!(await holdsOne(pid, links).catch(() => false))) continue;
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    return `${name.trim() || 'program'} (${pid})`;
  }
  return undefined;
}
