import type { z } from 'zod';
import type { MessageParams } from '../text/message.ts';
import { hasText, type TextKey } from '../text/text-key.ts';

/** The sentences about rules that no type can express. */
export type RecipeFault = Extract<TextKey, `recipeFile.${string}`>;

/** What a rule needs of its surroundings to report a fault. */
interface Reporting {
  addIssue(issue: {
    readonly code: 'custom';
    readonly path: PropertyKey[];
    readonly params: { readonly sentence: RecipeFault; readonly values: MessageParams };
  }): void;
}

/** Reports that a rule is broken at a place below the value it is a rule of; `{file}` and `{path}` are put in by whoever shows it. */
export function reportFault(
  { addIssue }: Reporting,
  path: readonly PropertyKey[],
  sentence: RecipeFault,
  values: MessageParams = {},
): void {
  addIssue({ code: 'custom', path: [...path], params: { sentence, values } });
}

/** The sentence of a fault that `reportFault` reported. */
export function sentenceOf(
  issue: z.core.$ZodIssue,
): { readonly key: TextKey; readonly values: MessageParams } | undefined {
  if (issue.code !== 'custom') return undefined;
  const { sentence, values } = issue.params ?? {};
  return typeof sentence === 'string' && hasText(sentence)
    ? { key: sentence, values: { ...values } }
    : undefined;
}
