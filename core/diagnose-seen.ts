import { diagnose } from '../shared/causes/diagnose.ts';
import type { Diagnosis } from '../shared/causes/diagnosis.ts';
import type { Observation } from '../shared/causes/observation.ts';
import { redact } from '../shared/redact.ts';
import { exchangeOf, reachOf } from '../shared/setup/reach.ts';
import type { SetupContext } from './setup-context.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Said or chosen, not seen: no token shows anything of a role in Exchange. Where another setting is required, it is that one of which was spoken. */
function roleInExchange({ setup, way }: SetupContext): Observation['roleInExchange'] {
  const settings = exchangeOf(way, setup);
  const role = settings.find(({ id }) => id === 'rbac-scope');
  const isSaid = setup.said.exchange !== undefined;
  if (reachOf(way, setup) === 'mailbox') return isSaid ? 'said' : 'chosen';
  return isSaid && role && settings.every(({ need }) => need !== 'required') ? 'said' : undefined;
}

/** What is known of the set-up beside the answer; names and ids, never a value of a secret. */
function factsOf(context: SetupContext): Observation {
  const { setup, secret } = context;
  const { mailbox, clientId, tenantId } = setup;
  return {
    text: '',
    mailbox,
    signedInAs: setup.signedInAs,
    roleInExchange: roleInExchange(context),
    ...(secret === undefined
      ? {}
      : { secret: { looksLikeGuid: guid.test(secret.trim()), expiresAt: setup.credential.expiresAt } }),
    params: {
      ...(mailbox === undefined ? {} : { mailbox }),
      ...(clientId === undefined ? {} : { clientId }),
      ...(tenantId === undefined ? {} : { tenantId }),
    },
  };
}

/** The diagnosis of what was seen while working on a set-up; its texts are redacted before anybody reads them. */
export function diagnoseSeen(
  seen: Observation,
  context: SetupContext,
  now: Date,
  secrets: readonly string[] = [],
): Diagnosis {
  const facts = factsOf(context);
  const hidden = context.secret === undefined ? secrets : [...secrets, context.secret];
  return diagnose({
    ...facts,
    ...seen,
    text: redact(seen.text, hidden),
    params: { ...facts.params, ...seen.params },
    seenAt: now.toISOString(),
  });
}

/** What is seen when a person ends something before it is done. */
export const cancelledByPerson: Observation = {
  text: 'user_cancelled',
  protocol: 'loopback',
};
