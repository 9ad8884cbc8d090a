import type { TenantContext } from '../context.ts';
import type { Account, AppRegistration } from '../directory-objects.ts';
import { assertionRefusal } from './client-assertion.ts';
import { assignmentRefusal, type KnownClient } from './clients.ts';
import { type Refusal, refusals } from './errors.ts';
import type { TokenAnswer } from './issue.ts';
import { secretRefusal } from './secrets.ts';

/** One request to the token endpoint: its form, the tenant in its path, and who asks. */
export interface TokenRequest extends KnownClient {
  readonly context: TenantContext;
  readonly tenant: string;
  readonly form: URLSearchParams;
}

export type TokenOutcome = Promise<TokenAnswer | Refusal>;

/** Holds a client to its type: a confidential one must prove itself, a public one must not try to. */
export function clientRefusal(
  app: AppRegistration,
  form: URLSearchParams,
  type: 'public' | 'confidential',
): Refusal | undefined {
  const secret = form.get('client_secret');
  if (type === 'public') {
    return secret === null && !form.has('client_assertion') ? undefined : refusals.secretToPublicClient();
  }
  const assertion = form.get('client_assertion');
  if (assertion !== null && assertion !== '') return assertionRefusal(app, assertion, form);
  return secret === null || secret === '' ? refusals.secretDemanded() : secretRefusal(app, secret);
}

/** What the tenant's rules say about an account whenever tokens are due for it. */
export function accountRefusal(
  context: TenantContext,
  app: AppRegistration,
  account: Account | undefined,
): Refusal | undefined {
  const { faults } = context.state;
  if (account === undefined) return refusals.grantUnknown();
  if (!account.enabled || faults.has('account-disabled-after-sign-in')) return refusals.accountDisabled();
  if (faults.has('conditional-access-blocks')) return refusals.conditionalAccess();
  return assignmentRefusal(context.state, app, account);
}
