import { expect, test } from 'vitest';
import { connectHost } from '../../shared/contract/connect.ts';
import { linkContract } from '../../shared/contract/link.contract.ts';
import { createBridge } from '../preload/bridge.ts';
import { createIpcLink } from './link.ts';
import { createFakeIpc } from './testing/ipc.ts';
import type { CallingFrame } from './trusted-sender.ts';

const ownPage: CallingFrame = { url: 'app://sendproof/', parent: null };
const silent = { info: () => undefined, error: () => undefined };

linkContract('Electron IPC', async () => {
  const ipc = createFakeIpc();
  return {
    page: createBridge(ipc.pageIn(ownPage)),
    host: createIpcLink(ipc.main, () => ipc.window, silent),
    close: async () => undefined,
  };
});

test.each<[string, CallingFrame | null]>([
  ['a page of another site', { url: 'https://evil.example/', parent: null }],
  ['a look-alike', { url: 'app://sendproof.evil.example/', parent: null }],
  ['a file', { url: 'file:///index.html', parent: null }],
  ['a frame inside our own page', { url: 'app://sendproof/', parent: {} }],
  ['an empty page', { url: 'about:blank', parent: null }],
  ['a frame that is gone', null],
])('a call from %s is refused, noted and reaches no handler', async (_who, frame) => {
  const ipc = createFakeIpc();
  const notes: unknown[] = [];
  let reached = false;
  const host = createIpcLink(ipc.main, () => ipc.window, {
    ...silent,
    error: (...note) => void notes.push(note),
  });
  host.receive(() => {
    reached = true;
  });
  const answer = await connectHost(createBridge(ipc.pageIn(frame))).call('setup.list', {});
  expect(answer).toMatchObject({ failure: { kind: 'refused', message: { key: 'host.untrusted' } } });
  expect(reached).toBe(false);
  expect(JSON.stringify(notes)).toContain('electron.refused');
});

test('what is told while no window is open, or one that is closed, is told to nobody', () => {
  const ipc = createFakeIpc();
  const event = { kind: 'event', name: 'setup.changed', payload: {} } as const;
  expect(() => createIpcLink(ipc.main, () => undefined, silent).send(event)).not.toThrow();
  ipc.window.destroy();
  expect(() => createIpcLink(ipc.main, () => ipc.window, silent).send(event)).not.toThrow();
});
