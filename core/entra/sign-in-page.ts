import type { Observation } from '../../shared/causes/observation.ts';
import type { Route } from '../net/connect.ts';
import { exchange } from '../net/http.ts';

/**
 * Faults of the request itself, which Entra shows on its own page and never sends back to the application: unknown application or
 * tenant, a redirect that is not registered, none registered at all.
 * Source: learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const shownOnPage = /AADSTS(?:50011|700016|90002|900971|50194|9002325|900144)\b[^<"\\]{0,600}/u;

/**
 * Looks at the sign-in page that the person is about to see. Where Entra shows a fault there, nobody comes back to us, and without
 * this look we would wait for nothing. Undefined where the page shows none or cannot be had: the person's browser may still reach it.
 */
export async function faultOnSignInPage(url: string, route: Route): Promise<Observation | undefined> {
  try {
    const page = await exchange({ method: 'GET', url, headers: { accept: 'text/html' } }, route);
    const shown = shownOnPage.exec(page.text)?.[0];
    return shown === undefined ? undefined : { text: shown.trim(), protocol: 'entra', status: page.status };
  } catch {
    return undefined;
  }
}
