/** Runs pieces of work of one name one after the other, in the order asked; names do not wait for each other. */
export function createQueue(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const before = tails.get(name) ?? Promise.resolve();
    const turn = before.then(work, work);
    tails.set(name, turn);
    // The entry goes when nobody queued behind it; the outcome itself belongs to whoever asked.
    const release = () => {
      if (tails.get(name) === turn) tails.delete(name);
    };
    turn.then(release, release);
    return turn;
  };
}
