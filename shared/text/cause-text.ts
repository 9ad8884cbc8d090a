import type { Fixer } from '../causes/cause-id.ts';

/** What a language says about one cause. */
export interface CauseText {
  /** What is wrong, in one line. */
  readonly title: string;
  /** Since when and why it can be. */
  readonly meaning: string;
  /** What each one who can put it right does; starts with a verb. */
  readonly fix: Partial<Readonly<Record<Fixer, string>>>;
  /** What to find out next, as a question to the person who has the problem; where one answer has several causes. */
  readonly ask?: string;
}
