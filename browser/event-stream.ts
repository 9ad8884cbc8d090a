import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../core/page/security-headers.ts';
import type { LoopbackLink } from './link.ts';

const keepAliveMs = 15_000;
/** A page that reads nothing any more is let go; a living one connects anew by itself. */
const mostUnreadBytes = 8 * 1024 * 1024;

/**
 * Sends the link's events as a stream (HTML Living Standard, server-sent events) until the page goes or the host ends.
 * A comment now and then keeps proxies and the browser from giving up on a quiet stream.
 */
export function streamEvents(response: ServerResponse, loopback: LoopbackLink): void {
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  const write = (text: string) => {
    response.write(text);
    if (response.writableLength > mostUnreadBytes) response.destroy();
  };
  write('retry: 1000\n\n');
  const keepAlive = setInterval(() => write(': still here\n\n'), keepAliveMs);
  // JSON holds no raw line break, so one `data:` line carries a frame whole.
  const stop = loopback.onEvent((event) => write(`data: ${JSON.stringify(event)}\n\n`));
  response.once('close', () => {
    clearInterval(keepAlive);
    stop();
  });
}
