import { resolve } from 'node:path';
import { z } from 'zod';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { type SetupFile, setupFileSchema } from '../../shared/setup/setup-file.ts';
import type { Message } from '../../shared/text/message.ts';
import type { Ports } from '../ports.ts';
import type { RecipeService } from '../recipes/recipe-service.ts';
import { createQueue } from './queue.ts';
import { readSaved, readSavedSetup, removeSaved, writeSaved } from './saved-setups.ts';
import { parseSetupFile, readSetupFile, setupFileOf, setupFrom } from './setup-file.ts';
import { freeSetupId, idOfFile } from './setup-id.ts';

export interface SetupService {
  /** All saved set-ups that could be read, by name. */
  list(): Promise<readonly Setup[]>;
  /** A sentence for each saved file that could not be read; such files are left as they are. */
  broken(): Promise<readonly Message[]>;
  /** A saved set-up by its id, else by its name (case does not count); refused where two carry that name. */
  get(idOrName: string): Promise<Outcome<Setup>>;
  /** Refused where the file of that id is damaged: it is never written over. */
  save(setup: Setup): Promise<Outcome<Setup>>;
  /** Changes the saved set-up as it is by then; changes of one set-up run one after the other. */
  update(id: string, change: (setup: Setup) => Setup): Promise<Outcome<Setup>>;
  create(input: {
    readonly recipe: string;
    readonly name: string;
    readonly cloud?: string | undefined;
  }): Promise<Outcome<Setup>>;
  /** Removes the set-up with its secret, its session, its results and looks. */
  remove(idOrName: string): Promise<Outcome<Record<string, never>>>;
  /** A set-up file from anywhere, not saved. The same file always gets the same id, so that its session is found again. */
  readFile(path: string): Promise<Outcome<Setup>>;
  /** Saves the text of a set-up file as a new set-up. */
  importText(text: string): Promise<Outcome<Setup>>;
  /** The file to hand on: no secret, no evidence. */
  exportFile(setup: Setup): SetupFile;
  /** The JSON Schema of the set-up file. */
  jsonSchema(): unknown;
  /** Called with each set-up that was saved; the answer ends it. */
  onSaved(listener: (setup: Setup) => void): () => void;
}

/** What goes when a set-up goes: its secret, its session, its results. */
export type Forget = (setupId: string) => Promise<void>;

function same(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0;
}

/** Finds a saved set-up by its id, else by its name. */
async function find(ports: Ports, idOrName: string): Promise<Outcome<Setup>> {
  const byId = await readSavedSetup(ports.files, idOrName);
  const saved = await readSaved(ports.files);
  if (byId.ok || saved.takenIds.has(idOrName)) return byId;
  const [first, second] = saved.setups.filter((setup) => same(setup.name, idOrName));
  if (!first) return refused('refused.noSetup', { name: idOrName });
  return second
    ? refused('refused.twoSetups', { name: idOrName, ids: `${first.id}, ${second.id}` })
    : ok(first);
}

/** Set-ups as this installation keeps them, one file each. */
export function createSetupService(
  ports: Ports,
  recipes: RecipeService,
  options: { readonly defaultCloud?: string | undefined },
  forget: Forget,
): SetupService {
  const listeners = new Set<(setup: Setup) => void>();
  const inTurn = createQueue();
  const now = () => ports.clock.now().toISOString();

  const write = async (setup: Setup): Promise<Outcome<Setup>> => {
    const saved = await writeSaved(ports.files, setup);
    if (saved.ok) for (const listener of listeners) listener(saved.value);
    return saved;
  };
  /** Ids are given one at a time: two new set-ups of one name must not get the same. */
  const add = (name: string, setupWith: (id: string) => Setup): Promise<Outcome<Setup>> =>
    inTurn('new set-up', async () => {
      const { takenIds } = await readSaved(ports.files);
      return write(setupWith(freeSetupId(name, takenIds)));
    });

  return {
    async list() {
      return (await readSaved(ports.files)).setups;
    },
    async broken() {
      return (await readSaved(ports.files)).broken;
    },
    get: (idOrName) => find(ports, idOrName),
    save: (setup) => inTurn(setup.id, () => write(setup)),
    update: (id, change) =>
      inTurn(id, async () => {
        const setup = await readSavedSetup(ports.files, id);
        return setup.ok ? write(change(setup.value)) : setup;
      }),
    async create({ recipe, name, cloud }) {
      const known = await recipes.get(recipe);
      if (!known.ok) return known;
      const facts = { schema: 1, name, recipe, cloud: cloud ?? options.defaultCloud ?? 'global' } as const;
      return add(name, (id) => setupFrom({ ...facts, credential: { kind: 'none' } }, id, now()));
    },
    async remove(idOrName) {
      const setup = await find(ports, idOrName);
      if (!setup.ok) return setup;
      await inTurn(setup.value.id, async () => {
        await forget(setup.value.id);
        await removeSaved(ports.files, setup.value.id);
      });
      return ok({});
    },
    async readFile(path) {
      const file = await readSetupFile(path);
      return file.ok ? ok(setupFrom(file.value, idOfFile(resolve(path)), now())) : file;
    },
    async importText(text) {
      const file = parseSetupFile(text, 'setup.json');
      if (!file.ok) return file;
      const known = await recipes.get(file.value.recipe);
      return known.ok ? add(file.value.name, (id) => setupFrom(file.value, id, now())) : known;
    },
    exportFile: setupFileOf,
    jsonSchema: () => z.toJSONSchema(setupFileSchema, { io: 'input' }),
    onSaved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
