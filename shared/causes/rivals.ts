import type { CauseId, Confidence } from './cause-id.ts';
import type { Hit } from './hit.ts';
import { ranks } from './sign.ts';
import { endsWith, type Told, toldOf } from './told.ts';

/** From so many causes on a text is a list of what can happen rather than the story of one failure. */
const listLength = 3;
/** So many causes stand in a table of them, and in no failure. */
const tableLength = 5;
/** More signs than that nobody tells in order; a log of that length is read for its root alone. */
const mostTold = 200;

type ToldOfCauses = ReadonlyMap<CauseId, Told>;

/** What is told of each cause: of its first sign, unless a later one is told of as the state of things now. */
function toldByCause(flat: string, hits: readonly Hit[]): ToldOfCauses {
  const told = new Map<CauseId, Told>();
  const heard = new Set<CauseId>();
  for (const hit of [...hits].sort((a, b) => a.at - b.at)) {
    const here = toldOf(flat, hit);
    if (here && (here === 'now' || !heard.has(hit.cause))) told.set(hit.cause, here);
    heard.add(hit.cause);
  }
  return told;
}

function isStrong({ rank }: Hit): boolean {
  return ranks[rank] <= ranks.family;
}

/** A rival names another cause as firmly as the first one, and is not one of those the first one leaves open. */
function isRival(first: Hit, { cause, rank, confidence }: Hit): boolean {
  return (
    cause !== first.cause &&
    ranks[rank] <= ranks.cut &&
    confidence !== 'possible' &&
    !first.also.includes(cause)
  );
}

function notMoreThan(hit: Hit, confidence: Confidence): Hit {
  return hit.confidence === 'certain' || confidence === 'possible' ? { ...hit, confidence } : hit;
}

/** The sign that the words of the text, or the levels and times of a log, put in place of the first one. */
function laterThan(first: Hit, flat: string, hits: readonly Hit[], told: ToldOfCauses): Hit | undefined {
  const others = hits.filter(({ cause, at }) => cause !== first.cause && at > first.at);
  const now = others.find((hit) => told.get(hit.cause) === 'now' && ranks[hit.rank] < ranks.shared);
  if (now && told.get(first.cause) !== 'now') return now;
  if (!isStrong(first)) return undefined;
  // What stands beside the first cause to its end is told along with it, and not what came of it.
  const end = Math.max(...hits.filter(({ cause }) => cause === first.cause).map(({ at }) => at));
  return others.filter((hit) => isStrong(hit) && hit.at > end).findLast((hit) => endsWith(flat, first, hit));
}

/** Where everything is told of as over, the story ends with what it tells last. */
function lastFirst(hits: readonly Hit[]): readonly Hit[] {
  const last = hits.filter(isStrong).reduce<Hit | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
  return last ? [last, ...hits.filter((hit) => hit !== last)] : hits;
}

/**
 * Puts the signs of a text in the order that its words give them: what is told of as over or as not so stands back, what is told of as the
 * state of things now comes first. Where causes rival with nothing to tell between them, none is certain.
 *
 * @param hits the nearest to the root first
 */
export function byRivals(flat: string, hits: readonly Hit[]): readonly Hit[] {
  const [root] = hits;
  if (!root || hits.length > mostTold) return hits;
  const told = toldByCause(
    flat,
    hits.filter(({ length }) => length > 0),
  );
  const standing = hits.filter(({ cause }) => told.get(cause) !== 'denied');
  const present = standing.filter(({ cause }) => told.get(cause) !== 'past');
  const kept = present.length > 0 ? present : lastFirst(standing);
  const [first] = kept;
  if (!first) return [];
  const chosen = laterThan(first, flat, kept, told) ?? first;
  const rivals = new Set(hits.filter((hit) => isRival(chosen, hit)).map(({ cause }) => cause));
  const others = [...kept, ...standing].filter(
    (hit, index, all) => hit !== chosen && all.indexOf(hit) === index,
  );
  if (rivals.size + 1 >= tableLength) return [];
  if (rivals.size === 0) return [present.length > 0 ? chosen : notMoreThan(chosen, 'possible'), ...others];
  return [notMoreThan(chosen, rivals.size + 1 >= listLength ? 'possible' : 'likely'), ...others];
}
