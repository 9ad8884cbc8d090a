import type { GraphError } from '../errors.ts';
import { directoryErrors } from './errors.ts';

/** How a property may be asked for: strings stand in quotes, GUIDs do not, collections are asked with `any`. */
export type Filterable = 'string' | 'prefix' | 'guid' | 'boolean' | 'strings';

/** What a resource may be filtered by. Source: the *Supports $filter* of its properties on learn.microsoft.com/graph/api/resources */
export interface FilterRules {
  readonly resource: string;
  readonly properties: Readonly<Record<string, Filterable>>;
}

type Test = (object: Readonly<Record<string, unknown>>) => boolean;

const literal = `('(?:[^']|'')*'|true|false|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})`;
const equality = new RegExp(String.raw`(\w+)\s+eq\s+${literal}`, 'iuy');
const prefix = new RegExp(String.raw`startswith\(\s*(\w+)\s*,\s*${literal}\s*\)`, 'iuy');
const membership = new RegExp(String.raw`(\w+)/any\(\s*(\w+)\s*:\s*\2\s+eq\s+${literal}\s*\)`, 'iuy');
const conjunction = /\s+and\s+/iuy;

const isQuoted = (text: string) => text.startsWith("'");
const unquoted = (text: string) =>
  (isQuoted(text) ? text.slice(1, -1).replaceAll("''", "'") : text).toLowerCase();
const lower = (value: unknown) => String(value ?? '').toLowerCase();

/** A literal fits where it is written as the property's type demands. */
const fits = (kind: Filterable, text: string) => {
  if (kind === 'boolean') return /^(?:true|false)$/iu.test(text);
  return kind === 'guid' ? !isQuoted(text) && text.length === 36 : isQuoted(text);
};

interface Clause {
  readonly property: string;
  readonly kinds: readonly Filterable[];
  readonly literal: string;
  readonly test: Test;
  readonly end: number;
}

function clauseAt(text: string, at: number): Clause | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text) ?? undefined;
  };
  const any = match(membership);
  if (any) {
    const [{ length }, property = '', , value = ''] = any;
    const test: Test = (object) => {
      const held = object[property];
      return Array.isArray(held) && held.some((each) => lower(each) === unquoted(value));
    };
    return { property, kinds: ['strings'], literal: value, test, end: at + length };
  }
  const starts = match(prefix);
  if (starts) {
    const [{ length }, property = '', value = ''] = starts;
    const test: Test = (object) => lower(object[property]).startsWith(unquoted(value));
    return { property, kinds: ['prefix'], literal: value, test, end: at + length };
  }
  const equal = match(equality);
  if (!equal) return undefined;
  const [{ length }, property = '', value = ''] = equal;
  const test: Test = (object) => lower(object[property]) === unquoted(value);
  return { property, kinds: ['string', 'prefix', 'guid', 'boolean'], literal: value, test, end: at + length };
}

/** Reads `$filter`: `eq`, `startswith`, `any` with `eq`, joined by `and`. Anything else is refused. */
export function filterFor(text: string, { resource, properties }: FilterRules): Test | GraphError {
  const tests: Test[] = [];
  let at = 0;
  for (;;) {
    const clause = clauseAt(text, at);
    if (!clause) return directoryErrors.filterUnsupported(text.split(/\W/u)[0] ?? '', resource);
    const kind = Object.hasOwn(properties, clause.property) ? properties[clause.property] : undefined;
    if (kind === undefined || !clause.kinds.includes(kind)) {
      return directoryErrors.filterUnsupported(clause.property, resource);
    }
    if (!fits(kind, clause.literal)) return directoryErrors.filterUnreadable();
    tests.push(clause.test);
    at = clause.end;
    if (at === text.length) return (object) => tests.every((test) => test(object));
    conjunction.lastIndex = at;
    const joined = conjunction.exec(text);
    if (!joined) return directoryErrors.filterUnsupported(clause.property, resource);
    at += joined[0].length;
  }
}
