import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { TenantContext } from '../context.ts';
import { cutConnection, neverAnswer } from '../listening.ts';
import { ewsCaller, ewsClaims, isEwsAnswer } from './ews-access.ts';
import { brokenPage, type EwsAnswer, faults } from './ews-answers.ts';
import { createItem } from './ews-create-item.ts';
import { findItem } from './ews-find-item.ts';
import { schemaFault } from './ews-schema.ts';
import { namespaces, readXml, within, type XmlElement } from './ews-xml.ts';

/** Where EWS lies on its host, at Microsoft as here. */
export const ewsPath = '/EWS/Exchange.asmx';

const backOffMs = 10_000;
const requestLimit = 40 * 1024 * 1024;

const operations = { CreateItem: createItem, FindItem: findItem } as const;
type OperationName = keyof typeof operations;

const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name);

interface Call {
  readonly header: XmlElement | undefined;
  readonly operation: XmlElement;
  readonly name: OperationName;
}

/** The one operation in an envelope, checked against the schema. */
function callIn(text: string): Call | EwsAnswer {
  const document = readXml(text);
  const isEnvelope = document?.name === 'Envelope' && document.namespace === namespaces.soap;
  const body = within(document, 'Body');
  const operation = body?.children[0];
  if (!isEnvelope || body?.children.length !== 1 || operation === undefined) return faults.notXml();
  if (operation.namespace !== namespaces.messages || !isOperation(operation.name)) {
    const list = `List of possible elements expected: '${Object.keys(operations).join(', ')}' in namespace '${namespaces.messages}'.`;
    return faults.schema(
      `The element 'Body' in namespace '${namespaces.soap}' has invalid child element '${operation.name}' in namespace '${operation.namespace}'. ${list}`,
    );
  }
  const fault = schemaFault(operation);
  if (fault !== undefined) return faults.schema(fault);
  return { header: within(document, 'Header'), operation, name: operation.name };
}

async function answerTo(tenant: TenantContext, c: Context): Promise<EwsAnswer> {
  const { state, transcript } = tenant;
  if (state.faults.has('ews-answers-html')) return brokenPage;
  const claims = await ewsClaims(tenant, c.req.header('authorization'));
  if (isEwsAnswer(claims)) return claims;
  const call = callIn(await c.req.text());
  if (isEwsAnswer(call)) return call;
  transcript.note(
    'ews',
    `C: ${call.name} ${within(call.header, 'ExchangeImpersonation') ? 'impersonating' : ''}`,
  );
  if (state.faults.has('mail-throttled')) return faults.serverBusy(backOffMs);
  const caller = ewsCaller(state, claims, call.header);
  return isEwsAnswer(caller) ? caller : operations[call.name](tenant, caller, call.operation);
}

/** Exchange Web Services, as far as sending a message and looking at an inbox need them. */
export function ewsService(tenant: TenantContext): Hono {
  const { state, transcript } = tenant;
  const app = new Hono();
  app.use(async (c, next) => {
    c.header('request-id', randomUUID());
    c.header('X-FEServer', 'AM0PR10CA0042');
    if (state.faults.has('mail-never-answers')) return neverAnswer(c.req.raw);
    await next();
    transcript.note('ews', `S: ${c.res.status} ${c.res.headers.get('x-ms-diagnostics') ?? ''}`);
  });
  app.use(bodyLimit({ maxSize: requestLimit }));
  app.post(ewsPath, async (c) => {
    if (state.faults.has('mail-cuts-answers')) cutConnection(c);
    const { status, headers, body } = await answerTo(tenant, c);
    return c.body(body, status, { ...headers });
  });
  app.get(ewsPath, (c) => c.body(null, 405));
  return app;
}
