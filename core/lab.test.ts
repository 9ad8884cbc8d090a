import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestResult, TransportId } from '../shared/results/test-result.ts';
import { okValue, testServices } from './testing/ready-setup.ts';
import { createTestPorts } from './testing/test-ports.ts';

/** A lab that is none of ours: an OpenID provider and a Graph stand-in over plain http, an SMTP server of another make without TLS. */
let folder: string;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-lab-'));
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await rm(folder, { recursive: true, force: true });
});

const token = 'an-opaque-token-of-the-lab-1234567890';

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function provider(asked: URLSearchParams[]): Promise<string> {
  const server = http.createServer(async (request, response) => {
    const origin = `http://${request.headers.host}`;
    if (request.url?.endsWith('/.well-known/openid-configuration'))
      return void response.end(
        JSON.stringify({
          issuer: `${origin}/contoso`,
          authorization_endpoint: `${origin}/contoso/authorize`,
          token_endpoint: `${origin}/contoso/token`,
          jwks_uri: `${origin}/contoso/keys`,
        }),
      );
    let body = '';
    for await (const chunk of request) body += String(chunk);
    asked.push(new URLSearchParams(body));
    response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: token }));
  });
  return `${await listening(server)}/contoso`;
}

/** @param challenge answers `334` with a JSON text first, as some servers do, and refuses */
async function smtpServer(logins: string[], challenge = false): Promise<number> {
  const server = new SMTPServer({
    authMethods: ['LOGIN', 'XOAUTH2'],
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    onAuth(auth, _session, done) {
      logins.push(auth.method);
      const refused = { data: { status: '400', schemes: 'Bearer', scope: 'https://mail.example/' } };
      done(null, challenge ? (refused as never) : { user: auth.username ?? '' });
    },
    onData(stream, _session, done) {
      stream.resume();
      stream.once('end', () => done(null, 'queued as lab-1'));
    },
  });
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (listener.address() as AddressInfo).port;
}

async function testIn(cloud: object, transport: TransportId): Promise<TestResult> {
  await writeFile(
    join(folder, 'cloud.json'),
    JSON.stringify({ name: 'lab', allowInsecureLoopback: true, ...cloud }),
  );
  const file = {
    schema: 1,
    name: 'Lab',
    recipe: 'aktion-next',
    cloud: 'cloud.json',
    tenantId: 'contoso.example',
    clientId: '11111111-1111-4111-8111-111111111111',
    mailbox: 'ana@contoso.example',
  };
  await writeFile(join(folder, 'setup.json'), JSON.stringify(file));
  const services = testServices(createTestPorts());
  const setup = okValue(await services.setups.readFile(join(folder, 'setup.json')));
  services.secrets.supply(setup.id, 'the-secret-of-the-lab');
  const request = {
    setup,
    to: 'x@elsewhere.example',
    transports: [transport],
    waitForPropagationMs: 0,
    timeoutMs: 5_000,
    language: 'en',
  } as const;
  const [result] = okValue(await services.runTest(request, { signal: AbortSignal.timeout(10_000) }));
  if (!result) throw new Error('No result');
  return result;
}

describe('a lab with its own services', () => {
  it('gives tokens as any OpenID provider does, for the scopes that its file names', async () => {
    const asked: URLSearchParams[] = [];
    const got: string[] = [];
    const graph = await listening(
      http.createServer((request, response) => {
        got.push(`${request.method} ${request.url} ${request.headers.authorization}`);
        request.resume();
        response.writeHead(202, { 'request-id': 'lab-request' }).end();
      }),
    );
    const authority = await provider(asked);
    const result = await testIn(
      { authority, protocol: 'oidc', graph, scopes: { graph: ['mail.send'] } },
      'graph',
    );
    expect(result).toMatchObject({ outcome: 'ok', messageId: 'lab-request' });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      scope: expect.stringContaining('mail.send'),
    });
    expect(got).toEqual([`POST /v1.0/users/ana%40contoso.example/sendMail Bearer ${token}`]);
    expect(JSON.stringify(result)).not.toContain(token);
  });

  it('takes mail by an SMTP server of another make', async () => {
    const logins: string[] = [];
    const port = await smtpServer(logins);
    const authority = await provider([]);
    const smtp = { host: '127.0.0.1', port, security: 'none' };
    const result = await testIn({ authority, protocol: 'oidc', smtp, scopes: { smtp: ['smtp'] } }, 'smtp');
    expect(result).toMatchObject({ outcome: 'ok' });
    expect(logins).toEqual(['XOAUTH2']);
    expect(result.steps.map(({ id }) => id)).not.toContain('secure');
    expect(JSON.stringify(result)).not.toContain(token);
  });

  it('logs in once where the refusal comes as a challenge, and keeps its words', async () => {
    const logins: string[] = [];
    const port = await smtpServer(logins, true);
    const authority = await provider([]);
    const smtp = { host: '127.0.0.1', port, security: 'none' };
    const result = await testIn({ authority, protocol: 'oidc', smtp, scopes: { smtp: ['smtp'] } }, 'smtp');
    expect(result).toMatchObject({ outcome: 'failed', diagnosis: { stage: 'mail' } });
    expect(logins).toEqual(['XOAUTH2']);
    expect(result.transcript.join('\n')).toContain('"schemes":"Bearer"');
  });
});
