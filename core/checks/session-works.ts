import { acquireToken, hasSession, identityOf } from '../entra/acquire.ts';
import { type Check, fail, pass, unknown } from './check.ts';

/** Does the session of the person who signed in still give tokens? */
export const sessionWorks: Check = async (context) => {
  const { setup, ports, way } = context;
  if (setup.clientId === undefined) return unknown('couldNotLook.noIds');
  if (!(await hasSession(ports.secrets, setup.id))) return unknown('couldNotLook.noSession');
  const identity = identityOf(context, setup.clientId, context.route, ports.secrets);
  const answer = await acquireToken(context, identity, way.transport);
  if (!answer.ok) return fail(context, answer.observation);
  return pass('seen.sessionWorks', { username: answer.token.username ?? setup.signedInAs ?? '' });
};
