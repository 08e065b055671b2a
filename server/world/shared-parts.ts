// Parts that entries of a journal share. Each object that an entry alone keeps makes the pauses of the collector longer.
import type { Entry } from './entry.ts';
import type { Fields } from './fields.ts';

type Shared = Pick<
  Entry,
  'request' | 'query' | 'concealed' | 'violations' | 'warnings' | 'changes' | 'inverse'
>;

const NO_FIELDS: Record<string, never> = {};
const NO_ITEMS: never[] = [];
Object.freeze(NO_FIELDS);
Object.freeze(NO_ITEMS);

/**
 * The parts of an exchange that other entries may have as well. The headers of a request are mostly those of the one
 * before, and most lists are empty.
 * @param before the entry before it, if there is one
 */
export function sharedParts(exchange: Shared, before: Shared | undefined): Shared {
  const { request, query, concealed } = exchange;
  const headers = before?.request.headers;
  return {
    request: headers && hasSameFields(request.headers, headers) ? { ...request, headers } : request,
    query: hasNone(query) ? NO_FIELDS : query,
    concealed: hasNone(concealed) ? NO_FIELDS : concealed,
    violations: itemsOf(exchange.violations),
    warnings: itemsOf(exchange.warnings),
    changes: itemsOf(exchange.changes),
    inverse: itemsOf(exchange.inverse),
  };
}

function itemsOf<Items extends readonly unknown[]>(items: Items): Items | never[] {
  return items.length === 0 ? NO_ITEMS : items;
}

function hasNone(fields: Fields): boolean {
  return Object.keys(fields).length === 0;
}

/** True for the same values under the same names, in the same order. */
function hasSameFields(one: Fields, other: Fields): boolean {
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length &&
    names.every((name, i) => name === others[i] && one[name] === other[name])
  );
}
