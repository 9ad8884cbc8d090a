import { type CauseId, confidences } from './cause-id.ts';
import { causeEntries } from './entries.ts';
import type { Hit } from './hit.ts';
import { byRivals } from './rivals.ts';
import { ranks } from './sign.ts';
import type { Surroundings } from './surroundings.ts';

const mostAlternatives = 5;

function before(a: Hit, b: Hit): number {
  return (
    ranks[a.rank] - ranks[b.rank] ||
    confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) ||
    a.at - b.at
  );
}

type AsKnown = Pick<Surroundings, 'ofOthers' | 'unrelated'> & {
  readonly ofMicrosoft: boolean;
  readonly ofMail: boolean;
};

/**
 * A sign-in can be anybody's, and a network fails for every program: where nobody is named, only Microsoft's very own words are more than
 * possible, and of the network nothing is where no mail is spoken of.
 */
function ofNobody(hit: Hit, { ofMail }: AsKnown): Hit {
  const { stage } = causeEntries[hit.cause];
  const isOpen = stage === 'network' ? !ofMail : stage === 'token' && hit.confidence !== 'certain';
  return isOpen ? { ...hit, confidence: 'possible' } : hit;
}

/**
 * What a text that speaks of somebody else's service still says: how the network failed can be the same everywhere, but is
 * then only possible; what a foreign server answered has no cause of ours. Nothing is said of what is no mail at all.
 */
function ofOurs(hit: Hit, around: AsKnown): Hit | undefined {
  if (around.unrelated) return undefined;
  if (!around.ofOthers) return around.ofMicrosoft ? hit : ofNobody(hit, around);
  const { stage } = causeEntries[hit.cause];
  return stage === 'network' ? { ...hit, confidence: 'possible' } : undefined;
}

/** So many different refusals stand on a page about them, and in no answer. */
const mostRefusals = 3;
const refusal = /\b5\d\d[ -](5\.\d{1,3}\.\d{1,3})(?!\.?\d)/gu;

function isListOfRefusals(flat: string): boolean {
  return new Set([...flat.matchAll(refusal)].map(([, status]) => status)).size >= mostRefusals;
}

export interface Choice {
  readonly hit: Hit;
  readonly alternatives: readonly CauseId[];
}

/** The hit nearest to the root, and what else it could be: what it says itself, then what was seen besides. */
export function choose(hits: readonly Hit[], flat: string, around: Surroundings): Choice | undefined {
  if (hits.length === 0) return undefined;
  const { ofOthers, unrelated } = around;
  const known = {
    ofOthers,
    unrelated,
    ofMicrosoft: around.has('microsoft') || around.has('entra'),
    get ofMail() {
      return around.has('mail') || around.has('smtp') || around.has('imap');
    },
  };
  const ours = byRivals(flat, hits.flatMap((hit) => ofOurs(hit, known) ?? []).sort(before));
  const [first] = ours;
  if (!first) return undefined;
  const hit: Hit = isListOfRefusals(flat) ? { ...first, confidence: 'possible' } : first;
  const others = ours.filter(({ rank }) => ranks[rank] < ranks.vague).map(({ cause }) => cause);
  const alternatives = [...new Set([...hit.also, ...others])].filter((cause) => cause !== hit.cause);
  return { hit, alternatives: alternatives.slice(0, mostAlternatives) };
}
