/** How work is spread. */
export interface Turns<Item> {
  /** How many are under way at once. */
  readonly most: number;
  /** Two items of one key are never under way at once. */
  keyOf(item: Item): string;
  /** Nothing is begun any more once it is aborted; what is under way ends by itself. */
  readonly signal: AbortSignal;
}

/** Works through all items, in their order as far as their keys allow; answers with those that were not begun. */
export function inTurns<Item>(
  items: readonly Item[],
  { most, keyOf, signal }: Turns<Item>,
  work: (item: Item) => Promise<void>,
): Promise<readonly Item[]> {
  const waiting = [...items];
  const busy = new Set<string>();
  const next = (): Item | undefined => {
    const index = waiting.findIndex((item) => !busy.has(keyOf(item)));
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  return new Promise((resolve, reject) => {
    const begin = () => {
      while (busy.size < most && !signal.aborted) {
        const item = next();
        if (item === undefined) break;
        const key = keyOf(item);
        busy.add(key);
        work(item).then(() => {
          busy.delete(key);
          begin();
        }, reject);
      }
      if (busy.size === 0) resolve(waiting);
    };
    begin();
  });
}
