import type { z } from 'zod';
import { type Failed, type Outcome, ok, refused } from '../../shared/outcome.ts';
import { type Message, message } from '../../shared/text/message.ts';
import { describeIssue } from './describe-issue.ts';
import { parseJson } from './parse-json.ts';
import { readTextFile } from './read-text-file.ts';

function refusedWith(sentence: Message): Failed {
  return { ok: false, failure: { kind: 'refused', message: sentence } };
}

/** Holds a value to a schema; the refusal is about the first fault, which is the outermost. */
export function parseValue<S extends z.ZodType>(
  value: unknown,
  file: string,
  schema: S,
): Outcome<z.output<S>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return refusedWith(
    issue
      ? describeIssue(issue, value, file)
      : message('files.rule', { file, path: '.', found: 'other', rule: 'other' }),
  );
}

/** JSON text held to a schema. */
export function parseText<S extends z.ZodType>(text: string, file: string, schema: S): Outcome<z.output<S>> {
  if (text.trim() === '') return refused('files.empty', { file });
  const json = parseJson(text, file);
  return json.ok ? parseValue(json.value, file, schema) : json;
}

/** A JSON file from anywhere, held to a schema. Nothing is believed: size, encoding, syntax and every value are checked. */
export async function readJsonFile<S extends z.ZodType>(
  path: string,
  schema: S,
  named = path,
): Promise<Outcome<z.output<S>>> {
  const text = await readTextFile(path, named);
  return text.ok ? parseText(text.value, named, schema) : text;
}
