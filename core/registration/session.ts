import type { ICachePlugin } from '@azure/msal-node';
import { z } from 'zod';
import type { SecretStore } from '../ports.ts';
import { registrarName } from '../secrets/secret-names.ts';

/** Who is signed in to Graph for a set-up. The cache is MSAL's: it holds the refresh token. */
const sessionSchema = z.strictObject({
  access: z.enum(['write', 'read']),
  client: z.strictObject({
    source: z.enum(['cloud-file', 'environment', 'entered', 'microsoft']),
    id: z.string(),
  }),
  username: z.string(),
  /** Object id of whoever is signed in. */
  accountId: z.string(),
  tenantId: z.string(),
  scopes: z.array(z.string()).readonly(),
  cache: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;

/** The sessions of administrators, by set-up: in memory, and where secrets are kept only where that was asked for. */
export interface SessionStore {
  find(setupId: string): Promise<Session | undefined>;
  begin(setupId: string, session: Session, keep: boolean): Promise<void>;
  end(setupId: string): Promise<void>;
  /** MSAL's cache of the session that stands; what MSAL changes in it stays with the session. */
  cacheOf(setupId: string): ICachePlugin;
}

export function createSessionStore(store: SecretStore): SessionStore {
  const inMemory = new Map<string, Session>();
  const kept = async (setupId: string): Promise<Session | undefined> => {
    const text = await store.load(registrarName(setupId));
    return text === undefined ? undefined : sessionSchema.safeParse(JSON.parse(text)).data;
  };
  const keep = (setupId: string, session: Session) =>
    store.save(registrarName(setupId), JSON.stringify(session));
  const find = async (setupId: string) => inMemory.get(setupId) ?? (await kept(setupId));

  return {
    find,
    async begin(setupId, session, isKept) {
      inMemory.set(setupId, session);
      await (isKept ? keep(setupId, session) : store.remove(registrarName(setupId)));
    },
    async end(setupId) {
      inMemory.delete(setupId);
      await store.remove(registrarName(setupId));
    },
    cacheOf: (setupId) => ({
      async beforeCacheAccess(context) {
        const session = await find(setupId);
        if (session) context.tokenCache.deserialize(session.cache);
      },
      async afterCacheAccess(context) {
        const session = context.cacheHasChanged ? await find(setupId) : undefined;
        if (!session) return;
        const changed = { ...session, cache: context.tokenCache.serialize() };
        inMemory.set(setupId, changed);
        if ((await store.load(registrarName(setupId))) !== undefined) await keep(setupId, changed);
      },
    }),
  };
}

/** A cache that lives as long as one sign-in, to be handed to the session that comes of it. */
export function createPassingCache(): ICachePlugin & { readonly text: () => string } {
  let text = '';
  return {
    text: () => text,
    async beforeCacheAccess(context) {
      if (text !== '') context.tokenCache.deserialize(text);
    },
    async afterCacheAccess(context) {
      if (context.cacheHasChanged) text = context.tokenCache.serialize();
    },
  };
}
