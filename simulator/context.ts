import type { SignIns } from './entra/sign-ins.ts';
import type { SigningKey } from './entra/tokens.ts';
import type { TenantState } from './tenant.ts';
import type { Transcript } from './transcript.ts';

/** Where a tenant's services are, as origins without a closing slash. */
export interface Addresses {
  /** Sign-in pages and the portal: plain http, so that a person's own browser meets no certificate warning. */
  readonly pages: string;
  readonly entra: string;
  readonly graph: string;
}

/** What every service of one tenant shares. */
export interface TenantContext {
  readonly state: TenantState;
  readonly key: SigningKey;
  readonly signIns: SignIns;
  readonly transcript: Transcript;
  /** Known once the servers listen. */
  readonly addresses: () => Addresses;
}
