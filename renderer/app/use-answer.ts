import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import { useHost } from './host-context.ts';
import { type Loadable, loadableOf, loading } from './loadable.ts';

/** The answer to one call, asked on arrival and again whenever the input changes or `reload` is called. */
export function useAnswer<N extends CallName>(
  name: N,
  input: CallInput<N>,
): { readonly answer: Loadable<CallOutput<N>>; readonly reload: () => void } {
  const host = useHost();
  const [answer, setAnswer] = useState<Loadable<CallOutput<N>>>(loading);
  const [round, setRound] = useState(0);
  const asked = JSON.stringify(input);
  const latest = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for the input, `round` for asking again.
  useEffect(() => {
    latest.current += 1;
    const own = latest.current;
    void host.call(name, input).then((outcome) => {
      // An answer that was overtaken by a later question is out of date.
      if (own === latest.current) setAnswer(loadableOf(outcome));
    });
    return () => {
      latest.current += 1;
    };
  }, [host, name, asked, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { answer, reload };
}
