import type { en } from '../text/en.ts';

/** How sure a date is: Microsoft's own page, or others' reports of it. */
export type DateConfidence = 'high' | 'medium';

/** One dated fact about something that Microsoft changes or ends. */
export interface DatedFact {
  /** The name of its sentence in the group `deadlines` of the language files. */
  readonly says: keyof (typeof en)['deadlines'];
  /** From this day on (ISO date). */
  readonly from: string;
  readonly confidence: DateConfidence;
  /** Where the date stands: a message center id, or a page. */
  readonly source: string;
}

/** How near the end is: far off, close enough to plan, restricted already, over. */
export type DeadlinePhase = 'planned' | 'near' | 'restricted' | 'over';

/** Something that a way depends on and that will end, or will be there only on demand. */
export interface Deadline {
  /** Its name and what it means for whoever sets up a product, as in `says`. */
  readonly title: DatedFact['says'];
  readonly meaning: DatedFact['says'];
  /** In the order of time. */
  readonly facts: readonly DatedFact[];
  /** From when it is there for those only who arranged for it (ISO date). */
  readonly restrictedFrom?: string;
  /** From when it is gone (ISO date); absent where no such date has been named. */
  readonly endsAt?: string;
  /** When these facts were last compared with their sources (ISO date): older than some months, they should be looked up again. */
  readonly checkedAt: string;
}

const halfYearMs = 182 * 86_400_000;

/** Where a deadline stands on a day. */
export function phaseOn(deadline: Deadline, today: Date): DeadlinePhase {
  const at = today.getTime();
  const { restrictedFrom, endsAt } = deadline;
  if (endsAt !== undefined && at >= Date.parse(endsAt)) return 'over';
  if (restrictedFrom !== undefined && at >= Date.parse(restrictedFrom)) return 'restricted';
  const next = Math.min(...[restrictedFrom, endsAt].flatMap((date) => (date ? [Date.parse(date)] : [])));
  return next - at <= halfYearMs ? 'near' : 'planned';
}
