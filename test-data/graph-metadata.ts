import { type Target, targetOf } from './graph-path.ts';
import { checkQuery } from './graph-query.ts';
import type { Action } from './graph-types.ts';
import { checkObject, checkTyped, isJsonObject } from './graph-values.ts';

/** A request to Microsoft Graph as plain JSON. */
export interface GraphRequest {
  readonly method: string;
  /** With or without `/v1.0` in front. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
}

/** What Graph answered to a request. */
export interface GraphAnswer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body?: unknown;
}

const isNothing = (body: unknown) => body === undefined || body === null || body === '';

/** Parameters of actions are found without regard to case, as Graph does. */
function checkParameters({ parameters }: Action, body: unknown): string[] {
  if (isNothing(body)) return [];
  if (!isJsonObject(body)) return ['body: no object'];
  return Object.entries(body).flatMap(([name, value]) => {
    const known = Object.entries(parameters).find(([each]) => each.toLowerCase() === name.toLowerCase());
    if (known === undefined) return [`body: the action has no parameter ${name}`];
    return value === null ? [] : checkTyped(known[1], value, `body.${name}`);
  });
}

function checkReference(body: unknown): string[] {
  const id = isJsonObject(body) ? body['@odata.id'] : undefined;
  const isAddress = typeof id === 'string' && /^https:\/\/[^/]+\/v1\.0\/\w+\/[0-9a-f-]{36}$/u.test(id);
  return isAddress ? [] : ['body: a reference is {"@odata.id": "https://.../v1.0/directoryObjects/{id}"}'];
}

/** Which methods a target takes. */
const methods: Readonly<Record<Target['kind'], readonly string[]>> = {
  collection: ['GET', 'POST'],
  entity: ['GET', 'PATCH', 'DELETE'],
  action: ['POST'],
  reference: ['GET', 'POST', 'DELETE'],
};

function checkRequestBody(target: Target, method: string, body: unknown): string[] {
  if (method === 'GET' || method === 'DELETE') return isNothing(body) ? [] : [`${method} takes no body`];
  if (target.kind === 'action') return checkParameters(target.action, body);
  return target.kind === 'reference' ? checkReference(body) : checkWritten(target.type, body);
}

function checkWritten(type: string, body: unknown): string[] {
  return isJsonObject(body) ? checkObject(type, body, 'body') : ['body: no object'];
}

/** What of a request Graph's metadata does not know: path, query options, names, types, values. Nothing where it is fine. */
export function checkRequest({ method, path, query = {}, body }: GraphRequest): string[] {
  const target = targetOf(path);
  if (typeof target === 'string') return [target];
  const wrongMethod = methods[target.kind].includes(method) ? [] : [`${method} is not for ${path}`];
  const type = target.kind === 'collection' || target.kind === 'entity' ? target.type : '';
  return [...wrongMethod, ...checkQuery(type, query), ...checkRequestBody(target, method, body)];
}

function checkError(body: unknown): string[] {
  const error = isJsonObject(body) ? body.error : undefined;
  if (!isJsonObject(error)) return ['an error is {"error": {"code", "message"}}'];
  return ['code', 'message']
    .filter((name) => typeof error[name] !== 'string')
    .map((name) => `error.${name}: no text`);
}

function checkList(type: string, body: unknown): string[] {
  if (!isJsonObject(body) || !Array.isArray(body.value)) return ['a list is {"value": [...]}'];
  const others = Object.keys(body).filter((name) => name !== 'value' && !name.startsWith('@odata.'));
  const wrong = others.map((name) => `a list has no ${name}`);
  return [...wrong, ...body.value.flatMap((each, at) => checkObject(type, each, `value[${at}]`))];
}

const returned = (status: number, wanted: readonly number[]) =>
  wanted.includes(status) ? [] : [`status ${status} instead of ${wanted.join(' or ')}`];

const nothing = (body: unknown) => (isNothing(body) ? [] : ['an answer without content has a body']);

function checkSuccess(target: Target, { method, status, body }: GraphAnswer): string[] {
  if (target.kind === 'action') {
    const { returns } = target.action;
    return returns === null
      ? [...returned(status, [202, 204]), ...nothing(body)]
      : [...returned(status, [200, 201]), ...checkTyped(returns, body, 'body')];
  }
  if (target.kind === 'reference' || method === 'DELETE' || method === 'PATCH') {
    return [...returned(status, [204]), ...nothing(body)];
  }
  if (method === 'POST') return [...returned(status, [201]), ...checkObject(target.type, body, 'body')];
  const read =
    target.kind === 'collection' ? checkList : (type: string, it: unknown) => checkObject(type, it, 'body');
  return [...returned(status, [200]), ...read(target.type, body)];
}

/** What of an answer Graph's metadata does not know: status, names, types, values. Nothing where it is fine. */
export function checkAnswer(answer: GraphAnswer): string[] {
  if (answer.status >= 400) return checkError(answer.body);
  const target = targetOf(answer.path);
  return typeof target === 'string' ? [target] : checkSuccess(target, answer);
}
