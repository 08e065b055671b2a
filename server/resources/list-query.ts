// The query parameters of a list that page, sort or filter it, by their usual names.
import { plainName } from './words.ts';
import type { Parameter } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Shape } from './shape.ts';
import type { Shapes } from './shapes.ts';

/** The parameters of a list that are answered; every other one is checked and then ignored. */
export interface ListQuery {
  /** Undefined for a list that comes whole. */
  paging: Paging | undefined;
  sort: string | undefined;
  /** Names the direction of the sort. */
  direction: string | undefined;
  /** Names of parameters by those of the item's properties that they are compared with. */
  filters: readonly { parameter: string; property: string }[];
  /** Names the parameter for a text that any property contains. */
  search: string | undefined;
  ignored: readonly string[];
}

export interface Paging {
  /** `first` is a list of which only a first part can be had. */
  kind: 'page' | 'offset' | 'cursor' | 'after' | 'first';
  /** The parameter that moves on; undefined for `first`. */
  parameter: string | undefined;
  /** The parameter for the number of items on a page. */
  size: string | undefined;
  usualSize: number;
  mostSize: number;
  /** The number of the first page. */
  first: number;
  /** True if a cursor that this list has not given is refused, as the contract documents. */
  refuses: boolean;
}

const PAGE = names('page pagenumber pagenum pageno pageindex currentpage');
const SIZE = names(
  'limit perpage pagesize size maxresults $top top take rows itemsperpage pagelimit',
);
const OFFSET = names('offset skip $skip startindex startat pageoffset');
const CURSOR = names(
  'cursor pagetoken nexttoken nextpagetoken continuationtoken paginationtoken skiptoken marker pagecursor',
);
const AFTER = names('after startingafter');
const SORT = names('sort sortby orderby ordering $orderby _sort');
const DIRECTION = names('direction sortorder sortdir sortdirection orderdirection');
const SEARCH = names('q search keyword');
const TYPES = new Set(['integer', 'number', 'string', 'null']);

/** The number of items on a page where the contract tells none. */
const USUAL_SIZE = 20;

/**
 * @param hasNext true if the reply tells how to go on; without that, `after` may be a date
 */
export function listQueryOf(
  shapes: Shapes,
  { parameters, responses }: Operation,
  item: Shape,
  hasNext: boolean,
): ListQuery {
  const all = parameters.filter((one) => one.in === 'query');
  const fit = all.filter(({ schema }) => isPlain(shapes, schema));
  const named = (set: ReadonlySet<string>, from = fit) =>
    from.find(({ name }) => set.has(plainName(name)) || set.has(name));
  const found = pagingOf(shapes, fit, named, hasNext);
  const refuses = [400, 422].some((status) => responses.has(status));
  const paging = found && { ...found, refuses };
  const sort = named(SORT, all);
  const direction = named(DIRECTION) ?? fit.find((one) => isDirection(shapes, one));
  const search = named(SEARCH);
  const roles = [paging?.parameter, paging?.size, sort?.name, direction?.name, search?.name];
  const rest = all.filter(({ name }) => !roles.includes(name));
  const filters = rest
    .filter((one) => isFilter(shapes, one, item))
    .map(({ name }) => ({ parameter: name, property: name }));
  const used = new Set([...roles, ...filters.map(({ parameter }) => parameter)]);
  return {
    paging,
    sort: sort?.name,
    direction: direction?.name,
    filters,
    search: search?.name,
    ignored: all.map(({ name }) => name).filter((name) => !used.has(name)),
  };
}

function pagingOf(
  shapes: Shapes,
  fit: readonly Parameter[],
  named: (set: ReadonlySet<string>) => Parameter | undefined,
  hasNext: boolean,
): Omit<Paging, 'refuses'> | undefined {
  const integers = fit.filter(({ schema }) => shapes.of(schema).types.has('integer'));
  const strings = fit.filter(({ schema }) => shapes.of(schema).types.has('string'));
  const [page, offset, cursor] = [named(PAGE), named(OFFSET), named(CURSOR)];
  const start = integers.find(({ name }) => ['start', 'from'].includes(plainName(name)));
  const after = hasNext ? strings.find(({ name }) => AFTER.has(plainName(name))) : undefined;
  const [kind, mover] = chosen([
    ['cursor', cursor],
    ['page', page],
    ['offset', offset ?? start],
    ['after', after],
  ]);
  const count = mover && integers.find(({ name }) => plainName(name) === 'count');
  const size = named(SIZE) ?? count;
  if (!mover && !size) return undefined;
  const told = limits(shapes, size);
  const most = told.maximum ?? Infinity;
  const { usual, minimum } = limits(shapes, mover);
  return {
    kind,
    parameter: mover?.name,
    size: size?.name,
    // A list of which only a first part can be had comes whole, unless the contract or the client tells a size.
    usualSize: Math.min(told.usual ?? (mover ? USUAL_SIZE : Infinity), most),
    mostSize: most,
    first: kind === 'page' ? (usual ?? minimum ?? 1) : 0,
  };
}

type Choice = readonly [Paging['kind'], Parameter | undefined];

function chosen(choices: readonly Choice[]): Choice {
  return choices.find(([, parameter]) => parameter) ?? ['first', undefined];
}

/** The default of an integer parameter, and its limits. */
function limits(
  shapes: Shapes,
  parameter: Parameter | undefined,
): { usual?: number; minimum?: number; maximum?: number } {
  const source = shapes.of(parameter?.schema).source;
  const { default: usual, minimum, maximum } = typeof source === 'object' ? source : {};
  return {
    ...(isCount(usual) && { usual }),
    ...(isCount(minimum) && { minimum }),
    ...(isCount(maximum) && { maximum }),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0; // the cast: it is an integer
}

/** True for `order` with the values `asc` and `desc` alone. */
function isDirection(shapes: Shapes, { name, schema }: Parameter): boolean {
  if (!['order', 'dir'].includes(plainName(name))) return false;
  const { source } = shapes.of(schema);
  const values = typeof source === 'object' && Array.isArray(source.enum) ? source.enum : [];
  return values.length > 0 && values.every((one) => /^(asc|desc)/i.test(String(one)));
}

/** True for a parameter that is named as a property is, with values of its type, or a list of them. */
function isFilter(shapes: Shapes, { name, schema }: Parameter, item: Shape): boolean {
  if (!item.properties.has(name)) return false;
  const own = shapes.of(schema);
  const asked = own.types.has('array') ? shapes.of(own.items).types : own.types;
  const shown = shapes.of(item.properties.get(name)).types;
  const scalars = ['string', 'integer', 'number', 'boolean'];
  return scalars.some((type) => asked.has(type) && shown.has(type));
}

/** True for a number or a text that is no date. */
function isPlain(shapes: Shapes, schema: Parameter['schema']): boolean {
  const { types, source } = shapes.of(schema);
  const format = typeof source === 'object' ? source.format : undefined;
  return [...types].every((type) => TYPES.has(type)) && format?.startsWith('date') !== true;
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
