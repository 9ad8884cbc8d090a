import type { Permission } from '../../shared/recipes/permission.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { StepEvidence } from '../../shared/setup/step.ts';

/** Whether a permission was seen in a token. */
export type Carried = 'carried' | 'not-carried' | 'not-seen' | 'not-shown';

/** Scopes of OpenID Connect shape the answer and stand in no access token. Source: OpenID Connect Core 1.0, section 5.4 and 11. */
const shapesTheAnswer: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

/** What a token was seen to carry: by a check of the permissions, or by the last test that got one. */
export function namesInToken(
  evidence: StepEvidence | undefined,
  results: readonly TestResult[],
): ReadonlySet<string> | undefined {
  if (evidence?.state === 'proven') {
    const listed = evidence.seen.find(({ key }) => key === 'seen.permissionsCarried')?.params?.permissions;
    if (typeof listed === 'string') return new Set(listed.split(/,\s*/u));
  }
  const token = results.find((result) => result.token)?.token;
  return token && new Set([...token.roles, ...token.scopes]);
}

/** How one permission stands. The token of a mail way carries nothing of another API, so what is missing there says nothing. */
export function carriedIn(
  permission: Permission,
  names: ReadonlySet<string> | undefined,
  needed: ReadonlySet<string>,
): Carried {
  if (shapesTheAnswer.has(permission.name)) return 'not-shown';
  if (names?.has(permission.name)) return 'carried';
  return names && needed.has(permission.name) ? 'not-carried' : 'not-seen';
}
