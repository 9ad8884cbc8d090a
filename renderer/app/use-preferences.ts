import { useState } from 'react';
import type { CallInput, Info } from '../../shared/contract/calls.ts';
import type { Host } from '../../shared/contract/host.ts';
import { chooseLanguage, type Language } from '../../shared/text/index.ts';

/** What the person chose for the screens, and how they change it. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Info['theme'];
  readonly prefer: (wish: CallInput<'app.prefer'>) => void;
}

/** Language and theme: the browser's until the host says what was chosen, then what the person chooses here. */
export function usePreferences(host: Host, info: Info | undefined): Preferences {
  const [wish, setWish] = useState<CallInput<'app.prefer'>>({});
  const wishes = [wish.language, info?.language, ...navigator.languages];
  return {
    language: chooseLanguage(wishes),
    theme: wish.theme ?? info?.theme ?? 'system',
    prefer: (more) => {
      setWish((before) => ({ ...before, ...more }));
      // The screens follow at once; the host only remembers it for the next start.
      void host.call('app.prefer', more);
    },
  };
}
