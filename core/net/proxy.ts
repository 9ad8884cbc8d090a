type Environment = Readonly<Record<string, string | undefined>>;

function variable(environment: Environment, name: string): string {
  return environment[name.toLowerCase()] || environment[name.toUpperCase()] || '';
}

/** A host and an optional port; an IPv6 address with a port stands in brackets. */
const entryForm = /^(?:\[(?<v6>[^\]]+)\]|(?<bare>[0-9a-f]*:[0-9a-f:.]+)|(?<name>[^:]+))(?::(?<port>\d+))?$/u;

/** One entry of NO_PROXY: `*`, a host, `.suffix` or `*.suffix`, each with an optional port. */
function isExempt(entry: string, host: string, port: string): boolean {
  const { v6, bare, name, port: onlyPort } = entryForm.exec(entry)?.groups ?? {};
  if (onlyPort !== undefined && onlyPort !== port) return false;
  const pattern = v6 ?? bare ?? name ?? entry;
  if (pattern === '*') return true;
  const suffix = pattern.replace(/^\*?\./u, '');
  return host === suffix || host.endsWith(`.${suffix}`);
}

/**
 * The proxy that an https address goes through: `HTTPS_PROXY`, else `ALL_PROXY`, unless `NO_PROXY` exempts the host; lower-case
 * names first, as curl reads them. SMTP submission asks with `https://host:port`: a CONNECT proxy carries it the same way.
 * Undefined where none is set or where it is not an HTTP proxy.
 */
export function proxyFor(url: string, environment: Environment): URL | undefined {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:') return undefined;
  const host = hostname.replace(/^\[|\]$/gu, '').toLowerCase();
  const exempt = variable(environment, 'no_proxy')
    .toLowerCase()
    .split(/[\s,]+/u);
  if (exempt.some((entry) => entry !== '' && isExempt(entry, host, port || '443'))) return undefined;
  const set = variable(environment, 'https_proxy') || variable(environment, 'all_proxy');
  const whole = set.includes('://') ? set : `http://${set}`;
  if (set === '' || !URL.canParse(whole)) return undefined;
  const proxy = new URL(whole);
  return /^https?:$/u.test(proxy.protocol) ? proxy : undefined;
}
