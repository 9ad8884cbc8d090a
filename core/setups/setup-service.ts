import { resolve } from 'node:path';
import { z } from 'zod';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { setupFileSchema } from '../../shared/setup/setup-file.ts';
import type { Ports } from '../ports.ts';
import type { RecipeService, ServiceOptions, SetupService } from '../services.ts';
import { createQueue } from './queue.ts';
import { readSaved, readSavedSetup, removeSaved, writeSaved } from './saved-setups.ts';
import { parseSetupFile, readSetupFile, setupFileOf, setupFrom } from './setup-file.ts';
import { freeSetupId, idOfFile } from './setup-id.ts';

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
  options: Pick<ServiceOptions, 'defaultCloud'>,
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
