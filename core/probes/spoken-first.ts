import { openConnection, secure } from '../net/connect.ts';
import { NetworkFault } from '../net/network-fault.ts';
import { failedPlace } from './endpoints.ts';
import { greetingOf } from './greeting.ts';
import type { Probe, ProbeContext } from './probe.ts';

const deaf = { started: () => {}, ended: () => {} };
/** How SMTP, IMAP and POP begin. */
const mailGreeting = /^(?:220[ -]|\* (?:OK|PREAUTH|BYE)|\+OK)/u;

async function speaksTls(context: ProbeContext): Promise<boolean> {
  const place = failedPlace(context);
  const socket = await openConnection(place, context.route, deaf);
  try {
    (await secure(socket, place, context.route)).destroy();
    return true;
  } catch (error) {
    if (error instanceof NetworkFault) return false;
    throw error;
  } finally {
    socket.destroy();
  }
}

/** Which language does the port speak: a greeting in plain text, or TLS from its first byte? */
export const spokenFirst: Probe = async (context) => {
  const { host, port } = failedPlace(context);
  const socket = await openConnection({ host, port }, context.route, deaf);
  const greeting = await greetingOf(socket, { host, port }, context.route);
  socket.destroy();
  if (greeting !== undefined && mailGreeting.test(greeting))
    return { spoken: { host, port, speaks: 'plain', greeting } };
  const speaks = (await speaksTls(context)) ? 'tls' : 'neither';
  return { spoken: { host, port, speaks } };
};
