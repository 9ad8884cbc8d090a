import { graphOrigin, mailScopeOrigin } from '../../shared/clouds/built-in.ts';
import { aadstsIn } from '../entra/aadsts-in.ts';
import { claimsOf } from '../entra/token-claims.ts';
import type { Probe } from './probe.ts';

/**
 * What does Entra put into a token for the service beside: Graph where Exchange was tested, Exchange where Graph was? Asked of applications
 * only; a person's consent names its scopes, so that another resource would mean asking them anew.
 */
export const tokenForOtherResource: Probe = async ({ context, service, tokenFor }) => {
  const { cloud, flow } = context;
  if (flow !== 'application' || cloud.protocol !== 'entra') return {};
  const isGraph = service === 'graph' || (service === 'entra' && context.way.transport === 'graph');
  const resource = isGraph ? mailScopeOrigin(cloud) : graphOrigin(cloud);
  const answer = await tokenFor(isGraph ? 'smtp' : 'graph');
  if (!answer) return {};
  if (answer.ok) {
    const permissions = claimsOf(answer.token.value)?.roles ?? [];
    return { otherToken: { resource, issued: true, permissions } };
  }
  const [code] = aadstsIn(answer.observation.text);
  return code === undefined ? {} : { otherToken: { resource, issued: false, code: `AADSTS${code}` } };
};
