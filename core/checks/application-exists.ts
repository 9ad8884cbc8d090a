import { graphOrigin } from '../../shared/clouds/built-in.ts';
import { aadstsIn } from '../entra/aadsts-in.ts';
import { entraTokenAddress } from '../entra/authority.ts';
import { askEntra } from './ask-entra.ts';
import { type Check, fail, pass, unknown } from './check.ts';

/** Answers that only an application which exists can cause: its credential is missing or of the wrong kind. */
const onlyForExisting = new Set(['7000216', '7000218', '7000215', '7000222', '700025', '70002']);
const notThere = new Set(['700016', '90002', '900023', '7000229', '700038']);

/**
 * Does the application exist in the tenant? Asked with a grant that cannot succeed, since it comes without a credential: Entra looks for the
 * application before it looks for the credential. Source of the codes: learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const applicationExists: Check = async (context) => {
  const { tenantId, clientId } = context.setup;
  if (tenantId === undefined || clientId === undefined) return unknown('couldNotLook.noIds');
  if (context.cloud.protocol !== 'entra')
    return unknown('couldNotLook.otherProvider', { cloud: context.cloud.name });
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    scope: `${graphOrigin(context.cloud)}/.default`,
  });
  const answer = await askEntra(
    {
      method: 'POST',
      url: entraTokenAddress(context.cloud, tenantId),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    },
    context,
  );
  if (!answer.ok) return fail(context, answer.fault);
  const codes = aadstsIn(answer.http.text);
  if (codes.some((code) => notThere.has(code)) || answer.http.status >= 500)
    return fail(context, answer.observation);
  if (codes.some((code) => onlyForExisting.has(code))) return pass('seen.applicationExists', { clientId });
  return unknown('couldNotLook.otherAnswer', {
    answer: codes[0] ? `AADSTS${codes[0]}` : `HTTP ${answer.http.status}`,
  });
};
