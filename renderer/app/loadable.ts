import type { Failure, Outcome } from '../../shared/outcome.ts';

/** Something asked of the host: on its way, there, or not to be had. */
export type Loadable<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: Failure };

export const loading = { kind: 'loading' } as const;

export function loadableOf<T>(outcome: Outcome<T>): Loadable<T> {
  return outcome.ok ? { kind: 'loaded', value: outcome.value } : { kind: 'failed', failure: outcome.failure };
}
