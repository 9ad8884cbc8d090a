import { EventEmitter } from 'node:events';
import type { Frame } from '../../../shared/contract/link.ts';
import type { IpcHost, IpcWindow } from '../link.ts';
import type { CallingFrame } from '../trusted-sender.ts';

type PageListener = (event: unknown, frame: unknown) => void;

/** `ipcRenderer` in one frame of the window. */
interface FakeIpcRenderer {
  send(channel: string, frame: Frame): void;
  on(channel: string, listener: PageListener): unknown;
  removeListener(channel: string, listener: PageListener): unknown;
}

/** Electron's two ends of one channel, as far as the link uses them: frames are cloned and arrive later, as between processes. */
export interface FakeIpc {
  readonly main: IpcHost;
  readonly window: IpcWindow & { destroy(): void };
  pageIn(frame: CallingFrame | null): FakeIpcRenderer;
}

export function createFakeIpc(): FakeIpc {
  const main = new EventEmitter();
  const page = new EventEmitter();
  let destroyed = false;
  const toPage = (channel: string, frame: Frame) => {
    const copy = structuredClone(frame);
    setImmediate(() => page.emit(channel, {}, copy));
  };
  return {
    main,
    window: {
      isDestroyed: () => destroyed,
      send(channel, frame) {
        if (destroyed) throw new Error('Object has been destroyed');
        toPage(channel, frame);
      },
      destroy() {
        destroyed = true;
      },
    },
    pageIn: (senderFrame) => ({
      send(channel, frame) {
        const copy = structuredClone(frame);
        setImmediate(() => main.emit(channel, { senderFrame, reply: toPage }, copy));
      },
      on: (channel, listener) => page.on(channel, listener),
      removeListener: (channel, listener) => page.removeListener(channel, listener),
    }),
  };
}
