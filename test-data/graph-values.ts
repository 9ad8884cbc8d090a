import {
  enumValues,
  isDerived,
  isKnownType,
  memberOf,
  navigationOf,
  type Property,
  propertyOf,
} from './graph-types.ts';

type Json = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,12})?(?:Z|[+-]\d{2}:\d{2})$/u;
const duration = /^-?P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/u;
const base64 = /^(?:[\w+/-]{4})*(?:[\w+/-]{2}(?:==)?|[\w+/-]{3}=?)?$/u;

const isText = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);

/** How the primitive types look in JSON. Source: OData JSON Format 4.01, section 7.1 */
const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  'Edm.String': (value) => typeof value === 'string',
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.Guid': isText(guid),
  'Edm.DateTimeOffset': (value) => isText(moment)(value) && !Number.isNaN(Date.parse(String(value))),
  'Edm.Duration': isText(duration),
  'Edm.Binary': isText(base64),
  'Edm.Int32': (value) => Number.isInteger(value) && Math.abs(Number(value)) <= 0x7fff_ffff,
  'Edm.Int64': (value) => Number.isInteger(value),
  'Edm.Double': (value) => typeof value === 'number',
  'Edm.Stream': (value) => typeof value === 'string',
};

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 80);

function checkMembers(type: string, value: unknown, at: string): string[] {
  if (!Array.isArray(value)) return [`${at}: not a collection: ${shown(value)}`];
  return value.flatMap((each, index) => checkTyped(type, each, `${at}[${index}]`));
}

/** Faults of a value that must have a type: EDM primitives, enumerations, collections, objects. */
export function checkTyped(type: string, value: unknown, at: string): string[] {
  const member = memberOf(type);
  if (member !== undefined) return checkMembers(member, value, at);
  const primitive = Object.hasOwn(primitives, type) ? primitives[type] : undefined;
  if (primitive !== undefined) return primitive(value) ? [] : [`${at}: no ${type}: ${shown(value)}`];
  if (type.startsWith('Edm.')) return [`${at}: ${type} is not known to this check`];
  const names = enumValues(type);
  if (names !== undefined) {
    const isMember =
      typeof value === 'string' && value.split(',').every((name) => names.includes(name.trim()));
    return isMember ? [] : [`${at}: no value of ${type}: ${shown(value)}`];
  }
  return checkObject(type, value, at);
}

function checkProperty(property: Property, value: unknown, at: string): string[] {
  if (value !== null) return checkTyped(property.type, value, at);
  return property.nullable ? [] : [`${at}: must not be null`];
}

/** Control information that OData lets stand in any object. */
const annotations =
  /^(?:\w+)?@(?:odata\.)?(?:context|count|nextLink|id|etag|type|editLink|navigationLink|associationLink)$/u;

function checkMember(type: string, name: string, value: unknown, at: string): string[] {
  if (annotations.test(name)) return [];
  const bound = /^(\w+)@odata\.bind$/u.exec(name)?.[1];
  if (bound !== undefined)
    return navigationOf(type, bound) ? [] : [`${at}: ${type} has no navigation ${bound}`];
  const property = propertyOf(type, name);
  if (property !== undefined) return checkProperty(property, value, `${at}.${name}`);
  const navigation = navigationOf(type, name);
  return navigation === undefined
    ? [`${at}: ${type} has no property ${name}`]
    : checkTyped(navigation, value, `${at}.${name}`);
}

/** The type that an object says it is, where it says so and that is one derived from the expected. */
function ownType(type: string, value: Json, at: string): { type: string; faults: string[] } {
  const said = value['@odata.type'];
  if (said === undefined) return { type, faults: [] };
  const name = typeof said === 'string' ? /^#microsoft\.graph\.(\w+)$/u.exec(said)?.[1] : undefined;
  const isFine = name !== undefined && isKnownType(name) && isDerived(name, type);
  return isFine
    ? { type: name, faults: [] }
    : { type, faults: [`${at}: @odata.type ${shown(said)} is no ${type}`] };
}

/** Faults of an object: names, types, null. A type that the snapshot does not hold has its shape alone checked. */
export function checkObject(type: string, value: unknown, at: string): string[] {
  if (!isJsonObject(value)) {
    // An enumeration that the snapshot does not hold cannot be told from an object type that it does not hold.
    return isKnownType(type) ? [`${at}: no object: ${shown(value)}`] : [];
  }
  if (!isKnownType(type)) return [];
  const own = ownType(type, value, at);
  const members = Object.entries(value).flatMap(([name, each]) => checkMember(own.type, name, each, at));
  return [...own.faults, ...members];
}
