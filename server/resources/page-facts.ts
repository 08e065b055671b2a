// The facts of a page in the envelope of a list, under their usual names, and in the headers of the reply.
import { plainName } from './words.ts';
import type { Response, Schema } from '../contract/document.ts';
import type { Paging } from './list-query.ts';
import type { Page } from './page.ts';
import type { Shape } from './shape.ts';
import type { Shapes } from './shapes.ts';
import type { Item } from './state.ts';

const TOTAL = names(
  'total totalcount totalresults totalitems totalelements totalrecords totalsize @odatacount',
);
const PAGES = names('totalpages pagecount lastpage pages numpages');
const NUMBER = names('page currentpage pagenumber pageindex number');
const SIZE = names('limit perpage pagesize itemsperpage');
const OFFSET = names('offset skip start startindex startat');
const COUNT = names('count size numberofelements');
const MORE = names('hasmore hasnext hasnextpage more');
const NEXT = names('next nextpage nexturl nextlink @odatanextlink endcursor nextcursor nexttoken');
const PREVIOUS = names('previous prev previouspage prevpage previousurl prevurl');
const CONTAINERS = names('meta metadata paging pagination page links pageinfo');

/** A page, and the request that asked for it. */
export interface Asked {
  page: Page;
  paging: Paging | undefined;
  /** The whole URL of the request. */
  url: string;
}

/** The facts that an envelope has room for. */
export function pageFacts(shapes: Shapes, shape: Shape, asked: Asked, inside?: string): Item {
  const plain = new Set([...shape.properties.keys()].map(plainName));
  const hasTotal = [...TOTAL].some((name) => plain.has(name));
  const facts = [...shape.properties].flatMap(([name, schema]): [string, unknown][] => {
    const own = shapes.of(schema);
    if (inside === undefined && own.properties.size > 0 && CONTAINERS.has(plainName(name))) {
      const below = pageFacts(shapes, own, asked, plainName(name));
      return Object.keys(below).length > 0 ? [[name, below]] : [];
    }
    const isLink = inside === 'links';
    const value = factOf(shapes, plainName(name), schema, asked, { hasTotal, isLink });
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(facts);
}

function factOf(
  shapes: Shapes,
  name: string,
  schema: Schema,
  asked: Asked,
  { hasTotal, isLink }: { hasTotal: boolean; isLink: boolean },
): unknown {
  const { page, paging } = asked;
  const { types } = shapes.of(schema);
  const mover = plainName(paging?.parameter ?? '');
  const isCursor = paging?.kind === 'cursor' || paging?.kind === 'after';
  const isNext =
    NEXT.has(name) || (mover !== '' && name === `next${mover}`) || (isCursor && name === mover);
  if (isNext) return leap(shapes, schema, asked, page.next, isLink);
  if (PREVIOUS.has(name)) return leap(shapes, schema, asked, page.previous, isLink);
  if (types.has('boolean')) return MORE.has(name) ? page.next !== undefined : undefined;
  const number = numberOf(name, page, hasTotal);
  if (number === undefined) return undefined;
  if (types.has('integer') || types.has('number')) return number;
  return types.has('string') ? String(number) : undefined;
}

function numberOf(name: string, page: Page, hasTotal: boolean): number | undefined {
  if (TOTAL.has(name)) return page.total;
  if (PAGES.has(name)) return page.pages;
  if (NUMBER.has(name)) return page.number;
  if (SIZE.has(name)) return page.size;
  if (OFFSET.has(name)) return page.offset;
  if (COUNT.has(name)) return hasTotal ? page.items.length : page.total;
  return undefined;
}

/** The way to another page, as its schema wants it: a URL, an object with one, a number or a cursor. */
function leap(
  shapes: Shapes,
  schema: Schema,
  { paging, url }: Asked,
  value: string | number | undefined,
  isLink: boolean,
): unknown {
  const { types, properties, source } = shapes.of(schema);
  const parameter = paging?.parameter;
  if (value === undefined || parameter === undefined) return types.has('null') ? null : undefined;
  const link = urlOf(url, parameter, value);
  if (properties.size > 0) return properties.has('href') ? { href: link } : undefined;
  if (types.has('integer') || types.has('number')) return Number(value);
  if (!types.has('string')) return undefined;
  const format = typeof source === 'object' ? source.format : undefined;
  const isToken = !isLink && typeof value === 'string' && !/^ur[il]/.test(format ?? '');
  return isToken ? value : link;
}

/** The documented headers that tell of a page: `Link` (RFC 8288), and a total such as `X-Total-Count`. */
export function pageHeaders(
  response: Response | undefined,
  { page, paging, url }: Asked,
): Record<string, string> {
  const parameter = paging?.parameter;
  const places = { next: page.next, prev: page.previous };
  const links = Object.entries(places).flatMap(([rel, value]) =>
    value === undefined || parameter === undefined
      ? []
      : [`<${urlOf(url, parameter, value)}>; rel="${rel}"`],
  );
  const headers = Object.keys(response?.headers ?? {}).flatMap((name): [string, string][] => {
    const plain = plainName(name).replace(/^x/, '');
    if (plain === 'link') return links.length > 0 ? [[name.toLowerCase(), links.join(', ')]] : [];
    return TOTAL.has(plain) ? [[name.toLowerCase(), String(page.total)]] : [];
  });
  return Object.fromEntries(headers);
}

function urlOf(url: string, parameter: string, value: string | number): string {
  const next = new URL(url);
  next.searchParams.set(parameter, String(value));
  return next.href;
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
