import { isPageAddress } from './trusted-sender.ts';

/** The window stays on the renderer's own page, whatever is clicked, dropped or redirected. */
export function mayNavigate(address: string): boolean {
  return isPageAddress(address);
}

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The address as it may be handed to the person's own browser; undefined where it may not. Everything else than web
 * addresses can start programs. Without TLS only this machine is reached: the practice tenant's portal and sign-in pages.
 */
export function browserAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(address);
  if (username !== '' || password !== '') return undefined;
  if (protocol === 'https:') return href;
  return protocol === 'http:' && loopbackNames.has(hostname) ? href : undefined;
}

/** The one thing the page asks of the system is to put text on the clipboard when a button for it is pressed. */
export function mayHavePermission(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isPageAddress(address);
}
