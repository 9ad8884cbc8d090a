import type { z } from 'zod';
import { closest } from '../../shared/recipes/closest.ts';
import { sentenceOf } from '../../shared/recipes/fault.ts';
import { type Message, message } from '../../shared/text/message.ts';

type Issue = z.core.$ZodIssue;

/** The path of a value in its file as people write it: `ways[0].client`; `(root)` has its own word in the language files. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The last name on a path, which says what is meant where a value has the wrong form: indexes do not. */
function lastName(path: readonly PropertyKey[]): string {
  return String(path.findLast((part) => typeof part === 'string') ?? 'other');
}

/** What the form of a text should be: the name of the field where we defined it, else a format that zod knows by name. */
function expectedForm(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  const field = lastName(issue.path);
  return issue.format === 'regex' || field === 'website' ? field : issue.format;
}

/** So many values can be read in one sentence. */
const mostListed = 20;

/** A value that is none of a list: the whole list where it is short, else what is near. */
function describeChoice(
  values: readonly unknown[],
  found: unknown,
  at: { readonly file: string; readonly path: string },
): Message {
  if (values.length > mostListed && typeof found === 'string') {
    const names = closest(found, values.map(String)).join('`, `');
    return message('files.notAmongMany', { ...at, found: found.slice(0, 60), n: values.length, names });
  }
  return message('files.notInList', {
    ...at,
    found: found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 60),
    allowed: values.map((value) => JSON.stringify(value)).join(', '),
  });
}

/**
 * One fault that a schema found, as a sentence with the path in the file, what was found and what was expected.
 * Values stand in it only where they were to be chosen from a list: elsewhere somebody may have pasted a secret.
 */
export function describeIssue(issue: Issue, root: unknown, file: string): Message {
  const found = valueAt(root, issue.path);
  const at = { file, path: pathText(issue.path) || '.', found: kindOf(found) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return message('files.unknownKey', { ...at, key: issue.keys.join('`, `') });
    case 'invalid_type':
      return message('files.wrongType', { ...at, expected: issue.expected });
    case 'invalid_value':
      return describeChoice(issue.values, found, at);
    case 'invalid_format':
      return message('files.wrongForm', { ...at, expected: expectedForm(issue) });
    case 'too_small':
      return message('files.tooSmall', { ...at, least: Number(issue.minimum), what: issue.origin });
    case 'too_big':
      return message('files.tooBig', { ...at, most: Number(issue.maximum), what: issue.origin });
    case 'invalid_key':
      return message('files.wrongForm', { ...at, expected: 'language' });
    default: {
      const rule = sentenceOf(issue);
      return rule
        ? message(rule.key, { ...rule.values, file, path: at.path })
        : message('files.rule', { ...at, rule: lastName(issue.path) });
    }
  }
}
