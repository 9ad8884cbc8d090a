import type { ICachePlugin } from '@azure/msal-node';
import type { SecretStore } from '../ports.ts';
import { tokensName } from '../secrets/secret-names.ts';

/** Keeps MSAL's cache (account, refresh token) of one set-up where secrets are kept. */
export function createTokenCache(store: SecretStore, setupId: string): ICachePlugin {
  const name = tokensName(setupId);
  return {
    async beforeCacheAccess(context) {
      const kept = await store.load(name);
      if (kept !== undefined) context.tokenCache.deserialize(kept);
    },
    async afterCacheAccess(context) {
      if (context.cacheHasChanged) await store.save(name, context.tokenCache.serialize());
    },
  };
}
