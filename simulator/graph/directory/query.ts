import { type GraphError, isGraphError } from '../errors.ts';
import type { DirectoryAnswer, DirectoryCall } from './call.ts';
import { directoryErrors } from './errors.ts';
import { type FilterRules, filterFor } from './filter.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a list of the directory's objects is made of. */
export interface Listing extends FilterRules {
  /** How the context names the set: `applications`, `oauth2PermissionGrants`, ... */
  readonly set: string;
}

const mostPerPage = 999;
const taken = ['$filter', '$select', '$top', '$count', '$skiptoken'];

function optionRefusal({ query }: DirectoryCall): GraphError | undefined {
  const other = [...query.keys()].find((name) => name.startsWith('$') && !taken.includes(name));
  return other === undefined ? undefined : directoryErrors.queryUnsupported(other);
}

const selectedNames = ({ query }: DirectoryCall) =>
  query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The selected properties of an object; all of them where nothing is selected. A name that it has not is refused. */
function selected(call: DirectoryCall, object: Json): Json | GraphError {
  const names = selectedNames(call);
  if (names === undefined) return object;
  const unknown = names.find((name) => !Object.hasOwn(object, name));
  if (unknown !== undefined) return directoryErrors.queryUndeclared(unknown);
  // The annotation of a member of a mixed collection is not selected away.
  const kept = Object.entries(object).filter(([name]) => name.startsWith('@') || names.includes(name));
  return Object.fromEntries(kept);
}

function contextOf(call: DirectoryCall, set: string): string {
  const names = selectedNames(call);
  const part = names === undefined ? '' : `(${names.join(',')})`;
  return `${call.tenant.addresses().graph}/v1.0/$metadata#${set}${part}`;
}

/** One object, as Graph answers with it. */
export function entity(
  call: DirectoryCall,
  set: string,
  object: Json,
  status: 200 | 201 = 200,
): DirectoryAnswer | GraphError {
  const refused = optionRefusal(call);
  if (refused !== undefined) return refused;
  const shown = status === 201 ? object : selected(call, object);
  if (isGraphError(shown)) return shown;
  return { status, body: { '@odata.context': `${contextOf(call, set)}/$entity`, ...shown } };
}

function pageSize({ query, state }: DirectoryCall): number | GraphError {
  const top = query.get('$top');
  if (top === null) return state.directoryPageSize;
  const size = /^\d{1,4}$/u.test(top) ? Number(top) : 0;
  return size >= 1 && size <= mostPerPage ? size : directoryErrors.pageSize(top);
}

const skipToken = (at: number) => Buffer.from(`page:${at}`).toString('base64url');

function pageStart({ query }: DirectoryCall): number | GraphError {
  const token = query.get('$skiptoken');
  if (token === null) return 0;
  const at = /^page:(\d+)$/u.exec(Buffer.from(token, 'base64url').toString())?.[1];
  return at === undefined ? directoryErrors.pageGone() : Number(at);
}

function nextLink(call: DirectoryCall, at: number): string {
  const { pathname, searchParams } = new URL(call.url);
  searchParams.set('$skiptoken', skipToken(at));
  return `${call.tenant.addresses().graph}${pathname}?${String(searchParams).replaceAll('%24', '$')}`;
}

function filtered({ query }: DirectoryCall, objects: readonly Json[], rules: FilterRules) {
  const text = query.get('$filter');
  if (text === null) return objects;
  const test = filterFor(text.trim(), rules);
  return isGraphError(test) ? test : objects.filter(test);
}

/** One page of a list: filtered, selected, with the link to the next page. */
export function collection(
  call: DirectoryCall,
  objects: readonly Json[],
  listing: Listing,
): DirectoryAnswer | GraphError {
  const refused = optionRefusal(call);
  if (refused !== undefined) return refused;
  const [size, start] = [pageSize(call), pageStart(call)];
  if (isGraphError(size)) return size;
  if (isGraphError(start)) return start;
  const found = filtered(call, objects, listing);
  if (isGraphError(found)) return found;
  const shown = found.slice(start, start + size).map((object) => selected(call, object));
  const wrong = shown.find(isGraphError);
  if (wrong !== undefined) return wrong;
  const isMore = found.length > start + size;
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, listing.set),
      ...(isMore ? { '@odata.nextLink': nextLink(call, start + size) } : {}),
      value: shown,
    },
  };
}
