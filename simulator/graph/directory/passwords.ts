import { z } from 'zod';
import { newSecretValue, secretRecord } from '../../entra/secrets.ts';
import { type GraphError, isGraphError } from '../errors.ts';
import { passwordCredential } from './application-json.ts';
import { bodyOf, guid } from './body.ts';
import { type DirectoryAnswer, type DirectoryCall, type DirectoryRoute, done } from './call.ts';
import { secretPolicyRefusal } from './credential-policy.ts';
import { directoryErrors } from './errors.ts';
import { applicationAt } from './objects.ts';
import { changeRefusal, writing } from './rights.ts';

const time = z.iso.datetime({ offset: true }).nullish();
const addRules = {
  resource: 'Application',
  types: { passwordCredential: 'passwordCredential' },
  schema: z.strictObject({
    passwordCredential: z
      .strictObject({ displayName: z.string().max(90).nullish(), startDateTime: time, endDateTime: time })
      .nullish(),
  }),
};
const removeRules = { resource: 'Application', schema: z.strictObject({ keyId: guid }) };

/** Two years on, as long as nobody says otherwise: learn.microsoft.com/graph/api/application-addpassword */
function twoYearsAfter(at: number): number {
  const date = new Date(at);
  return date.setUTCFullYear(date.getUTCFullYear() + 2);
}

function add(call: DirectoryCall): DirectoryAnswer | GraphError {
  const app = applicationAt(call);
  if (isGraphError(app)) return app;
  const refused = changeRefusal(call, app);
  if (refused !== undefined) return refused;
  const body = bodyOf(call, addRules);
  if (isGraphError(body)) return body;
  const { displayName, startDateTime, endDateTime } = body.passwordCredential ?? {};
  const startsAt = startDateTime ? Date.parse(startDateTime) : Date.now();
  const endsAt = endDateTime ? Date.parse(endDateTime) : twoYearsAfter(startsAt);
  if (endsAt <= startsAt) return directoryErrors.invalidValue('endDateTime', 'PasswordCredential');
  const barred = secretPolicyRefusal(call.state, endsAt - startsAt);
  if (barred !== undefined) return barred;
  const value = newSecretValue();
  const secret = { ...secretRecord({ value, description: displayName ?? '', endsAt }), startsAt };
  app.secrets.push(secret);
  const context = `${call.tenant.addresses().graph}/v1.0/$metadata#microsoft.graph.passwordCredential`;
  // The value is told here and nowhere else.
  const told = { ...passwordCredential(secret), secretText: value };
  return { status: 200, body: { '@odata.context': context, ...told } };
}

function remove(call: DirectoryCall): DirectoryAnswer | GraphError {
  const app = applicationAt(call);
  if (isGraphError(app)) return app;
  const refused = changeRefusal(call, app);
  if (refused !== undefined) return refused;
  const body = bodyOf(call, removeRules);
  if (isGraphError(body)) return body;
  const keyId = body.keyId.toLowerCase();
  if (!app.secrets.some((secret) => secret.keyId === keyId)) return directoryErrors.passwordUnknown(keyId);
  app.secrets = app.secrets.filter((secret) => secret.keyId !== keyId);
  return done;
}

/** Client secrets. Source: learn.microsoft.com/graph/api/application-addpassword, application-removepassword */
export const passwordRoutes: readonly DirectoryRoute[] = [
  { method: 'POST', path: '/applications/{key}/addPassword', scopes: [writing], answer: add },
  { method: 'POST', path: '/applications/{key}/removePassword', scopes: [writing], answer: remove },
];
