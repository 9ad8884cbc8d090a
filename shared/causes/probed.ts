import type { CauseId } from './cause-id.ts';

/** A service that a mailbox can be opened over. */
export type MailboxService = 'smtp' | 'imap' | 'pop' | 'graph' | 'ews';

/** A sign-in that was tried to see whether it is taken; nothing was sent or changed. */
export interface ProbedLogin {
  readonly service: MailboxService;
  readonly mailbox: string;
  /** `not-connected`: whoever signs in is known and accepted, but this mailbox is not opened to them. */
  readonly answer: 'opened' | 'not-connected' | 'refused';
  /** What the refusal by itself would be explained with. */
  readonly cause?: CauseId | undefined;
}

/** How an endpoint takes a connection. */
export interface ProbedEndpoint {
  readonly host: string;
  readonly port: number;
  readonly answer: 'open' | 'refused' | 'silent' | 'cut' | 'unresolved' | 'proxy-refused';
}

/** Who signed the certificate that an endpoint shows, by the names in it: organisation, else common name. */
export interface ProbedCertificate {
  readonly host: string;
  readonly port: number;
  readonly issuer: string;
}

/**
 * What was found out after a failure by asking on, each fact by a question of its own. A fact that is absent was not asked for or could
 * not be had; it never counts as its opposite.
 */
export interface Probed {
  /** Entra's word on client id and secret where no person takes part; `code` is its AADSTS number. */
  readonly secret?:
    | { readonly accepted: true }
    | { readonly accepted: false; readonly code?: string | undefined };
  /** A token for the service that was not the one tested: the resource, and what Entra put into it. */
  readonly otherToken?:
    | { readonly resource: string; readonly issued: true; readonly permissions: readonly string[] }
    | { readonly resource: string; readonly issued: false; readonly code?: string | undefined };
  readonly logins?: readonly ProbedLogin[];
  /** Whether Exchange Web Services let the application in where it names no mailbox: then the organisation has them on for it. */
  readonly ewsDoor?: 'open' | 'closed';
  /** The endpoint that failed comes first. */
  readonly endpoints?: readonly ProbedEndpoint[];
  readonly certificates?: readonly ProbedCertificate[];
  /** What an endpoint says first: a greeting in plain text, or nothing until TLS begins. */
  readonly spoken?: {
    readonly host: string;
    readonly port: number;
    readonly speaks: 'plain' | 'tls' | 'neither';
    readonly greeting?: string | undefined;
  };
  /** How far this computer's clock is ahead of Entra's, in milliseconds; negative where it is behind. */
  readonly clockAheadMs?: number;
  /** The proxy that the connection goes through, without a login. */
  readonly proxy?: string;
}
