import { metadataAddress } from '../entra/authority.ts';
import { askEntra } from './ask-entra.ts';
import { type Check, fail, pass, unknown } from './check.ts';

/** Does the tenant exist? Its OpenID document is public. */
export const tenantExists: Check = async (context) => {
  const { tenantId } = context.setup;
  if (tenantId === undefined) return unknown('couldNotLook.noIds');
  const answer = await askEntra({ method: 'GET', url: metadataAddress(context.cloud, tenantId) }, context);
  if (!answer.ok) return fail(context, answer.fault);
  if (answer.http.status === 200) return pass('seen.tenantExists', { tenantId });
  return fail(context, answer.observation);
};
