import type { Bridge } from '../../../shared/contract/bridge.ts';
import type { Link } from '../../../shared/contract/link.ts';

declare global {
  interface Window {
    /** Put there by the preload of the desktop window; absent in a plain browser. */
    readonly sendproof?: Bridge;
  }
}

/** The renderer's end of the desktop window's link; undefined where the page runs in a plain browser. */
export function bridgeLink(page: Pick<Window, 'sendproof'> = window): Link | undefined {
  return page.sendproof;
}
