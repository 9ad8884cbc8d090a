import { diagnose } from '../../shared/causes/diagnose.ts';
import { type Message, message } from '../../shared/text/message.ts';
import { type Line, linesOf } from '../input/text-stream.ts';

const longestLine = 16_000_000;

/** One line of `diagnose --jsonl`: either the answer to a record, or why the line is none. */
export type LineAnswer =
  | { readonly kind: 'answer'; readonly json: string }
  | { readonly kind: 'bad'; readonly fault: Message };

interface TextRecord {
  readonly id: string | number;
  readonly text: string;
}

function isTextRecord(value: unknown): value is TextRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text } = value as Partial<Record<keyof TextRecord, unknown>>;
  return (typeof id === 'string' || typeof id === 'number') && typeof text === 'string';
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function answerTo(line: Line): LineAnswer {
  const bad = (fault: Message): LineAnswer => ({ kind: 'bad', fault });
  if (line.text === undefined)
    return bad(message('cli.refused.lineTooLong', { line: line.number, most: longestLine }));
  const json = parsed(line.text);
  if (!json) return bad(message('cli.refused.lineNotJson', { line: line.number }));
  if (!isTextRecord(json.value)) return bad(message('cli.refused.lineNotRecord', { line: line.number }));
  const { cause, alternatives, confidence } = diagnose({ text: json.value.text });
  return { kind: 'answer', json: JSON.stringify({ id: json.value.id, cause, alternatives, confidence }) };
}

/** Answers JSON Lines of `{"id","text"}` one by one, in their order; empty lines are passed over. */
export async function* diagnoseLines(chunks: AsyncIterable<string>): AsyncGenerator<LineAnswer> {
  for await (const line of linesOf(chunks, longestLine)) if (line.text?.trim() !== '') yield answerTo(line);
}
