import { randomBytes, randomInt } from 'node:crypto';

/** A sign-in that a client asked for in the browser, once its client id and redirect URI are known to be right. */
export interface SignInRequest {
  readonly appId: string;
  readonly redirectUri: string;
  readonly responseMode: 'query' | 'form_post' | 'fragment';
  readonly scope: string;
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly prompt: string | undefined;
  readonly loginHint: string | undefined;
  readonly wantsClientInfo: boolean;
  readonly codeChallenge: string | undefined;
}

export interface AuthorizationCode {
  readonly request: SignInRequest;
  readonly oid: string;
  readonly issuedAt: number;
  redeemed: boolean;
}

export interface DeviceSignIn {
  readonly userCode: string;
  readonly appId: string;
  readonly scope: string;
  readonly expiresAt: number;
  answer: 'pending' | 'declined' | { readonly oid: string };
}

/** A page that is waiting for a person: what it was opened for, and who has been picked so far. */
export type OpenPage =
  | { readonly kind: 'authorize'; readonly request: SignInRequest; oid?: string }
  | { readonly kind: 'device'; readonly deviceCode: string; oid?: string };

/** Sign-ins under way: short-lived, in memory only, never saved with the tenant. */
export interface SignIns {
  readonly pages: Map<string, OpenPage>;
  readonly codes: Map<string, AuthorizationCode>;
  readonly devices: Map<string, DeviceSignIn>;
}

export const codeLifetimeMs = 600_000;
export const deviceCodeSeconds = 900;

export const newSignIns = (): SignIns => ({ pages: new Map(), codes: new Map(), devices: new Map() });

/** An unguessable name for a code or a page. */
export const newTicket = () => randomBytes(32).toString('base64url');

/** Nine letters and digits without look-alikes, as device codes have. */
export function newUserCode(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 9 }, () => letters[randomInt(letters.length)]).join('');
}
