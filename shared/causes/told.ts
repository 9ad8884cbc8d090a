import type { Hit } from './hit.ts';

/** What the words around a sign say of its time: over, not so at all, or the state of things now. */
export type Told = 'past' | 'denied' | 'now';

/** How far back words still speak of a sign, if no sentence ends between. */
const reach = 90;
const reachAfter = 24;
const logReach = 300;
/** Between two lines of a log so far apart lies more than one failure and what followed from it. */
const apartMs = 3_600_000;

function wordsOf(words: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])`, 'iu');
}

/** In the languages of the product and those in which administrators were seen to ask: English, German, French, Romanian, Portuguese, Czech, Swedish, Spanish, Italian, Dutch. */
const pastWords = wordsOf(
  [
    '(?:i|we) had|fixed(?! maximum)|solved|after (?:fixing|solving|resolving)|(?:i|we) resolved|got past|got rid of|previously|formerly|initially|originally|at first|first error|used to (?:get|see|be|have)|earlier|was getting|(?:before|first|old)(?= ?[:=(,])',
    'behoben|gelöst|vorher|zuvor|früher|zuerst|anfangs|ursprünglich',
    "corrigé|résolu|auparavant|d'abord|avant(?= ?[:=,])|initialement",
    'rezolvat|reparat|înainte(?! de)|anterior|inițial',
    'corrigido|resolvido|anteriormente|antes(?= ?[:=,]| (?:era|tinha|dava|recebia|aparecia))|inicialmente',
    'opraveno|vyřešen[oa]?|předtím|dříve(?! než)|původně',
    '(?:är|har|blev) (?:löst|åtgärdat)|fixat|tidigare|förut|ursprungligen',
    'solucionado|resuelto|corregido|antes(?= ?[:=,]| (?:era|tenía|salía|recibía|aparecía))|al principio',
    'risolto|corretto|precedentemente|prima(?= ?[:=,])',
    'opgelost|eerst|voorheen|eerder',
  ].join('|'),
);

const nowWords = wordsOf(
  [
    'now|currently|at present|nowadays|still|next error|then the|that then|and then|after that|afterwards|since then|today|instead i get|(?:after|then)(?= ?[:=,])|finally',
    'jetzt|nun|aktuell|inzwischen|danach|dann|heute|stattdessen',
    "maintenant|désormais|ensuite|puis|actuellement|aujourd'hui|à présent|après(?= ?[:=,])",
    'acum|apoi|în prezent|după aceea|astăzi',
    'agora|depois|atualmente|hoje|em seguida',
    'teď|nyní|potom|pak|nově|dnes',
    'nu(?= ?[:=,]| (?:får|kommer|har|ger|visas|krijg|komt|geeft) )|sedan|därefter|idag|numera',
    'ahora|luego|después|actualmente|hoy',
    'adesso|ora(?= ?[:=,]| (?:ricevo|appare|compare|esce) )|poi|attualmente|oggi',
    'daarna|vervolgens|momenteel|vandaag',
  ].join('|'),
);

/** Only directly before the sign: further away a "not" speaks of something else. */
const deniedBefore =
  /(?<![\p{L}\d])(?:(?:is|was|are|it's|that's) not|isn['’]t|wasn['’]t|no longer|not|nicht|kein(?:e[nr]?)?|nicht mehr|(?:n['’]est )?pas|no es|ya no es|não é|já não é|nu este|nu mai este|není|inte|är inte|non è|niet|geen)(?: (?:an?|the|getting|about|der|die|das|la|le|el|o))?[\s'"`(*:]{1,4}$/iu;
const deniedAfter =
  /^[^\p{L}\d]{0,6}(?:(?:hmm|like|unrelated|really)[^\p{L}\d]{0,3})?(?:\? ?|\.{1,3} ?| )no\b(?: really)?[\s]?[:;.,]/iu;
const pastAfter =
  /^[^\p{L}\d]{0,4}(?:error |problem |issue )?(?:(?:is|was|has been|got) )?(?:now )?(?:fixed|solved|resolved|gone|behoben|gelöst|résolu|corrigé|rezolvat|resolvido|resuelto|vyřešeno|opraveno|är löst|risolto|opgelost)(?![\p{L}\d])/iu;

/** Struck out in Markdown. */
const struckBefore = /~~[^~]{0,80}$/u;
const struckAfter = /^[^~]{0,200}~~/u;

/** A number or the name of an error: before the words of a sentence a "not" can be part of that sentence. */
const isName = /\d|_|\p{Ll}\p{Lu}/u;

/** A mark at which a sentence ends, with what follows it. */
const sentenceEnd = /[.!?;](?=\s)|\s[-\u2013\u2022]\s/gu;

function clauseBefore(flat: string, at: number): string {
  const before = flat.slice(Math.max(0, at - reach), at);
  const ends = [...before.matchAll(sentenceEnd)];
  const last = ends.at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

/** What the words beside a sign say of it; undefined where they say nothing. */
export function toldOf(flat: string, { at, length }: Pick<Hit, 'at' | 'length'>): Told | undefined {
  const before = clauseBefore(flat, at);
  const after = flat.slice(at + length, at + length + reachAfter);
  if (deniedAfter.test(after)) return 'denied';
  if (isName.test(flat.slice(at, at + length)) && deniedBefore.test(before)) return 'denied';
  if (pastAfter.test(after)) return 'past';
  if (struckBefore.test(before) && struckAfter.test(flat.slice(at + length, at + length + 210)))
    return 'past';
  if (nowWords.test(before)) return 'now';
  return pastWords.test(before) ? 'past' : undefined;
}

const levels = /(?<![A-Za-z])(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)(?![A-Za-z])/gu;
const logTimes = /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?/gu;

/** What a log says of the line on which a sign stands. */
interface Logged {
  readonly isError: boolean;
  readonly level: string | undefined;
  readonly timeMs: number | undefined;
}

function loggedAt(flat: string, at: number): Logged {
  const before = flat.slice(Math.max(0, at - logReach), at);
  const level = before.match(levels)?.at(-1);
  const time = before.match(logTimes)?.at(-1);
  const timeMs = time === undefined ? undefined : Date.parse(`${time.replace(' ', 'T')}Z`);
  return { level, isError: /^(?:ERROR|FATAL|CRITICAL)$/u.test(level ?? ''), timeMs };
}

/** Whether a log shows that of two signs the later one is how it ended: a mere warning before an error, or long before it. */
export function endsWith(flat: string, earlier: Hit, later: Hit): boolean {
  if (later.at <= earlier.at) return false;
  const [first, last] = [loggedAt(flat, earlier.at), loggedAt(flat, later.at)];
  if (first.level !== undefined && !first.isError && last.isError) return true;
  return first.timeMs !== undefined && last.timeMs !== undefined && last.timeMs - first.timeMs >= apartMs;
}
