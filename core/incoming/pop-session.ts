import type net from 'node:net';
import type tls from 'node:tls';
import type { MailServer } from '../../shared/clouds/cloud-file.ts';
import { type Route, secure } from '../net/connect.ts';
import { inTime } from '../net/in-time.ts';
import type { Transcript } from '../sending/transcript.ts';
import { xoauth2 } from '../transports/smtp-login.ts';
import { linesOf } from './line-reader.ts';
import { LookRefused } from './refusal.ts';

/** One POP session; each exchange ends in time, and what the server refuses is thrown in its own words. */
export interface PopSession {
  greeting(): Promise<void>;
  /** The text behind `+OK`. */
  ask(command: string): Promise<string>;
  /** The lines of an answer that ends with a dot (RFC 1939 section 3). */
  askLines(command: string): Promise<readonly string[]>;
  /** XOAUTH2: Exchange wants the token on a line of its own. */
  login(mailbox: string, accessToken: string): Promise<void>;
  /** Goes on under TLS (RFC 2595). */
  startTls(): Promise<PopSession>;
}

/** The longest header that is read: no message needs more. */
const mostLines = 2_000;

export function popSession(
  socket: net.Socket | tls.TLSSocket,
  server: MailServer,
  route: Route,
  transcript: Transcript,
): PopSession {
  const lines = linesOf(socket);

  const inTurn = <T>(work: () => Promise<T>) =>
    inTime('answer', server, route, (signal) => {
      signal.addEventListener('abort', () => socket.destroy(), { once: true });
      return work();
    });
  const read = async () => {
    const line = await lines.line();
    transcript.server(line);
    return line;
  };
  const send = (shown: string, line = shown) => {
    transcript.client(shown);
    socket.write(`${line}\r\n`);
  };
  /** `+OK` or `+ ` and what follows; anything else is a refusal. */
  const accepted = (line: string) => {
    if (/^\+(?:OK\b|(?: |$))/iu.test(line)) return line.replace(/^\+(?:OK)?\s*/iu, '');
    throw new LookRefused({ text: line, protocol: 'pop' });
  };
  const ask = async (command: string) => {
    send(command);
    return accepted(await inTurn(read));
  };
  return {
    async greeting() {
      accepted(await inTurn(read));
    },
    ask,
    async askLines(command) {
      await ask(command);
      const found: string[] = [];
      for (let line = await inTurn(read); line !== '.'; line = await inTurn(read)) {
        found.push(line.replace(/^\.\./u, '.'));
        if (found.length > mostLines)
          throw new LookRefused({ text: 'A header without an end', protocol: 'pop' });
      }
      return found;
    },
    async login(mailbox, accessToken) {
      await ask('AUTH XOAUTH2');
      send('***', xoauth2(mailbox, accessToken));
      accepted(await inTurn(read));
    },
    async startTls() {
      await ask('STLS');
      socket.removeAllListeners('data');
      return popSession(await secure(socket, server, route), server, route, transcript);
    },
  };
}
