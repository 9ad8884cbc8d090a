import type { CauseId } from '../cause-id.ts';

/**
 * Texts as servers and programs write them, with neutral identifiers: what `diagnose` must recognise, and what the practice
 * tenant may answer. The wording is Microsoft's and the runtimes' own, as public documentation gives it.
 */
export type Samples = Partial<Readonly<Record<CauseId, readonly string[]>>>;
