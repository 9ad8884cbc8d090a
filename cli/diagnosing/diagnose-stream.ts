import { type Confidence, confidences } from '../../shared/causes/cause-id.ts';
import { diagnose } from '../../shared/causes/diagnose.ts';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';

/** How much of a log is looked at together, and how much of the end of one part is seen again at the start of the next; in characters. */
export interface WindowSize {
  readonly length: number;
  readonly overlap: number;
}

const windowSize: WindowSize = { length: 1_000_000, overlap: 20_000 };
const evidenceKept = 400;

/** Cuts a long text into overlapping parts at line ends, holding no more than one part at a time. */
export async function* windowsOf(chunks: AsyncIterable<string>, size: WindowSize): AsyncGenerator<string> {
  let held = '';
  let fresh = 0;
  for await (const chunk of chunks) {
    held += chunk;
    fresh += chunk.length;
    while (held.length > size.length) {
      const lineEnd = held.lastIndexOf('\n', size.length);
      const end = lineEnd > size.length / 2 ? lineEnd + 1 : size.length;
      yield held.slice(0, end);
      fresh = held.length - end;
      held = held.slice(end - size.overlap);
    }
  }
  if (fresh > 0) yield held;
}

/** Whether it is said what the text means although no cause is proven: a number of Entra, an answer that is known. */
function isUnderstood({ params }: Diagnosis): boolean {
  return params.code !== undefined || params.answer !== undefined;
}

function surest(found: readonly Diagnosis[]): Diagnosis | undefined {
  const rank = (confidence: Confidence) => confidences.indexOf(confidence);
  return found.toSorted((a, b) => rank(a.confidence) - rank(b.confidence))[0];
}

/** What the parts were recognised by is judged together once more, so that a root cause in one part beats its consequence in another. */
function judgeTogether(found: readonly Diagnosis[]): Diagnosis | undefined {
  const [first, ...rest] = found;
  if (rest.length === 0) return first;
  const raws = found.flatMap(({ evidence }) => evidence.flatMap(({ raw }) => (raw ? [raw] : [])));
  const together = diagnose({ text: [...new Set(raws)].slice(0, evidenceKept).join('\n') });
  return found.find(({ cause }) => cause === together.cause) ?? surest(found);
}

/**
 * Explains a text of any length, read as a stream. Up to one window the text is judged whole.
 * Undefined where there was no text at all.
 */
export async function diagnoseStream(
  chunks: AsyncIterable<string>,
  size: WindowSize = windowSize,
): Promise<Diagnosis | undefined> {
  const found = new Map<string, Diagnosis>();
  let unknown: Diagnosis | undefined;
  for await (const text of windowsOf(chunks, size)) {
    if (text.trim() === '') continue;
    const diagnosis = diagnose({ text });
    if (diagnosis.cause === 'unknown') {
      if (!unknown || (isUnderstood(diagnosis) && !isUnderstood(unknown))) unknown = diagnosis;
    } else {
      const before = found.get(diagnosis.cause);
      found.set(diagnosis.cause, (before && surest([before, diagnosis])) ?? diagnosis);
    }
  }
  return judgeTogether([...found.values()]) ?? unknown;
}
