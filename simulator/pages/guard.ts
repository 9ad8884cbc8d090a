import type { MiddlewareHandler } from 'hono';

/** Where a page's forms may lead: to this server, and to the redirect of the sign-in under way. */
export function contentPolicy(formTargets: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    `form-action 'self' ${formTargets.join(' ')}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

/** A page of another site must not reach the tenant under a name that it controls (DNS rebinding). */
function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && loopbackHosts.includes(host.replace(/:\d+$/u, ''));
}

/** A form is taken from our own pages only; a program without an `Origin` is no browser and carries no one's session. */
function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || origin === `http://${host}`;
}

/** Refuses foreign hosts and foreign forms, and sets the headers that every page has. */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host');
  if (!isLoopbackHost(host)) return c.text('This host name is not the practice tenant.', 421);
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isOwnOrigin(c.req.header('origin'), host)) {
    return c.text('This form does not come from the practice tenant.', 403);
  }
  await next();
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', contentPolicy());
  c.header('X-Content-Type-Options', 'nosniff');
  // With no-referrer a browser would send `Origin: null` from our own forms.
  c.header('Referrer-Policy', 'same-origin');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  return undefined;
};
