import { createHash } from 'node:crypto';

const longest = 40;

/** A short id made of a name: letters without their marks, digits and hyphens, so that it is a safe file name everywhere. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, longest)
    .replace(/-+$/u, '');
  // Windows refuses these as file names, whatever the ending.
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/u.test(plain) ? `setup-${plain || 'new'}` : plain;
}

/** An id for a new set-up: its name, and a number where that is taken. */
export function freeSetupId(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  let id = slug;
  for (let count = 2; taken.has(id); count += 1) id = `${slug}-${count}`;
  return id;
}

/** The id of a set-up file that is not saved: the same path gives the same id, so that its session is found again. */
export function idOfFile(path: string): string {
  return `file-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
}
