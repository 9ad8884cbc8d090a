import type { Log } from '../../core/ports.ts';
import { browserAddress, mayHavePermission, mayNavigate } from './guards.ts';

interface Preventable {
  preventDefault(): void;
}

/** The part of Electron's `webContents` that is guarded. */
export interface GuardedContents {
  on(
    event: 'will-frame-navigate',
    listener: (details: Preventable & { readonly url: string }) => void,
  ): unknown;
  on(event: 'will-redirect', listener: (event: Preventable, url: string) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
}

export interface GuardOptions {
  /** Opens an address that was checked in the person's own browser. */
  readonly openInBrowser: (address: string) => void;
  readonly log: Log;
}

/** Keeps every page of the program, frames too, on the renderer's own origin. Links that ask for a window open in the browser. */
export function guardContents(contents: GuardedContents, { openInBrowser, log }: GuardOptions): void {
  const stay = (event: Preventable, url: string) => {
    if (mayNavigate(url)) return;
    event.preventDefault();
    log.error('electron.navigation-refused', { url });
  };
  contents.on('will-frame-navigate', (details) => stay(details, details.url));
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const address = browserAddress(url);
    if (address === undefined) log.error('electron.window-refused', { url });
    else openInBrowser(address);
    return { action: 'deny' };
  });
}

/** The part of Electron's `Session` that is guarded. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      callback: (granted: boolean) => void,
      details: { readonly requestingUrl: string },
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, requestingOrigin: string) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
}

/** Grants the page what `mayHavePermission` names and nothing else; no device at all. */
export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(mayHavePermission(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    mayHavePermission(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
}
