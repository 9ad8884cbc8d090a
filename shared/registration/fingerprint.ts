import type { Action } from './action.ts';
import type { ObservedDirectory } from './directory.ts';

/** FNV-1a, 64 bit. Source: draft-eastlake-fnv. Not for secrecy: two plans are told apart, nothing more. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const character of text) {
    value ^= BigInt(character.codePointAt(0) ?? 0);
    value = BigInt.asUintN(64, value * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}

/** What of an action depends on the world and not on the minute: a secret is named and dated when it is planned. */
function lasting(action: Action): unknown {
  return action.kind === 'add-secret' ? { kind: action.kind } : action;
}

/** Stands for a plan and the registration that it is for: the same world gives the same, whenever it is asked. */
export function fingerprint(
  actions: readonly Action[],
  { tenantId, application }: ObservedDirectory,
): string {
  return hash(JSON.stringify([tenantId, application?.id ?? '', actions.map(lasting)]));
}
