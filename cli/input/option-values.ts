import { type IncomingProtocol, incomingProtocols } from '../../shared/results/incoming-result.ts';
import { type TransportId, transportIds } from '../../shared/results/test-result.ts';
import { UsageError } from '../usage-error.ts';

/** Reads the value of an option as a whole number within bounds, both included. */
export function wholeNumber(flags: string, least: number, most: number): (found: string) => number {
  return (found) => {
    const value = /^\d{1,9}$/u.test(found) ? Number(found) : Number.NaN;
    if (!(value >= least && value <= most))
      throw new UsageError('cli.refused.number', { flags, least, most, found });
    return value;
  };
}

/** Reads an e-mail address; what a mail system accepts is for the mail system to say, so this only catches slips. */
export function address(flags: string): (found: string) => string {
  return (found) => {
    if (!/^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,255}$/u.test(found))
      throw new UsageError('cli.refused.address', { flags, found });
    return found;
  };
}

/** Reads e-mail addresses with commas, each once, in the order given. */
export function addresses(flags: string): (found: string) => readonly string[] {
  const one = address(flags);
  return (found) => [...new Set(found.split(',').map((each) => one(each.trim())))];
}

/** Reads the service over which inboxes are looked at. */
export function incomingProtocol(found: string): IncomingProtocol {
  const protocol = incomingProtocols.find((each) => each === found.trim().toLowerCase());
  if (protocol === undefined)
    throw new UsageError('incoming.cli.service', { found, known: incomingProtocols.join(', ') });
  return protocol;
}

function isTransport(name: string): name is TransportId {
  return (transportIds as readonly string[]).includes(name);
}

/** Reads `--via`: transports with commas, each once, in the order given. */
export function transports(found: string): readonly TransportId[] {
  const known = transportIds.join(', ');
  const names = new Set(found.split(',').map((name) => name.trim().toLowerCase()));
  return [...names].map((name) => {
    if (!isTransport(name)) throw new UsageError('cli.refused.transport', { found: name, known });
    return name;
  });
}
