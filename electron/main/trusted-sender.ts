/** Where the renderer's page lives in the desktop window; served by `protocol.ts`. */
export const pageOrigin = 'app://sendproof';

/** Whether an address belongs to the renderer's own page. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === pageOrigin && username === '' && password === '';
}

/** The part of Electron's `WebFrameMain` that tells who calls. */
export interface CallingFrame {
  readonly url: string;
  /** Null for a main frame. */
  readonly parent: object | null;
}

/** Whether a call comes from the main frame of the renderer's own page. Electron gives null for a frame that is gone. */
export function isTrustedSender(frame: CallingFrame | null): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url);
}
