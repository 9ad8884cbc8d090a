import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import { createSecureContext, createServer as createTlsServer, type SecureContext } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import {
  type CertificateAuthority,
  newCertificateAuthority,
  type ServerCertificate,
} from './certificates.ts';
import type { Addresses, TenantContext } from './context.ts';
import { entraService } from './entra/service.ts';
import { ewsService } from './exchange/ews-service.ts';
import { imapSession } from './exchange/imap-session.ts';
import { popSession } from './exchange/pop-session.ts';
import { smtpSession } from './exchange/smtp-session.ts';
import { type Wire, wireOver } from './exchange/wire.ts';
import { graphService } from './graph/service.ts';
import { type Listening, listenOnLoopback } from './listening.ts';
import type { Undo } from './scenarios/scenario.ts';

/** A tenant's servers, all on 127.0.0.1. */
export interface TenantServers {
  readonly pages: Listening;
  readonly entra: Listening;
  readonly graph: Listening;
  readonly smtp: Listening;
  /** SMTP under TLS from the first byte (RFC 8314). */
  readonly smtpTls: Listening;
  readonly imap: Listening;
  readonly pop: Listening;
  readonly ews: Listening;
  refuseMail(): Promise<Undo>;
  showForeignCertificate(): Promise<Undo>;
  dropConnections(): void;
  close(): Promise<void>;
}

interface Certified {
  setSecureContext(certificate: ServerCertificate): void;
}

const tls12 = { minVersion: 'TLSv1.2' } as const;

/** The certificate that is shown at the moment, for servers that ask at every handshake. */
interface Certificates {
  readonly current: () => SecureContext;
  readonly show: (certificate: ServerCertificate) => void;
}

function certificatesOf(first: ServerCertificate): Certificates {
  let context = createSecureContext({ ...first, ...tls12 });
  return {
    current: () => context,
    show: (certificate) => {
      context = createSecureContext({ ...certificate, ...tls12 });
    },
  };
}

function smtpServers(tenant: TenantContext, certificate: ServerCertificate, certificates: Certificates) {
  const parts = { tenant, secureContext: certificates.current };
  const note = (error: unknown) => tenant.transcript.note('smtp', `broken off: ${String(error)}`);
  const plain = createTcpServer((socket) => {
    smtpSession(wireOver(socket), parts, false).catch(note);
  });
  const tls = createTlsServer({ ...certificate, ...tls12 }, (socket) => {
    smtpSession(wireOver(socket), parts, true).catch(note);
  });
  tls.on('tlsClientError', note);
  return { plain, tls };
}

/** A protocol that is under TLS from the first byte. */
function tlsServer(
  tenant: TenantContext,
  certificate: ServerCertificate,
  protocol: 'imap' | 'pop',
  session: (wire: Wire, tenant: TenantContext) => Promise<void>,
) {
  const note = (error: unknown) => tenant.transcript.note(protocol, `broken off: ${String(error)}`);
  const server = createTlsServer({ ...certificate, ...tls12 }, (socket) => {
    session(wireOver(socket), tenant).catch(note);
  });
  server.on('tlsClientError', note);
  return server;
}

/** Opens all ports; the pages' port may be a fixed one. */
export async function openServers(
  tenant: TenantContext,
  authority: CertificateAuthority,
  pagesApp: Hono,
  pagesPort: number,
): Promise<TenantServers> {
  const certificates = certificatesOf(authority.server);
  const secured = { ...authority.server, ...tls12 };
  const entraHttps = createHttpsServer(secured, getRequestListener(entraService(tenant).fetch));
  const graphHttps = createHttpsServer(secured, getRequestListener(graphService(tenant).fetch));
  const ewsHttps = createHttpsServer(secured, getRequestListener(ewsService(tenant).fetch));
  const imapTls = tlsServer(tenant, authority.server, 'imap', imapSession);
  const popTls = tlsServer(tenant, authority.server, 'pop', popSession);
  const mail = smtpServers(tenant, authority.server, certificates);
  const pages = await listenOnLoopback(createHttpServer(getRequestListener(pagesApp.fetch)), pagesPort);
  const [entra, graph, smtp, smtpTls, imap, pop, ews] = await Promise.all([
    listenOnLoopback(entraHttps),
    listenOnLoopback(graphHttps),
    listenOnLoopback(mail.plain),
    listenOnLoopback(mail.tls),
    listenOnLoopback(imapTls),
    listenOnLoopback(popTls),
    listenOnLoopback(ewsHttps),
  ]);
  const certified: readonly Certified[] = [entraHttps, graphHttps, ewsHttps, mail.tls, imapTls, popTls];
  const services = [entra, graph, smtp, smtpTls, imap, pop, ews];
  const dropConnections = () => {
    for (const service of services) service.dropConnections();
  };
  const show = (certificate: ServerCertificate) => {
    certificates.show(certificate);
    for (const server of certified) server.setSecureContext({ ...certificate, ...tls12 });
    dropConnections();
  };
  return {
    pages,
    entra,
    graph,
    smtp,
    smtpTls,
    imap,
    pop,
    ews,
    dropConnections,
    async refuseMail() {
      const mailServices = [graph, smtp, smtpTls, imap, pop, ews];
      await Promise.all(mailServices.map((service) => service.close()));
      return async () => {
        await Promise.all(mailServices.map((service) => service.reopen()));
      };
    },
    async showForeignCertificate() {
      const foreign = await newCertificateAuthority('Inspecting Proxy CA');
      show(foreign.server);
      return () => show(authority.server);
    },
    async close() {
      await Promise.all([pages, ...services].map((service) => service.close()));
    },
  };
}

/** Where the opened servers are reached. */
export function addressesOf(servers: TenantServers): Addresses {
  return {
    pages: `http://127.0.0.1:${servers.pages.port}`,
    entra: `https://127.0.0.1:${servers.entra.port}`,
    graph: `https://127.0.0.1:${servers.graph.port}`,
  };
}
