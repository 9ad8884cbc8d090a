import type { MailboxService } from '../../shared/causes/probed.ts';
import { openMailbox } from './open-mailbox.ts';
import type { Probe } from './probe.ts';

const services: readonly MailboxService[] = ['smtp', 'imap', 'graph', 'ews'];

/** Does the same mailbox open over another service? A sign-in answers it; no message is sent. */
export const secondService: Probe = async (context) => {
  const { mailbox, service } = context;
  if (mailbox === undefined) return {};
  const others = services.filter((other) => other !== service);
  const answers = await Promise.all(others.map((other) => openMailbox(other, mailbox, context)));
  const logins = answers.filter((answer) => answer !== undefined);
  return logins.length > 0 ? { logins } : {};
};
