import type { TokenReport } from '../../shared/results/test-result.ts';
import type { TextKey } from '../../shared/text/text-key.ts';

/** One claim: what is needed beside what is there. */
export interface TokenRow {
  readonly label: TextKey;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
  readonly verdict: 'same' | 'differs' | 'missing' | 'unjudged';
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase().replace(/\/$/u, '') === b.toLowerCase().replace(/\/$/u, '');
}

/** One value of those that will do. */
function oneOf(label: TextKey, expected: readonly string[], actual: string | undefined): TokenRow {
  const there = actual === undefined ? [] : [actual];
  if (expected.length === 0) return { label, expected, actual: there, verdict: 'unjudged' };
  if (actual === undefined) return { label, expected, actual: there, verdict: 'missing' };
  const fits = expected.some((value) => sameText(value, actual));
  return { label, expected, actual: there, verdict: fits ? 'same' : 'differs' };
}

/** All values are needed; more may be there. */
function allOf(label: TextKey, expected: readonly string[], actual: readonly string[]): TokenRow {
  const lacks = expected.some((value) => !actual.some((one) => sameText(one, value)));
  return {
    label,
    expected,
    actual,
    verdict: expected.length === 0 ? 'unjudged' : lacks ? 'missing' : 'same',
  };
}

function given(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

/** The token as rows, each judged; rows with nothing needed and nothing there are left out. */
export function tokenRows(token: TokenReport): readonly TokenRow[] {
  const { expected } = token;
  // A domain stands for a directory whose GUID only the token knows: nothing to compare.
  const tenants = given(expected.tenantId).filter((tenant) => !tenant.includes('.'));
  return [
    oneOf('test.token.aud', expected.aud, token.aud),
    oneOf('test.token.tenant', tenants, token.tenantId),
    oneOf('test.token.app', given(expected.appId), token.appId),
    allOf('test.token.roles', expected.roles, token.roles),
    allOf('test.token.scopes', expected.scopes, token.scopes),
    oneOf('test.token.username', [], token.username),
  ].filter((row) => row.expected.length > 0 || row.actual.length > 0);
}
