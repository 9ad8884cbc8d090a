import { z } from 'zod';
import type { GraphError } from '../errors.ts';
import type { DirectoryCall } from './call.ts';
import { directoryErrors } from './errors.ts';

/** Compared without case everywhere, so kept in lower case. */
export const guid = z.guid().toLowerCase();

/** What a body may hold: a schema for each property that can be set, and those that only the directory sets. */
export interface BodyRules<T> {
  /** The resource in the directory's own spelling: `Application`. */
  readonly resource: string;
  readonly schema: z.ZodType<T>;
  readonly readOnly?: readonly string[];
  /** The complex types behind properties, as an error names them. */
  readonly types?: Readonly<Record<string, string>>;
  /** The resource's type where it takes no properties but its own: most of the directory's are open. */
  readonly closedType?: string;
}

const edmNames: Readonly<Record<string, string>> = {
  string: 'Edm.String',
  boolean: 'Edm.Boolean',
  int: 'Edm.Int32',
};

type Naming = Omit<BodyRules<unknown>, 'schema'>;

function unknownName(name: string, property: PropertyKey | undefined, { types = {}, closedType }: Naming) {
  if (property !== undefined) {
    return directoryErrors.unknownMember(name, types[String(property)] ?? String(property));
  }
  return closedType === undefined
    ? directoryErrors.undeclaredProperty(name)
    : directoryErrors.unknownMember(name, closedType);
}

function faultOf(issue: z.core.$ZodIssue, naming: Naming): GraphError {
  const { resource } = naming;
  const [property, ...inner] = issue.path;
  if (issue.code === 'unrecognized_keys') return unknownName(issue.keys[0] ?? '', property, naming);
  if (issue.code === 'invalid_type') {
    const isAbsent = issue.input === undefined && inner.length === 0;
    if (isAbsent) return directoryErrors.propertyMissing(String(property), resource);
    return directoryErrors.notPrimitive(edmNames[issue.expected] ?? 'Edm.String');
  }
  return directoryErrors.invalidValue(String(property), resource);
}

/** A body as its resource takes it, or what is wrong with it: names first, then types, then values. */
export function bodyOf<T>(call: DirectoryCall, { schema, ...naming }: BodyRules<T>): T | GraphError {
  const fixed = naming.readOnly?.find((name) => Object.hasOwn(call.body, name));
  if (fixed !== undefined) return directoryErrors.readOnly(fixed);
  const read = schema.safeParse(call.body, { reportInput: true });
  if (read.success) return read.data;
  const [first] = read.error.issues;
  return first === undefined ? directoryErrors.invalidValue('', naming.resource) : faultOf(first, naming);
}
