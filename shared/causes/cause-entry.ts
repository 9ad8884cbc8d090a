import type { StepKind } from '../setup/step.ts';
import type { TextKey } from '../text/text-key.ts';
import type { CauseId, Fixer, Stage } from './cause-id.ts';
import type { LinkPlace } from './link.ts';
import type { Sign } from './sign.ts';

/** A sentence of the language files that says what one fixer does about one cause. */
export type FixKey = Extract<TextKey, `causes.${CauseId}.fix.${Fixer}`>;

/** What one person can do about a cause. */
export interface Fix {
  readonly text: FixKey;
  /** The page where it is done. */
  readonly link?: LinkPlace;
  /**
   * Exchange Online PowerShell. `{mailbox}`, `{clientId}`, `{objectId}` and `{from}` are replaced by quoted values;
   * write them without quotes.
   */
  readonly script?: string;
}

/** How a cause that passes by itself is waited for. */
export interface Transience {
  /** Before the next try, where the server did not say when. */
  readonly firstWaitMs: number;
  /** After this it is no longer a matter of time. */
  readonly giveUpAfterMs: number;
}

/** All that is known about one cause, but its sentences. A cause is added by adding one entry and its texts. */
export interface CauseEntry {
  readonly stage: Stage;
  /** The step of the guided set-up at which it is put right. */
  readonly step: StepKind;
  /** Who can put it right, the first to ask first. */
  readonly fixes: readonly [Fix, ...Fix[]];
  /** How it shows in what servers and systems say; AADSTS numbers stand in `aadsts/`. */
  readonly signs: readonly Sign[];
  readonly transient?: Transience;
}

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;

/** Who does what a fix says. */
export function fixerOf(fix: Fix): Fixer {
  return fix.text.slice(fix.text.lastIndexOf('.') + 1) as Fixer;
}
