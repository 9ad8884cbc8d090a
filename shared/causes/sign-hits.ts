import { message } from '../text/message.ts';
import { entraSigns } from './aadsts/phrases.ts';
import { type CauseId, causeIds } from './cause-id.ts';
import { causeEntries } from './entries.ts';
import type { Hit } from './hit.ts';
import type { Reading } from './reading/reading.ts';
import { SignFinder } from './sign-finder.ts';
import type { Surroundings } from './surroundings.ts';

let finder: SignFinder<CauseId> | undefined;

function causeFinder(): SignFinder<CauseId> {
  finder ??= new SignFinder([
    ...causeIds.flatMap((cause) => causeEntries[cause].signs.map((sign) => ({ of: cause, sign }))),
    ...entraSigns,
  ]);
  return finder;
}

/** Every sign of every cause that a text shows; of one that was cut short, with less certainty. */
export function signHits(reading: Reading, around: Surroundings): Hit[] {
  return causeFinder()
    .find(reading, around)
    .map(({ of: cause, sign, at, length, isCut }): Hit => {
      const { rank = 'exact', confidence = 'certain', also = [] } = sign;
      return {
        cause,
        rank: isCut && rank === 'exact' ? 'cut' : rank,
        confidence: isCut && confidence === 'certain' ? 'likely' : confidence,
        also,
        at,
        length,
        message: message('evidence.answer'),
      };
    });
}
