import { z } from 'zod';
import type { GraphError } from '../errors.ts';
import type { DirectoryCall } from './call.ts';
import { directoryErrors } from './errors.ts';

export const guid = z.guid();

/** What a body may hold: a schema for each property that can be set, and those that only the directory sets. */
export interface BodyRules<T> {
  /** The resource in the directory's own spelling: `Application`. */
  readonly resource: string;
  readonly schema: z.ZodType<T>;
  readonly readOnly?: readonly string[];
  /** The complex types behind properties, as an error names them. */
  readonly types?: Readonly<Record<string, string>>;
}

const edmNames: Readonly<Record<string, string>> = {
  string: 'Edm.String',
  boolean: 'Edm.Boolean',
  int: 'Edm.Int32',
};

function faultOf(
  issue: z.core.$ZodIssue,
  resource: string,
  types: Readonly<Record<string, string>>,
): GraphError {
  const [property, ...inner] = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    return property === undefined
      ? directoryErrors.undeclaredProperty(name)
      : directoryErrors.unknownMember(name, types[String(property)] ?? String(property));
  }
  if (issue.code === 'invalid_type') {
    const isAbsent = issue.input === undefined && inner.length === 0;
    if (isAbsent) return directoryErrors.propertyMissing(String(property), resource);
    return directoryErrors.notPrimitive(edmNames[issue.expected] ?? 'Edm.String');
  }
  return directoryErrors.invalidValue(String(property), resource);
}

/** A body as its resource takes it, or what is wrong with it: names first, then types, then values. */
export function bodyOf<T>(
  call: DirectoryCall,
  { resource, schema, readOnly = [], types = {} }: BodyRules<T>,
): T | GraphError {
  const fixed = readOnly.find((name) => Object.hasOwn(call.body, name));
  if (fixed !== undefined) return directoryErrors.readOnly(fixed);
  const read = schema.safeParse(call.body, { reportInput: true });
  if (read.success) return read.data;
  const [first] = read.error.issues;
  return first === undefined ? directoryErrors.invalidValue('', resource) : faultOf(first, resource, types);
}
