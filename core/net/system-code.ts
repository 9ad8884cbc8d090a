/** The code of a system or library error (`ENOENT`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`), where it carries one. */
export function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : undefined;
}
