import { type Bridge, ipcChannel } from '../../shared/contract/bridge.ts';
import type { Frame } from '../../shared/contract/link.ts';

type FrameListener = (event: unknown, frame: unknown) => void;

/** The part of Electron's `ipcRenderer` that is used. */
export interface IpcPage {
  send(channel: string, frame: Frame): void;
  on(channel: string, listener: FrameListener): unknown;
  removeListener(channel: string, listener: FrameListener): unknown;
}

/** The page's end of the desktop link. The page gets two functions that know one channel, never `ipcRenderer` itself. */
export function createBridge(ipc: IpcPage): Bridge {
  return {
    send: (frame) => ipc.send(ipcChannel, frame),
    receive(listener) {
      // Electron's event object leads back to `ipcRenderer`: only the frame is handed on.
      const listen: FrameListener = (_event, frame) => listener(frame);
      ipc.on(ipcChannel, listen);
      return () => {
        ipc.removeListener(ipcChannel, listen);
      };
    },
  };
}
