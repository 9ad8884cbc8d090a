import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import type { ProbedCertificate } from '../../shared/causes/probed.ts';
import { linesOf } from '../incoming/line-reader.ts';
import { openConnection, type Route } from '../net/connect.ts';
import { inTime } from '../net/in-time.ts';
import { NetworkFault } from '../net/network-fault.ts';
import { distinct, entraPlace, failedPlace, type Place, placeOf } from './endpoints.ts';
import type { Probe } from './probe.ts';

const deaf = { started: () => {}, ended: () => {} };

/** Brings a mail server to the point where TLS begins. Source: RFC 3207 */
async function askForTls(socket: net.Socket): Promise<void> {
  const reader = linesOf(socket);
  const reply = async () => {
    let line = await reader.line();
    while (/^\d{3}-/u.test(line)) line = await reader.line();
  };
  await reply();
  for (const command of ['EHLO localhost', 'STARTTLS']) {
    socket.write(`${command}\r\n`);
    await reply();
  }
  socket.removeAllListeners('data');
}

/** The names of whoever signed: the organisation as people know it, and the common name. */
function signerOf(socket: tls.TLSSocket): string | undefined {
  const { issuer } = socket.getPeerCertificate();
  if (!issuer) return undefined;
  const names = [issuer.O, issuer.CN].flat().filter((name) => name !== undefined && name !== '');
  return [...new Set(names)].join(', ') || undefined;
}

/**
 * Reads the certificate that a server shows. It is looked at and nothing else is said over this connection, so that an untrusted one may be
 * taken: whom it comes from is the question.
 */
async function signerAt(place: Place, route: Route): Promise<ProbedCertificate | undefined> {
  const { host, port, security } = place;
  const plain = await openConnection(place, route, deaf);
  try {
    return await inTime('secure', place, route, async (signal) => {
      if (security === 'starttls') await askForTls(plain);
      const secured = tls.connect({
        socket: plain,
        rejectUnauthorized: false,
        ...(net.isIP(host) === 0 ? { servername: host } : {}),
      });
      secured.on('error', () => {});
      await once(secured, 'secureConnect', { signal });
      const issuer = signerOf(secured);
      secured.destroy();
      return issuer === undefined ? undefined : { host, port, issuer };
    });
  } finally {
    plain.destroy();
  }
}

async function signerIfAny(place: Place, route: Route): Promise<ProbedCertificate | undefined> {
  if (place.security === 'none') return undefined;
  try {
    return await signerAt(place, route);
  } catch (error) {
    if (error instanceof NetworkFault) return undefined;
    throw error;
  }
}

/** Who signed the certificates: of the endpoint that failed, of the mail service and of Entra? One hand for all is an inspecting proxy's. */
export const certificateSigner: Probe = async (context) => {
  const { cloud, way } = context.context;
  const service = placeOf(way.transport, cloud);
  const places = distinct([failedPlace(context), ...(service ? [service] : []), entraPlace(context)]);
  const found = await Promise.all(places.map((place) => signerIfAny(place, context.route)));
  const certificates = found.filter((certificate) => certificate !== undefined);
  return certificates.length > 0 ? { certificates } : {};
};
