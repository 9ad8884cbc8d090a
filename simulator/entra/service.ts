import type { Context } from 'hono';
import { Hono } from 'hono';
import type { TenantContext } from '../context.ts';
import { isRefusal, tenantRefusal } from './clients.ts';
import { startDeviceCode } from './device-code.ts';
import { type Refusal, refusals } from './errors.ts';
import { instanceDiscovery, openIdConfiguration } from './metadata.ts';
import { refusalBody } from './refusal-body.ts';
import { answerTokenRequest } from './token.ts';

/** Largest form that the endpoints read, in bytes. */
const formLimit = 64 * 1024;

/** Form fields that the transcript shows: none of them opens anything. */
const shownFields = ['grant_type', 'client_id', 'scope', 'redirect_uri'];

function shown(form: URLSearchParams): string {
  return shownFields.flatMap((name) => (form.has(name) ? [`${name}=${form.get(name)}`] : [])).join(' ');
}

async function formOf(c: Context): Promise<URLSearchParams> {
  const text = await c.req.text();
  return new URLSearchParams(text.length > formLimit ? '' : text);
}

function answer(tenant: TenantContext, c: Context, said: object | Refusal) {
  c.header('Cache-Control', 'no-store, no-cache');
  c.header('Pragma', 'no-cache');
  if (!isRefusal(said)) return c.json(said);
  const body = refusalBody(said, c.req.header('client-request-id'));
  tenant.transcript.note('entra', `S: ${said.status} ${body.error_description}`);
  if (said.status === 503) c.header('Retry-After', '30');
  return c.json(body, said.status);
}

/** Entra's endpoints for programs: metadata, keys, tokens, device codes. */
export function entraService(tenant: TenantContext): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    tenant.transcript.note('entra', `${c.req.method} ${c.req.path} -> ${c.res.status}`);
  });
  app.get('/common/discovery/instance', (c) => c.json(instanceDiscovery(tenant, 'common')));
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) => {
    const name = c.req.param('tenant');
    return answer(
      tenant,
      c,
      tenantRefusal(tenant.state, name, 'invalid_tenant') ?? openIdConfiguration(tenant, name),
    );
  });
  app.get('/:tenant/discovery/v2.0/keys', (c) => c.json({ keys: [tenant.key.publicJwk] }));
  app.post('/:tenant/oauth2/v2.0/token', async (c) => {
    const form = await formOf(c);
    tenant.transcript.note('entra', `C: token ${shown(form)}`);
    return answer(tenant, c, await answerTokenRequest(tenant, c.req.param('tenant'), form));
  });
  app.post('/:tenant/oauth2/v2.0/devicecode', async (c) =>
    answer(tenant, c, startDeviceCode(tenant, c.req.param('tenant'), await formOf(c))),
  );
  app.get('/:tenant/oauth2/v2.0/authorize', (c) =>
    // A browser that was sent to the TLS address would meet a certificate that nobody trusts.
    c.redirect(`${tenant.addresses().pages}${c.req.path}${new URL(c.req.url).search}`, 302),
  );
  app.all('/:tenant/oauth2/v2.0/:endpoint', (c) => answer(tenant, c, refusals.malformed()));
  return app;
}
