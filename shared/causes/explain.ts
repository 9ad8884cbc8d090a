import { inOneLine, quote } from '../exchange/quote.ts';
import type { Translate } from '../text/index.ts';
import type { Message } from '../text/message.ts';
import { hasText, type TextKey } from '../text/text-key.ts';
import { aadstsSentence } from './aadsts/sentences.ts';
import { type Fix, fixerOf } from './cause-entry.ts';
import type { CauseId, Fixer } from './cause-id.ts';
import type { Diagnosis } from './diagnosis.ts';
import { causeEntries } from './entries.ts';
import { type LinkPlace, linkTo } from './link.ts';

/** What is known about the set-up, so that links and scripts fit it; what is missing stays a placeholder. */
export interface ExplainContext {
  readonly mailbox?: string | undefined;
  readonly from?: string | undefined;
  readonly clientId?: string | undefined;
  /** The object id of the enterprise application. */
  readonly objectId?: string | undefined;
  /** The Entra admin center of the cloud. */
  readonly portal?: string | undefined;
  /** The practice tenant's own portal, where the set-up belongs to it. */
  readonly practicePortal?: string | undefined;
}

/** A diagnosis in the words of one language. */
export interface Explanation {
  readonly title: string;
  readonly meaning: string;
  readonly evidence: readonly { readonly for: boolean; readonly text: string; readonly raw?: string }[];
  readonly fixes: readonly {
    readonly who: Fixer;
    readonly whoText: string;
    readonly text: string;
    readonly link?: string;
    /** Which page the link leads to. */
    readonly page?: LinkPlace;
    /** Exchange Online PowerShell, values quoted; in angle brackets what has still to be filled in. */
    readonly script?: string;
  }[];
  readonly alternatives: readonly { readonly cause: CauseId; readonly title: string }[];
  /** What to find out next; only where the cause is not certain. */
  readonly nextQuestion?: string;
}

function filledScript(script: string, context: ExplainContext): string {
  const values: Readonly<Record<string, string | undefined>> = {
    mailbox: context.mailbox,
    from: context.from,
    clientId: context.clientId,
    objectId: context.objectId,
  };
  return script.replace(/\{(mailbox|from|clientId|objectId)\}/gu, (_, name: string) =>
    quote(inOneLine(values[name] ?? `<${name}>`)),
  );
}

/** What a sentence is told that knows neither the port nor which service was tried: it then says so, or names all of them. */
export const nothingKnown = { port: 'unknown', transport: 'unknown' } as const;

function paramsOf({ params }: Pick<Diagnosis, 'params'>): Readonly<Record<string, string | number>> {
  return { ...nothingKnown, ...params };
}

function contextOf(diagnosis: Diagnosis, context: ExplainContext): ExplainContext {
  const { mailbox, from } = diagnosis.params;
  return {
    ...context,
    mailbox: context.mailbox ?? (mailbox === undefined ? undefined : String(mailbox)),
    from: context.from ?? (from === undefined ? undefined : String(from)),
  };
}

function explainFix(
  fix: Fix,
  t: Translate,
  diagnosis: Diagnosis,
  context: ExplainContext,
): Explanation['fixes'][number] {
  const who = fixerOf(fix);
  return {
    who,
    whoText: t(`fixers.${who}`),
    text: t(fix.text, paramsOf(diagnosis)),
    ...(fix.link ? { link: linkTo(fix.link, context), page: fix.link } : {}),
    ...(fix.script ? { script: filledScript(fix.script, context) } : {}),
  };
}

/** What was seen, in words; a number of Microsoft Entra comes with what it means. */
function seenText(seen: Message, t: Translate): string {
  const said = t(seen);
  if (seen.key !== 'evidence.entraCode') return said;
  const sentence = aadstsSentence(String(seen.params?.code), t.language);
  return sentence === undefined ? said : `${said} ${sentence}`;
}

/** What an answer means that proves no cause: a known one in words, or the sentence of a number of Microsoft Entra. */
function understood({ cause, params }: Diagnosis, t: Translate): string | undefined {
  if (cause !== 'unknown') return undefined;
  const key = `answers.text.${params.answer}`;
  return hasText(key) ? t(key) : aadstsSentence(String(params.code), t.language);
}

function meaningOf(diagnosis: Diagnosis, t: Translate): string {
  const sentence = understood(diagnosis, t);
  return sentence === undefined
    ? t(`causes.${diagnosis.cause}.meaning`, paramsOf(diagnosis))
    : t('answers.meaning', { sentence });
}

function questionOf({ cause, confidence, params }: Diagnosis, t: Translate): string | undefined {
  const ofAnswer = `answers.ask.${params.answer}`;
  if (cause === 'unknown' && hasText(ofAnswer)) return t(ofAnswer);
  const key = `causes.${cause}.ask`;
  return confidence !== 'certain' && hasText(key) ? t(key) : undefined;
}

/** The title of a cause alone. */
export function titleOf(cause: CauseId, t: Translate, params: Diagnosis['params'] = {}): string {
  return t(`causes.${cause}.title` satisfies TextKey, paramsOf({ params }));
}

/** Puts a diagnosis into words: what is wrong, why it can be, what was seen, who does what, what else it could be, what to ask next. */
export function explain(diagnosis: Diagnosis, t: Translate, context: ExplainContext = {}): Explanation {
  const known = contextOf(diagnosis, context);
  const nextQuestion = questionOf(diagnosis, t);
  return {
    title: titleOf(diagnosis.cause, t, diagnosis.params),
    meaning: meaningOf(diagnosis, t),
    evidence: diagnosis.evidence.map((item) => ({
      for: item.for,
      text: seenText(item.message, t),
      ...(item.raw === undefined ? {} : { raw: item.raw }),
    })),
    fixes: causeEntries[diagnosis.cause].fixes.map((fix) => explainFix(fix, t, diagnosis, known)),
    alternatives: diagnosis.alternatives.map((cause) => ({
      cause,
      title: titleOf(cause, t, diagnosis.params),
    })),
    ...(nextQuestion === undefined ? {} : { nextQuestion }),
  };
}
