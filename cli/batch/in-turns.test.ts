import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

const never = new AbortController().signal;
const items = ['a1', 'a2', 'a3', 'b1', 'c1', 'd1'];
const keyOf = (item: string) => item.charAt(0);

it('works on as many at once as allowed, never on two of one key, and leaves nobody out', async () => {
  const running: string[] = [];
  const ended: string[] = [];
  let most = 0;
  const left = await inTurns(items, { most: 2, keyOf, signal: never }, async (item) => {
    expect(running.map(keyOf)).not.toContain(keyOf(item));
    running.push(item);
    most = Math.max(most, running.length);
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    running.splice(running.indexOf(item), 1);
    ended.push(item);
  });
  expect({ left, most }).toEqual({ left: [], most: 2 });
  expect(ended.toSorted()).toEqual(items);
});

it('begins nothing more once it is cancelled, and names what was not begun', async () => {
  const cancel = new AbortController();
  const left = await inTurns(items, { most: 1, keyOf, signal: cancel.signal }, async (item) => {
    if (item === 'a2') cancel.abort();
  });
  expect(left).toEqual(['a3', 'b1', 'c1', 'd1']);
});

it('passes on what went wrong', async () => {
  const work = async () => {
    throw new Error('a mistake');
  };
  await expect(inTurns(items, { most: 2, keyOf, signal: never }, work)).rejects.toThrow('a mistake');
});

it('ends at once where there is nothing to do', async () => {
  expect(await inTurns([], { most: 2, keyOf, signal: never }, async () => {})).toEqual([]);
});
