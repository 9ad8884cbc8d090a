import { clipboard, safeStorage, shell } from 'electron';
import { createOpener } from '../../core/node-ports/opener.ts';
import type { Files, Log, Opener, Ports } from '../../core/ports.ts';
import { browserAddress } from './guards.ts';
import { openSafeStorageStore } from './safe-storage-store.ts';

/** Hands an address that was checked to the system's browser. */
export async function openInBrowser(address: string): Promise<boolean> {
  const checked = browserAddress(address);
  if (checked === undefined) return false;
  try {
    await shell.openExternal(checked);
    return true;
  } catch {
    // The system has no browser for it: the address is shown instead.
    return false;
  }
}

/** The command in `BROWSER` is obeyed here too, as in the other hosts. */
function openerFor(environment: NodeJS.ProcessEnv): Opener {
  return environment.BROWSER ? createOpener(environment) : { open: openInBrowser };
}

/** What Electron does better than plain Node: the key store, the clipboard, opening a browser. */
export async function electronPorts(
  environment: NodeJS.ProcessEnv,
  files: Files,
  log: Log,
): Promise<Partial<Ports>> {
  return {
    log,
    secrets: await openSafeStorageStore(safeStorage, files, log),
    opener: openerFor(environment),
    clipboard: {
      available: true,
      async copy(text) {
        await clipboard.writeText(text);
        return true;
      },
      async takeBack(text) {
        if ((await clipboard.readText()) === text) await clipboard.clear();
      },
    },
  };
}
