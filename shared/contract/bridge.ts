import type { Link } from './link.ts';

/** The one channel between the desktop window's preload and its main process. */
export const ipcChannel = 'sendproof';

/** What the preload puts on the page's `window`, under the name `sendproof`: a link, and nothing else. */
export type Bridge = Link;
