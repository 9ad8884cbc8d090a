import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSteppingClock } from '../testing/stepping-clock.ts';
import { quoted } from './directory-request.ts';
import { createGraphClient, type GraphClient } from './graph-client.ts';
import { GraphFault } from './graph-fault.ts';

let server: http.Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  if (server) await once(server, 'close');
  server = undefined;
});

const clock = createSteppingClock(new Date());
const token = 'eyJ0eXAi.eyJhdWQi.canary';

/** A Graph on loopback that answers as it is told. */
async function graphThat(
  answer: (request: IncomingMessage, response: ServerResponse, origin: string) => void,
): Promise<GraphClient> {
  let origin = '';
  server = http.createServer((request, response) => answer(request, response, origin));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const route = { environment: {}, phaseMs: 10_000, signal: AbortSignal.timeout(20_000) };
  return createGraphClient({ graph: origin, route, clock, token: async () => token });
}

const json = (response: ServerResponse, status: number, body: unknown, headers: object = {}) =>
  void response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(body));

const thing = z.object({ id: z.string() });

describe('a request to the directory', () => {
  it('reads a collection page by page', async () => {
    const graph = await graphThat((request, response, origin) => {
      const isSecond = request.url?.includes('skip') ?? false;
      json(response, 200, {
        value: [{ id: isSecond ? '2' : '1' }],
        ...(isSecond ? {} : { '@odata.nextLink': `${origin}/v1.0/applications?$skiptoken=a%20b` }),
      });
    });
    expect(await graph.list({ path: '/applications' }, thing)).toEqual([{ id: '1' }, { id: '2' }]);
  });

  it('carries its token to no other place that a page names', async () => {
    const graph = await graphThat((_, response) =>
      json(response, 200, {
        value: [],
        '@odata.nextLink': 'https://elsewhere.example/v1.0/applications?a=1',
      }),
    );
    await expect(graph.list({ path: '/applications' }, thing)).rejects.toThrow('elsewhere.example');
  });

  it('waits as long as it is told to, and asks again', async () => {
    let asked = 0;
    const graph = await graphThat((_, response) => {
      asked += 1;
      if (asked < 3) return json(response, 429, {}, { 'retry-after': '7' });
      json(response, 201, { id: 'made' });
    });
    const before = clock.waits.length;
    expect(await graph.ask({ method: 'POST', path: '/applications', body: {} }, thing)).toEqual({
      id: 'made',
    });
    expect(clock.waits.slice(before)).toEqual([7000, 7000]);
  });

  it('is not repeated where nobody knows whether it was done', async () => {
    let asked = 0;
    const graph = await graphThat((_, response) => {
      asked += 1;
      json(response, 504, {});
    });
    const made = graph.ask({ method: 'POST', path: '/applications', body: {} }, thing);
    await expect(made).rejects.toBeInstanceOf(GraphFault);
    expect(asked).toBe(1);
  });

  it('fails with what Graph said, and without its token', async () => {
    const error = { code: 'Request_BadRequest', message: 'Invalid value specified for property' };
    const graph = await graphThat((_, response) => json(response, 400, { error }));
    const fault = await graph
      .tell({ method: 'PATCH', path: '/applications/1', body: {} })
      .catch((caught: unknown) => caught);
    expect(fault).toMatchObject({ status: 400, code: 'Request_BadRequest' });
    expect(JSON.stringify([fault, String(fault), (fault as GraphFault).stack])).not.toContain('canary');
  });

  it('quotes what stands in a filter', () => {
    expect(quoted("O'Brien & Sons")).toBe("'O''Brien & Sons'");
  });
});
