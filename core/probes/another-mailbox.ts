import { openMailbox } from './open-mailbox.ts';
import type { Probe } from './probe.ts';

/** Does another mailbox open that the set-up knows of: the one of the account that signed in, or of the sender? */
export const anotherMailbox: Probe = async (context) => {
  const { mailbox, from, service, seen } = context;
  if (service === 'entra' || service === 'graph') return {};
  const others = [seen.signedInAs, from].filter(
    (other) => other !== undefined && other.toLowerCase() !== mailbox?.toLowerCase(),
  );
  const [other] = others;
  const login = other === undefined ? undefined : await openMailbox(service, other, context);
  return login ? { logins: [login] } : {};
};
