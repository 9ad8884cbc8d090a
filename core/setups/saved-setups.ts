import { join } from 'node:path';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { type Setup, setupSchema } from '../../shared/setup/setup.ts';
import type { Message } from '../../shared/text/message.ts';
import { parseText } from '../files/parse-file.ts';
import type { Files } from '../ports.ts';

const folder = 'setups';
const fileName = /^[a-z0-9-]{1,64}\.json$/u;

function pathOf(id: string): string {
  return `${folder}/${id}.json`;
}

/** What lies in the folder of set-ups: those that can be used, a sentence for each that cannot, and every id that is taken. */
export interface SavedSetups {
  readonly setups: readonly Setup[];
  readonly broken: readonly Message[];
  readonly takenIds: ReadonlySet<string>;
}

async function readOne(files: Files, id: string): Promise<Outcome<Setup>> {
  const path = pathOf(id);
  const text = await files.read(path);
  if (text === undefined) return refused('refused.noSetup', { name: id });
  const named = join(files.folder, path);
  const setup = parseText(text, named, setupSchema);
  if (!setup.ok || setup.value.id === id) return setup;
  // A copied file must not answer for another set-up.
  return refused('files.rule', { file: named, path: 'id', rule: 'other' });
}

/** Reads all saved set-ups. A damaged file is reported and left as it is. */
export async function readSaved(files: Files): Promise<SavedSetups> {
  const names = (await files.list(folder)).filter((name) => fileName.test(name));
  const ids = names.map((name) => name.slice(0, -'.json'.length));
  const read = await Promise.all(ids.map((id) => readOne(files, id)));
  const setups = read.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const broken = read.flatMap((outcome) =>
    !outcome.ok && outcome.failure.kind === 'refused' ? [outcome.failure.message] : [],
  );
  return {
    setups: setups.toSorted((one, other) => one.name.localeCompare(other.name)),
    broken,
    takenIds: new Set(ids),
  };
}

/** One saved set-up by its id. */
export async function readSavedSetup(files: Files, id: string): Promise<Outcome<Setup>> {
  return fileName.test(`${id}.json`) ? readOne(files, id) : refused('refused.noSetup', { name: id });
}

/** Writes a set-up whole. A file of that id which cannot be read is never written over. */
export async function writeSaved(files: Files, setup: Setup): Promise<Outcome<Setup>> {
  const checked = setupSchema.parse(setup);
  const before = await files.read(pathOf(checked.id));
  if (before !== undefined) {
    const readable = await readOne(files, checked.id);
    if (!readable.ok) return readable;
  }
  await files.write(pathOf(checked.id), `${JSON.stringify(checked, null, 2)}\n`);
  return ok(checked);
}

export async function removeSaved(files: Files, id: string): Promise<void> {
  await files.remove(pathOf(id));
}
