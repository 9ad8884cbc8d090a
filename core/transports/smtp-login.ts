import type { SMTPConnectionCustomAuthHandler } from 'nodemailer/lib/smtp-connection';
import type { Transcript } from '../sending/transcript.ts';

/** The SASL XOAUTH2 answer. Source: learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth */
export function xoauth2(mailbox: string, accessToken: string): string {
  return Buffer.from(`user=${mailbox}\u0001auth=Bearer ${accessToken}\u0001\u0001`).toString('base64');
}

/**
 * Logs in once. Some servers answer a refused token with `334` and a JSON text in base64: it is kept in the conversation and
 * answered with an empty line, after which the real refusal comes. The library's own way would log in a second time.
 */
export function tokenLogin(
  mailbox: string,
  accessToken: string,
  transcript: Transcript,
): SMTPConnectionCustomAuthHandler {
  return async ({ sendCommand }) => {
    let reply = await sendCommand(`AUTH XOAUTH2 ${xoauth2(mailbox, accessToken)}`);
    let challenge = '';
    if (reply.status === 334) {
      challenge = Buffer.from(reply.text, 'base64').toString('utf8');
      transcript.server(challenge);
      reply = await sendCommand('');
    }
    if (reply.status !== 235)
      throw new LoginRefused(challenge === '' ? reply.response : `${reply.response}\n${challenge}`);
  };
}

/** The server's own words on a login that it refused. */
export class LoginRefused extends Error {
  override readonly name = 'LoginRefused';
  readonly answer: string;

  constructor(answer: string) {
    super('Login refused');
    this.answer = answer;
  }
}
