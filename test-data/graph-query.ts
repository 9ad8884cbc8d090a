import { memberOf, navigationOf, propertyOf } from './graph-types.ts';

type Check = (type: string, value: string) => string[];

const list = (value: string) => value.split(',').map((name) => name.trim());

const isProperty: Check = (type, name) => (propertyOf(type, name) ? [] : [`${type} has no property ${name}`]);

/** A literal fits its property: strings in quotes, GUIDs and truth values without. */
function literalFault(type: string, name: string, literal: string): string[] {
  const declared = propertyOf(type, name)?.type;
  if (declared === undefined) return [`$filter: ${type} has no property ${name}`];
  const edm = memberOf(declared) ?? declared;
  const isQuoted = literal.startsWith("'");
  const wantsQuotes = edm === 'Edm.String';
  return isQuoted === wantsQuotes ? [] : [`$filter: ${name} is ${edm}, so ${literal} is no literal of it`];
}

const clauses =
  /(?<any>\w+)\/any\((?<as>\w+):\k<as> eq (?<anyValue>'(?:[^']|'')*'|[^)\s]+)\)|startswith\((?<start>\w+),\s*(?<startValue>'(?:[^']|'')*')\)|(?<name>\w+) eq (?<value>'(?:[^']|'')*'|\S+)/gu;

/** Every clause names a property; between the clauses stands `and` alone. */
function checkFilter(type: string, filter: string): string[] {
  const faults: string[] = [];
  const rest = filter.replace(clauses, (...found) => {
    const { any, anyValue, start, startValue, name, value } = found.at(-1);
    faults.push(...literalFault(type, any ?? start ?? name, anyValue ?? startValue ?? value));
    return '';
  });
  const isJoined = /^\s*(?:\s+and\s+)*\s*$/u.test(rest);
  return isJoined ? faults : [...faults, `$filter: not understood: ${rest.trim()}`];
}

const checks: Readonly<Record<string, Check>> = {
  $select: (type, value) => list(value).flatMap((name) => isProperty(type, name)),
  $orderby: (type, value) => list(value).flatMap((name) => isProperty(type, name.split(' ')[0] ?? '')),
  $expand: (type, value) =>
    list(value).flatMap((name) =>
      navigationOf(type, name.split('(')[0] ?? '') ? [] : [`${type} has no navigation ${name}`],
    ),
  $filter: checkFilter,
  $top: (_, value) => (/^[1-9]\d{0,2}$/u.test(value) ? [] : [`$top: not from 1 to 999: ${value}`]),
  $count: (_, value) => (/^(?:true|false)$/u.test(value) ? [] : [`$count: neither true nor false: ${value}`]),
  $skiptoken: () => [],
};

/** Faults of the query options of a request for objects of a type. */
export function checkQuery(type: string, query: Readonly<Record<string, string>>): string[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    return check === undefined ? [`no such query option: ${name}`] : check(type, value);
  });
}
