import { expect, test } from 'vitest';
import { linkContract } from '../../shared/contract/link.contract.ts';
import { linkPair } from '../../shared/contract/link.ts';
import { watchCall } from './call-watch.ts';

linkContract('a watched link', async () => {
  const [page, host] = linkPair();
  return { page, host: watchCall(host, 'app.prefer', () => undefined), close: async () => undefined };
});

test('the menu hears of a changed language, and of no other call', async () => {
  const [page, host] = linkPair();
  const heard: string[] = [];
  const watched = watchCall(host, 'app.prefer', () => void heard.push('app.prefer'));
  watched.receive((frame) => {
    const { id } = frame as { id: number };
    watched.send({ kind: 'answer', id, outcome: {} });
  });
  const answers: unknown[] = [];
  const both = new Promise<void>((resolve) => {
    page.receive((frame) => {
      if (answers.push(frame) === 2) resolve();
    });
  });
  page.send({ kind: 'call', id: 1, name: 'app.info', input: {} });
  page.send({ kind: 'call', id: 2, name: 'app.prefer', input: {} });
  await both;
  expect(heard).toEqual(['app.prefer']);
});
