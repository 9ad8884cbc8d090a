import { finding, type PasteFinding } from './finding.ts';
import { isGuid, pasted } from './pasted.ts';

/** Entra's generated secrets have 40 characters; those made through Graph 16 to 64. Source: application: addPassword, Microsoft Graph v1.0. */
const shortest = 16;
const longest = 64;

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    // A stray percent sign: not URL-encoded after all.
    return undefined;
  }
}

function aboutWrapping(text: string): PasteFinding[] {
  const { value, hadInvisible, hadBlanks, hadWrappers } = pasted(text);
  return [
    ...(hadWrappers ? [finding('warn', 'secretQuotes', { cleaned: value })] : []),
    ...(hadBlanks ? [finding('warn', 'secretBlanks', { cleaned: value })] : []),
    ...(hadInvisible ? [finding('warn', 'secretInvisible', { cleaned: value })] : []),
  ];
}

function aboutForm(value: string): PasteFinding[] {
  if (isGuid(value)) return [finding('stop', 'secretLooksLikeId')];
  if (/^.{0,6}[*\u2022\u25cf]{5,}$/u.test(value)) return [finding('stop', 'secretMasked')];
  const plain = /%[0-9a-f]{2}/iu.test(value) ? decoded(value) : undefined;
  if (plain !== undefined && plain !== value) return [finding('warn', 'secretEncoded', { cleaned: plain })];
  if (value.length < shortest) return [finding('warn', 'secretTooShort')];
  return value.length > longest ? [finding('warn', 'secretTooLong')] : [];
}

/**
 * Looks at a pasted client secret before it is used: is it the Value, whole, and nothing else? Each `cleaned` is the value
 * without what that finding names and without what copying brought along.
 */
export function inspectSecret(text: string): readonly PasteFinding[] {
  return [...aboutForm(pasted(text).value), ...aboutWrapping(text)];
}
