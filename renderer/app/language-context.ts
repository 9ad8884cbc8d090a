import { createContext, useContext } from 'react';
import { type Translate, translatorFor } from '../../shared/text/index.ts';

/** The language of the screens; one of the two contexts there are. */
export const LanguageContext = createContext<Translate>(translatorFor('en'));

/** The translator of the language that the person chose. */
export function useText(): Translate {
  return useContext(LanguageContext);
}
