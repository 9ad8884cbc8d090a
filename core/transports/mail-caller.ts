import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { FlowKind } from '../entra/expected-token.ts';
import type { Route } from '../net/connect.ts';

/** Who calls a mail service, and for which mailbox. */
export interface MailCaller {
  readonly cloud: Cloud;
  readonly route: Route;
  readonly accessToken: string;
  /** Whom the token speaks for. */
  readonly flow: FlowKind;
  /** The mailbox that sends or is looked into: who logs in, and whose outbox and inbox it is. */
  readonly mailbox: string;
}
