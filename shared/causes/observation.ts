import type { TransportId } from '../results/test-result.ts';
import type { Probed } from './probed.ts';

/** Who gave the answer that is being explained. */
export type Protocol =
  | 'entra'
  | 'smtp'
  | 'graph'
  /** Microsoft Graph where it registers applications, not where it sends. */
  | 'directory'
  | 'ews'
  | 'imap'
  | 'pop'
  | 'tcp'
  | 'tls'
  | 'dns'
  | 'proxy'
  | 'loopback';

/** Claims of an access token that matter here, decoded locally and never verified as a security decision. */
export interface TokenClaims {
  readonly aud?: string | undefined;
  readonly tid?: string | undefined;
  readonly appid?: string | undefined;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** Whom the token speaks for, as an object of the directory: the enterprise application where the application acts by itself. */
  readonly oid?: string | undefined;
  /** The signed-in user's name, in delegated tokens. */
  readonly username?: string | undefined;
  /** ISO time. */
  readonly expiresAt?: string | undefined;
}

/** What the way that was tested needs the token to show. */
export interface ExpectedToken {
  readonly aud: readonly string[];
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly tid?: string | undefined;
  readonly appid?: string | undefined;
}

/**
 * Everything known about one failure. Only `text` is needed (a pasted error, a whole log, a server's answer);
 * each further fact lets `diagnose` be more certain.
 */
export interface Observation {
  readonly text: string;
  readonly protocol?: Protocol | undefined;
  /** The sending service that was tried, where it is known. */
  readonly transport?: TransportId | undefined;
  /** HTTP status, where the answer was HTTP. */
  readonly status?: number | undefined;
  /** A system or library error code: `ECONNREFUSED`, `ENOTFOUND`, `DEPTH_ZERO_SELF_SIGNED_CERT` ... */
  readonly systemCode?: string | undefined;
  readonly token?: TokenClaims | undefined;
  readonly expected?: ExpectedToken | undefined;
  readonly signedInAs?: string | undefined;
  readonly mailbox?: string | undefined;
  readonly from?: string | undefined;
  /** Facts about the secret that was used; never the secret. */
  readonly secret?: { readonly looksLikeGuid: boolean; readonly expiresAt?: string | undefined } | undefined;
  /** Other transports tried with the same registration in the same run. */
  readonly others?: readonly { readonly transport: TransportId; readonly ok: boolean }[] | undefined;
  /** True where the mail server had taken the login before it refused. */
  readonly loggedIn?: boolean | undefined;
  /**
   * The application is to have its right by a role in Exchange, of which no token shows anything. `said`: the person says that the role is
   * there; `chosen`: the set-up asks for it, and nobody has said that it is there.
   */
  readonly roleInExchange?: 'said' | 'chosen' | undefined;
  /** What asking on after the failure has found out. */
  readonly probed?: Probed | undefined;
  /** From the server's Retry-After, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** ISO time at which this was seen; needed because `diagnose` is pure. */
  readonly seenAt?: string | undefined;
  /** What the host knows beside the text: `{ port: 2132 }` for a taken port, `{ host: '...' }`. */
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}
