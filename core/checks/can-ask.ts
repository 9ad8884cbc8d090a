import { hasSession } from '../entra/acquire.ts';
import { type CheckContext, unknown } from './check.ts';

/** Why no token can be asked for; undefined where one can. */
export async function cannotAsk(context: CheckContext) {
  const { setup, flow, secret } = context;
  if (setup.clientId === undefined || (flow === 'application' && setup.tenantId === undefined))
    return unknown('couldNotLook.noIds');
  if (context.way.client === 'confidential' && secret === undefined) return unknown('couldNotLook.noSecret');
  if (flow === 'delegated' && !(await hasSession(context.ports.secrets, setup.id)))
    return unknown('couldNotLook.noSession');
  return undefined;
}
