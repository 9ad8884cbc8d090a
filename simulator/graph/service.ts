import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { TenantContext } from '../context.ts';
import { cutConnection, neverAnswer } from '../listening.ts';
import { bearerClaims } from './access.ts';
import { addDirectory } from './directory/service.ts';
import { type GraphError, graphErrorBody, graphErrors, isGraphError } from './errors.ts';
import { type MessagesCall, readMessages } from './read-messages.ts';
import { sendMail } from './send-mail.ts';

/** Graph takes requests of up to 4 MB without an upload session. */
const requestLimit = 4 * 1024 * 1024;

function refuse(tenant: TenantContext, c: Context, error: GraphError) {
  const requestId = c.res.headers.get('request-id') ?? randomUUID();
  const body = graphErrorBody(error, requestId, c.req.header('client-request-id'));
  tenant.transcript.note('graph', `S: ${error.status} ${error.code}: ${error.message}`);
  if (error.retryAfterSeconds !== undefined) c.header('Retry-After', String(error.retryAfterSeconds));
  if (error.status === 401) {
    c.header(
      'WWW-Authenticate',
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
    );
  }
  return c.json(body, error.status);
}

async function answerSendMail(tenant: TenantContext, c: Context, user: string) {
  const claims = await bearerClaims(tenant, c.req.header('authorization'));
  if (isGraphError(claims)) return refuse(tenant, c, claims);
  const sent = await sendMail(tenant, {
    claims,
    user,
    contentType: c.req.header('content-type') ?? '',
    body: await c.req.text(),
  });
  return sent === 'accepted' ? c.body(null, 202) : refuse(tenant, c, sent);
}

async function answerMessages(
  tenant: TenantContext,
  c: Context,
  place: Pick<MessagesCall, 'user' | 'folder'>,
) {
  const claims = await bearerClaims(tenant, c.req.header('authorization'));
  if (isGraphError(claims)) return refuse(tenant, c, claims);
  const found = readMessages(tenant, { ...place, claims, top: Number(c.req.query('$top') ?? 10) });
  return isGraphError(found) ? refuse(tenant, c, found) : c.json(found);
}

/** Microsoft Graph as far as sending and reading mail and registering an application need it. */
export function graphService(tenant: TenantContext): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    c.header('request-id', randomUUID());
    c.header('client-request-id', c.req.header('client-request-id') ?? randomUUID());
    if (tenant.state.faults.has('mail-cuts-answers')) cutConnection(c);
    if (tenant.state.faults.has('mail-never-answers')) return neverAnswer(c.req.raw);
    await next();
    tenant.transcript.note('graph', `${c.req.method} ${c.req.path} -> ${c.res.status}`);
  });
  app.use(
    bodyLimit({ maxSize: requestLimit, onError: (c) => refuse(tenant, c, graphErrors.messageTooLarge()) }),
  );
  app.post('/v1.0/me/sendMail', (c) => answerSendMail(tenant, c, 'me'));
  app.post('/v1.0/users/:user/sendMail', (c) => answerSendMail(tenant, c, c.req.param('user')));
  app.get('/v1.0/me/messages', (c) => answerMessages(tenant, c, { user: 'me' }));
  app.get('/v1.0/users/:user/messages', (c) => answerMessages(tenant, c, { user: c.req.param('user') }));
  app.get('/v1.0/me/mailFolders/inbox/messages', (c) =>
    answerMessages(tenant, c, { user: 'me', folder: 'Inbox' }),
  );
  app.get('/v1.0/users/:user/mailFolders/inbox/messages', (c) =>
    answerMessages(tenant, c, { user: c.req.param('user'), folder: 'Inbox' }),
  );
  addDirectory(app, tenant, (c, error) => refuse(tenant, c, error));
  app.notFound((c) => refuse(tenant, c, graphErrors.resourceNotFound(c.req.path.split('/')[2] ?? '')));
  return app;
}
