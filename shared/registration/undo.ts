import { assertNever } from '../assert-never.ts';
import type { Audience } from './desired.ts';
import { type RedirectPlatform, redirectPlatforms } from './directory.ts';
import type { Journal, JournalEntry } from './journal.ts';
import type { PermissionRef } from './permission-ref.ts';
import { noRedirects, type RedirectLists } from './redirect-lists.ts';

/**
 * One thing to take back. Ids are absent where the program ended before it learnt them. What changes a value back holds only while the
 * directory still shows what was made of it (`from`, `added`); what others have changed since is left to them.
 */
export type Undoing =
  | { readonly kind: 'delete-application'; readonly id?: string | undefined; readonly name: string }
  | { readonly kind: 'delete-service-principal'; readonly id?: string | undefined }
  /** Only while nothing else uses the API: other applications may have been given its permissions since. */
  | {
      readonly kind: 'delete-api';
      readonly resource: PermissionRef['resource'];
      readonly id?: string | undefined;
    }
  | { readonly kind: 'restore-audience'; readonly from: Audience; readonly to: string }
  | { readonly kind: 'restore-redirects'; readonly added: RedirectLists; readonly removed: RedirectLists }
  | { readonly kind: 'restore-public-client'; readonly to: boolean }
  | { readonly kind: 'withdraw-permissions'; readonly permissions: readonly PermissionRef[] }
  | { readonly kind: 'disable-service-principal' }
  | { readonly kind: 'require-assignment' }
  | { readonly kind: 'remove-owner'; readonly id?: string | undefined }
  | { readonly kind: 'revoke-role'; readonly permission: PermissionRef; readonly id?: string | undefined }
  /** `whole`: nothing was granted before, so the grant itself goes once nothing else stands in it. */
  | {
      readonly kind: 'revoke-scopes';
      readonly resource: PermissionRef['resource'];
      readonly scopes: readonly string[];
      readonly whole: boolean;
      readonly id?: string | undefined;
    }
  | { readonly kind: 'remove-secret'; readonly keyId?: string | undefined; readonly displayName: string }
  | { readonly kind: 'remove-certificate'; readonly keyId?: string | undefined; readonly thumbprint: string };

export type UndoAction = Undoing & {
  /** The entries of the journal that are dropped once this is done. */
  readonly entries: readonly string[];
  /** False where the program ended before it saw whether the thing was made. */
  readonly certain: boolean;
};

function difference(one: RedirectLists, other: RedirectLists): RedirectLists {
  const missing = (platform: RedirectPlatform) =>
    one[platform].filter((uri) => !other[platform].includes(uri));
  return { web: missing('web'), spa: missing('spa'), publicClient: missing('publicClient') };
}

function undoingOf({ action, made }: JournalEntry): Undoing {
  switch (action.kind) {
    case 'create-application':
      return { kind: 'delete-application', id: made.id, name: action.displayName };
    case 'change-audience':
      return { kind: 'restore-audience', from: action.to, to: action.from };
    case 'change-redirects': {
      const before = { ...noRedirects, ...action.from };
      const after = { ...noRedirects, ...action.to };
      return {
        kind: 'restore-redirects',
        added: difference(after, before),
        removed: difference(before, after),
      };
    }
    case 'change-public-client':
      return { kind: 'restore-public-client', to: !action.to };
    case 'request-permissions':
      return { kind: 'withdraw-permissions', permissions: action.add };
    case 'create-service-principal':
      return { kind: 'delete-service-principal', id: made.id };
    case 'enable-service-principal':
      return { kind: 'disable-service-principal' };
    case 'drop-assignment-required':
      return { kind: 'require-assignment' };
    case 'add-owner':
      return { kind: 'remove-owner', id: made.id };
    case 'create-api':
      return { kind: 'delete-api', resource: action.resource, id: made.id };
    case 'grant-role':
      return { kind: 'revoke-role', permission: action.permission, id: made.id };
    case 'grant-scopes':
      return {
        kind: 'revoke-scopes',
        resource: action.resource,
        scopes: action.add,
        whole: action.held.length === 0,
        id: made.id,
      };
    case 'add-secret':
      return { kind: 'remove-secret', keyId: made.keyId, displayName: action.displayName };
    case 'add-certificate':
      return { kind: 'remove-certificate', keyId: made.keyId, thumbprint: action.thumbprint };
    default:
      return assertNever(action);
  }
}

function undo(entry: JournalEntry): UndoAction {
  return { ...undoingOf(entry), entries: [entry.id], certain: entry.state === 'done' };
}

/**
 * What takes back all that was made here, newest first, and nothing else. A registration that was made here takes everything on it along;
 * APIs go last, when nothing of ours uses them any more.
 */
export function undoActions({ entries }: Journal): readonly UndoAction[] {
  const newestFirst = entries.toReversed();
  const apis = newestFirst.filter(({ action }) => action.kind === 'create-api');
  const others = newestFirst.filter(({ action }) => action.kind !== 'create-api');
  const created = others.find(({ action }) => action.kind === 'create-application');
  if (!created) return [...others, ...apis].map(undo);
  const before = others.slice(others.indexOf(created) + 1);
  const along = others.slice(0, others.indexOf(created) + 1).map(({ id }) => id);
  return [{ ...undo(created), entries: along }, ...before.map(undo), ...apis.map(undo)];
}

/** The lists after taking back: what was added is gone, what was removed is there again, and what others did since stays. */
export function restoredRedirects(
  now: RedirectLists,
  { added, removed }: Extract<Undoing, { kind: 'restore-redirects' }>,
): RedirectLists {
  const lists = { ...noRedirects };
  for (const platform of redirectPlatforms) {
    const kept = now[platform].filter((uri) => !added[platform].includes(uri));
    lists[platform] = [...kept, ...removed[platform].filter((uri) => !kept.includes(uri))];
  }
  return lists;
}
