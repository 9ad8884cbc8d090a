import { useEffect, useRef, useState } from 'react';

export type CopyState = 'idle' | 'copied' | 'failed';

/** How long a button shows that it copied. */
const shownMs = 2_500;

/** Puts a text on the clipboard and says for a while how that went. */
export function useCopy(): readonly [CopyState, (text: string) => Promise<void>] {
  const [state, setState] = useState<CopyState>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = (next: CopyState) => {
    setState(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState('idle'), shownMs);
  };
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      show('copied');
    } catch {
      // The browser refused: the text can still be selected, and the button says so.
      show('failed');
    }
  };
  return [state, copy];
}
