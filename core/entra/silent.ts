import type { AccountInfo } from '@azure/msal-node';
import { delegatedClient } from './delegated-client.ts';
import { type Identity, type TokenAnswer, tokenFailure } from './identity.ts';

function accountOf(
  accounts: readonly AccountInfo[],
  signedInAs: string | undefined,
): AccountInfo | undefined {
  const wanted = signedInAs?.toLowerCase();
  return accounts.find((account) => account.username.toLowerCase() === wanted) ?? accounts.at(-1);
}

/**
 * A token of the session that a person began, without asking them. The refresh token is always used: it is what the product will
 * live on, and a cached access token would hide what has changed since.
 * Undefined where there is no session, which is no failure: somebody has to sign in first.
 */
export async function acquireSilently(
  identity: Identity,
  scopes: string[],
  signedInAs: string | undefined,
): Promise<TokenAnswer | undefined> {
  const { application, networkClient } = await delegatedClient(identity);
  const account = accountOf(await application.getTokenCache().getAllAccounts(), signedInAs);
  if (!account) return undefined;
  try {
    const result = await application.acquireTokenSilent({ account, scopes, forceRefresh: true });
    return {
      ok: true,
      token: { value: result.accessToken, username: result.account?.username ?? account.username },
      clockAheadMs: networkClient.traffic.clockAheadMs,
    };
  } catch (error) {
    identity.route.signal.throwIfAborted();
    const { traffic } = networkClient;
    return { ok: false, observation: tokenFailure(error, traffic), clockAheadMs: traffic.clockAheadMs };
  }
}
