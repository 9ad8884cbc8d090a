import type { Observation } from '../../shared/causes/observation.ts';
import type { MailboxService, Probed } from '../../shared/causes/probed.ts';
import type { MailService } from '../entra/expected-token.ts';
import type { TokenAnswer } from '../entra/identity.ts';
import type { Route } from '../net/connect.ts';
import type { Clock } from '../ports.ts';
import type { SetupContext } from '../setup-context.ts';

/** A failure to be looked at more closely. */
export interface FailedAttempt {
  readonly context: SetupContext;
  /** What failed: a mail service, or the sign-in itself. */
  readonly service: MailboxService | 'entra';
  readonly seen: Observation;
  readonly mailbox: string | undefined;
  /** The address in the From line, where something was to be sent. */
  readonly from?: string | undefined;
}

/** What a probe works with. */
export interface ProbeContext extends FailedAttempt {
  /** Ends with the time for all probes, or when the person cancels. */
  readonly route: Route;
  readonly clock: Clock;
  /** A token without asking anybody; each is asked for once. Undefined where the set-up cannot ask. */
  readonly tokenFor: (service: MailService) => Promise<TokenAnswer | undefined>;
}

/**
 * One question after a failure. The answer holds the facts that were had and nothing else: not having been able to look is no fact. A probe
 * sends no message and changes nothing; faults of the network may leave it as they are, they count as not having been able to look.
 */
export type Probe = (context: ProbeContext) => Promise<Probed>;
