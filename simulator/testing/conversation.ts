import { connect } from 'node:tls';
import type { PracticeTenant } from '../start.ts';
import { caOf } from './mail.ts';

/** One TLS conversation in lines: each one is sent when the answer before has come to its end. */
export async function converse(
  tenant: PracticeTenant,
  port: number,
  lines: readonly string[],
  isEnd: (heard: string, line: string) => boolean,
): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', ca: caOf(tenant.cloudFile) });
  let heard = '';
  let since = 0;
  let wake = () => {};
  let isOver = false;
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
    wake();
  });
  for (const event of ['close', 'error'] as const)
    socket.on(event, () => {
      isOver = true;
      wake();
    });
  const until = async (done: () => boolean) => {
    while (!done() && !isOver)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  };
  await until(() => heard.endsWith('\r\n'));
  for (const line of lines) {
    since = heard.length;
    socket.write(`${line}\r\n`);
    await until(() => isEnd(heard.slice(since), line));
  }
  socket.destroy();
  return heard;
}

/** The XOAUTH2 answer for a mailbox and a token. */
export function xoauth2(mailbox: string, token: string): string {
  return Buffer.from(`user=${mailbox}\x01auth=Bearer ${token}\x01\x01`).toString('base64');
}
