import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/outcome.ts';
import type { IncomingProtocol, IncomingResult } from '../../shared/results/incoming-result.ts';
import { latestLooks } from '../../shared/results/latest-looks.ts';
import { useHost } from '../app/host-context.ts';

/** How the look at the accounts stands: which one is looked at, and what was last seen of each. */
export interface Looking {
  readonly mailbox: string | undefined;
  /** The newest of each account and service, those of this sitting and those kept from earlier. */
  readonly results: readonly IncomingResult[];
  readonly failure: Failure | undefined;
}

const nothingYet: Looking = { mailbox: undefined, results: [], failure: undefined };

/** Looks at one account after the other; stopping keeps what was found. What was seen earlier is there from the start. */
export function useIncomingCheck(setup: string) {
  const host = useHost();
  const [looking, setLooking] = useState<Looking>(nothingYet);
  const round = useRef(0);
  useEffect(() => {
    let isHere = true;
    void host.call('incoming.list', { setup }).then((kept) => {
      // Without its history the screen is poorer and no less right.
      if (!isHere || !kept.ok) return;
      setLooking((before) => ({ ...before, results: latestLooks([...before.results, ...kept.value]) }));
    });
    return () => {
      isHere = false;
      round.current += 1;
    };
  }, [host, setup]);

  const start = async (protocol: IncomingProtocol, mailboxes: readonly string[]) => {
    round.current += 1;
    const own = round.current;
    // What was seen before must not be taken for the answer of now.
    const isAskedNow = (result: IncomingResult) =>
      result.protocol === protocol && mailboxes.includes(result.mailbox);
    setLooking(({ results }) => ({ ...nothingYet, results: results.filter((each) => !isAskedNow(each)) }));
    for (const mailbox of mailboxes) {
      setLooking((before) => ({ ...before, mailbox }));
      const answer = await host.call('incoming.check', { setup, protocol, mailbox });
      if (own !== round.current) return;
      if (!answer.ok) {
        const { failure } = answer;
        return setLooking((before) => ({ ...before, mailbox: undefined, failure }));
      }
      const seen = answer.value;
      setLooking((before) => ({ ...before, results: [...before.results, ...seen] }));
    }
    setLooking((before) => ({ ...before, mailbox: undefined }));
  };
  const stop = () => {
    round.current += 1;
    setLooking((before) => ({ ...before, mailbox: undefined }));
  };
  return { looking, start, stop };
}
