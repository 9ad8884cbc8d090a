import type { Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';

/** A connection read line by line, or until a message's end; `undefined` means that the other side is gone. */
export interface Wire {
  line(): Promise<string | undefined>;
  bytes(count: number): Promise<Buffer | undefined>;
  /** Message text until the line with a single dot, dots unstuffed (RFC 5321 section 4.5.2). */
  untilDot(): Promise<Buffer | undefined>;
  write(text: string): void;
  /** Goes on under TLS; what came unencrypted before is thrown away (RFC 3207 section 6). */
  secure(context: SecureContext): Promise<void>;
  close(): void;
  /** Cuts the connection without a word. */
  reset(): void;
}

/** RFC 4954 section 4 asks for at least 12288 octets; Microsoft's tokens stay under it. */
const longestLine = 16_384;
const largestMessage = 157_286_400;
const dotLine = Buffer.from('\r\n.\r\n');

const unstuffed = (text: Buffer) => Buffer.from(text.toString('latin1').replace(/^\.\./gmu, '.'), 'latin1');

export function wireOver(plain: Socket): Wire {
  let stream: Socket = plain;
  let held: Buffer = Buffer.alloc(0);
  let isOver = false;
  let wake = () => {};

  const take = (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    wake();
  };
  const end = () => {
    isOver = true;
    wake();
  };
  const listen = () => stream.on('data', take).on('close', end).on('error', end);
  const more = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });

  /** Waits until `length` says how many bytes to take; `skip` more are dropped. */
  async function taken(length: () => number, skip: number, limit: number): Promise<Buffer | undefined> {
    for (;;) {
      const count = length();
      if (count >= 0) {
        const found = held.subarray(0, count);
        held = held.subarray(count + skip);
        return found;
      }
      if (isOver || held.length > limit) return undefined;
      await more();
    }
  }

  listen();
  return {
    line: async () => (await taken(() => held.indexOf('\r\n'), 2, longestLine))?.toString('utf8'),
    bytes: (count) => taken(() => (held.length >= count ? count : -1), 0, largestMessage),
    async untilDot() {
      // A message may consist of the dot alone, then no line end comes before it.
      held = Buffer.concat([Buffer.from('\r\n'), held]);
      const found = await taken(() => held.indexOf(dotLine), dotLine.length, largestMessage);
      return found && unstuffed(found.subarray(2));
    },
    write: (text) => {
      if (!stream.destroyed) stream.write(text);
    },
    async secure(secureContext) {
      plain.off('data', take);
      held = Buffer.alloc(0);
      const tls = new TLSSocket(plain, { isServer: true, secureContext });
      stream = tls;
      listen();
      await new Promise<void>((resolve) => {
        tls
          .once('secure', resolve)
          .once('close', resolve)
          .once('error', () => resolve());
      });
    },
    close: () => {
      stream.end();
    },
    reset: () => {
      // What is under TLS from its first byte has no socket of its own to reset.
      if (plain instanceof TLSSocket) plain.destroy();
      else plain.resetAndDestroy();
    },
  };
}
