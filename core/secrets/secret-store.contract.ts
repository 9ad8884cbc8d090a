import type { SecretStore } from '../ports.ts';

/** One promise of every secret store, as a sentence and the way to try it. */
export interface StorePromise {
  readonly sentence: string;
  /** Rejects with what was not kept. */
  readonly hold: (open: () => Promise<SecretStore>) => Promise<void>;
}

function same(found: unknown, expected: unknown, what: string): void {
  if (found !== expected)
    throw new Error(`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

/** MSAL's cache of a tenant with long tokens; key stores of systems have limits of their own. */
const longText = 'ș€🔐 '.repeat(20_000);

/**
 * What every implementation of `SecretStore` promises. Run it as `it.each(storePromises)('$sentence', ({ hold }) => hold(open))`, with
 * an `open` that opens the same store anew each time it is called.
 */
export const storePromises: readonly StorePromise[] = [
  {
    sentence: 'knows nothing of a name that was never saved',
    hold: async (open) => same(await (await open()).load('secret/none'), undefined, 'load'),
  },
  {
    sentence: 'gives back what was saved, letter for letter',
    async hold(open) {
      const store = await open();
      for (const value of ['Q8~value', 'with "quotes"\n and lines', longText]) {
        await store.save('secret/one', value);
        same(await store.load('secret/one'), value, 'load');
      }
    },
  },
  {
    sentence: 'keeps names apart',
    async hold(open) {
      const store = await open();
      await store.save('secret/one', '1');
      await store.save('tokens/one', '2');
      same(await store.load('secret/one'), '1', 'secret/one');
      same(await store.load('tokens/one'), '2', 'tokens/one');
    },
  },
  {
    sentence: 'forgets what was removed, and removing nothing is no fault',
    async hold(open) {
      const store = await open();
      await store.save('secret/one', '1');
      await store.remove('secret/one');
      await store.remove('secret/one');
      same(await store.load('secret/one'), undefined, 'load');
    },
  },
  {
    sentence: 'loses nothing when several are saved at once',
    async hold(open) {
      const store = await open();
      const names = Array.from({ length: 8 }, (_, index) => `secret/${index}`);
      await Promise.all(names.map((name) => store.save(name, `value of ${name}`)));
      for (const name of names) same(await store.load(name), `value of ${name}`, name);
    },
  },
  {
    sentence: 'still has it when opened again, unless it says that it keeps it in memory',
    async hold(open) {
      const first = await open();
      await first.save('secret/one', 'kept');
      if (first.kind !== 'memory') same(await (await open()).load('secret/one'), 'kept', 'load');
    },
  },
];
