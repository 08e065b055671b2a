// The items that a list's query asks for, and their order.
import { textOf } from './text.ts';
import { plainName } from './words.ts';
import type { ListQuery } from './list-query.ts';
import type { Item } from './state.ts';

type Query = Record<string, unknown>;

/** True for a query that neither filters nor sorts. */
export function selectsAll(query: Query, { filters, search, sort }: ListQuery): boolean {
  const asked = [...filters.map(({ parameter }) => parameter), search, sort];
  return asked.every((name) => name === undefined || query[name] === undefined);
}

/** The items that pass every filter, in the order of the query; in their own order where it names none. */
export function selected(items: readonly Item[], query: Query, known: ListQuery): Item[] {
  const filters = known.filters.flatMap(({ parameter, property }) => {
    const wanted = query[parameter];
    return wanted === undefined ? [] : [{ property, texts: [wanted].flat().map(textOf) }];
  });
  const sought = known.search === undefined ? undefined : query[known.search];
  const found = items.filter(
    (item) =>
      filters.every(({ property, texts }) =>
        [item[property]].flat().some((one) => texts.includes(textOf(one))),
      ) &&
      (sought === undefined || hasText(item, textOf(sought).toLowerCase())),
  );
  return sorted(found, query, known);
}

function hasText(item: Item, text: string): boolean {
  return Object.values(item).some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(text),
  );
}

interface Order {
  name: string;
  descends: boolean;
}

function sorted(items: Item[], query: Query, { sort, direction }: ListQuery): Item[] {
  const descends = direction !== undefined && /^desc/i.test(textOf(query[direction]));
  const asked = sort === undefined ? undefined : query[sort];
  if (asked === undefined) return items;
  const names = new Map(
    items.flatMap((item) => Object.keys(item)).map((one) => [plainName(one), one]),
  );
  const orders = ordersOf([asked].flat().map(textOf), descends).flatMap(({ name, ...order }) => {
    const property = names.get(plainName(name));
    return property === undefined ? [] : [{ ...order, name: property }];
  });
  return items.toSorted((one, other) => {
    for (const { name, descends } of orders) {
      const order = compared(one[name], other[name]);
      if (order !== 0) return descends ? -order : order;
    }
    return 0;
  });
}

/** Reads `-f`, `+f`, `f`, `f:asc`, `f asc`, `f,asc` and `f_asc`, and several of them with commas between. */
function ordersOf(texts: readonly string[], descends: boolean): Order[] {
  const orders: Order[] = [];
  for (const text of texts.flatMap((one) => one.split(',')).map((one) => one.trim())) {
    const last = orders.at(-1);
    const [, name = text, word] = /^(.+?)[:\s_](asc|desc)(?:ending)?$/i.exec(text) ?? [];
    if (/^(asc|desc)(ending)?$/i.test(text)) {
      if (last) last.descends = /^desc/i.test(text);
    } else {
      const isDown = name.startsWith('-') || (word === undefined ? descends : /^desc/i.test(word));
      orders.push({ name: name.replace(/^[-+]/, ''), descends: isDown });
    }
  }
  return orders;
}

/** Numbers by their size, anything else by its text; values that are not there come last. */
function compared(one: unknown, other: unknown): number {
  const [first, second] = [one ?? undefined, other ?? undefined];
  if (first === undefined || second === undefined) {
    return Number(first === undefined) - Number(second === undefined);
  }
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  const [text, than] = [textOf(first), textOf(second)];
  return text < than ? -1 : Number(text > than);
}
