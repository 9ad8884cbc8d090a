import metadata from './graph-metadata.json' with { type: 'json' };

/** One property of a type: its EDM type (`Edm.Guid`, `Collection(appRole)`), and whether it may be null. */
export interface Property {
  readonly type: string;
  readonly nullable: boolean;
}

interface GraphType {
  readonly kind: string;
  readonly base: string | null;
  readonly properties: Readonly<Record<string, Property>>;
  readonly navigation: Readonly<Record<string, string>>;
}

export interface Action {
  readonly boundTo: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly returns: string | null;
}

interface Metadata {
  readonly types: Readonly<Record<string, GraphType>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly actions: Readonly<Record<string, readonly Action[]>>;
}

/** Microsoft Graph's published metadata (v1.0): the part that mail and registering an application use. */
const graph: Metadata = metadata;

function typeNamed(name: string): GraphType | undefined {
  return Object.hasOwn(graph.types, name) ? graph.types[name] : undefined;
}

/** A type and those that it is derived from; nothing where the snapshot does not hold it. */
function lineOf(name: string): readonly GraphType[] {
  const type = typeNamed(name);
  if (type === undefined) return [];
  return [type, ...(type.base === null ? [] : lineOf(type.base))];
}

export const isKnownType = (name: string): boolean => typeNamed(name) !== undefined;

export function isDerived(name: string, from: string): boolean {
  if (name === from) return true;
  const base = typeNamed(name)?.base;
  return typeof base === 'string' && isDerived(base, from);
}

export function propertyOf(typeName: string, property: string): Property | undefined {
  const type = lineOf(typeName).find(({ properties }) => Object.hasOwn(properties, property));
  return type?.properties[property];
}

/** The type that a navigation leads to: `Collection(directoryObject)`. */
export function navigationOf(typeName: string, name: string): string | undefined {
  const type = lineOf(typeName).find(({ navigation }) => Object.hasOwn(navigation, name));
  return type?.navigation[name];
}

export function enumValues(name: string): readonly string[] | undefined {
  return Object.hasOwn(graph.enums, name) ? graph.enums[name] : undefined;
}

/** The action with a name that is bound to a type. */
export function actionOf(typeName: string, name: string): Action | undefined {
  const named = Object.hasOwn(graph.actions, name) ? (graph.actions[name] ?? []) : [];
  return named.find(({ boundTo }) => isDerived(typeName, boundTo));
}

/** `Collection(x)` gives `x`. */
export function memberOf(type: string): string | undefined {
  return /^Collection\((.+)\)$/u.exec(type)?.[1];
}
