import type { Log } from '../../core/ports.ts';
import { ipcChannel } from '../../shared/contract/bridge.ts';
import { type Frame, frameSchema, type Link } from '../../shared/contract/link.ts';
import { refused } from '../../shared/outcome.ts';
import { type CallingFrame, isTrustedSender } from './trusted-sender.ts';

/** The part of Electron's `IpcMainEvent` that is used. */
export interface IpcCall {
  readonly senderFrame: CallingFrame | null;
  reply(channel: string, frame: Frame): void;
}

type CallListener = (call: IpcCall, frame: unknown) => void;

/** The part of Electron's `ipcMain` that is used. */
export interface IpcHost {
  on(channel: string, listener: CallListener): unknown;
  removeListener(channel: string, listener: CallListener): unknown;
}

/** The part of Electron's `webContents` that is used. */
export interface IpcWindow {
  isDestroyed(): boolean;
  send(channel: string, frame: Frame): void;
}

/** An untrusted page is told no, in the frame it asked for: silence would leave a mistake of ours without a trace. */
function reject(call: IpcCall, incoming: unknown, log: Log): void {
  log.error('electron.refused', { url: call.senderFrame?.url, mainFrame: call.senderFrame?.parent === null });
  const frame = frameSchema.safeParse(incoming);
  if (frame.success && frame.data.kind === 'call')
    call.reply(ipcChannel, { kind: 'answer', id: frame.data.id, outcome: refused('host.untrusted') });
}

/**
 * The desktop link's host end. `window` is asked anew for each frame, because windows come and go while the host stays;
 * what is told while no window is open is told to nobody.
 */
export function createIpcLink(ipc: IpcHost, window: () => IpcWindow | undefined, log: Log): Link {
  return {
    send(frame) {
      const page = window();
      if (page && !page.isDestroyed()) page.send(ipcChannel, frame);
    },
    receive(listener) {
      const listen: CallListener = (call, frame) => {
        if (isTrustedSender(call.senderFrame)) listener(frame);
        else reject(call, frame, log);
      };
      ipc.on(ipcChannel, listen);
      return () => {
        ipc.removeListener(ipcChannel, listen);
      };
    },
  };
}
