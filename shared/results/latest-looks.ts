import type { IncomingProtocol } from './incoming-result.ts';

interface Look {
  readonly protocol: IncomingProtocol;
  readonly mailbox: string;
}

/** The newest look at each inbox over each service, newest first; `looks` are in that order too. */
export function latestLooks<L extends Look>(looks: readonly L[]): readonly L[] {
  const seen = new Set<string>();
  return looks.filter(({ protocol, mailbox }) => {
    const key = `${protocol} ${mailbox.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
