import { IndexBy } from '../world/index-by.ts';
import { find, plain, put, readEntries, remove, tableOf } from '../world/table.ts';
import { Order } from './order.ts';
import { PLACE } from './state.ts';
import { textOf } from './text.ts';
import type { Table } from '../world/table.ts';
import type { Listing } from './page.ts';
import type { Resource } from './plan.ts';
import type { Item, State } from './state.ts';

/** Stands for any value of a parent that is no resource itself. */
const ANY = '*';

/** The items of a resource under one value of each of its parents; of a singleton, the one item there. */
export class Items {
  readonly #state: State;
  readonly #resource: Resource;
  /** The key of the parents' values, and the key of those for which nothing has changed yet. */
  readonly #own: string;
  readonly #any: string;

  /** @param scope the values of the parents, in order; undefined for every value of a parent that is no resource */
  constructor(state: State, resource: Resource, scope: readonly (string | undefined)[]) {
    this.#state = state;
    this.#resource = resource;
    const parts = resource.parents.map((_, i) => scope[i]);
    const key = (one: string | undefined) => (one === undefined ? ANY : keyOf(one));
    this.#own = parts.map(key).join('/');
    this.#any = parts.map((one, i) => key(resource.parents[i]?.resource && one)).join('/');
  }

  /** The item with this id, to be read only; of a singleton, the item. */
  find(id = ''): Item | undefined {
    // The casts: a field keeps the kind of its resource.
    const inside = this.#inside() as Item | Table<Item> | null | undefined;
    if (!inside) return undefined;
    const item = this.#resource.isSingleton ? inside : find(inside as Table<Item>, keyOf(id));
    return item && plain(item as Item);
  }

  /** All items in their order, to be read only. */
  all(): Item[] {
    const { length, slice } = this.listing();
    return slice(0, length);
  }

  /** The list of all items in their order, to be read only. Nothing may change in it as long as it is used. */
  listing(): Listing {
    const { id } = this.#resource;
    const order = orderBy(id?.counts === true ? id.property : PLACE);
    return order.of(this.#table(), id?.property ?? '', keyOf);
  }

  /** The first item with a value in a property, to be read only. */
  findBy(property: string, value: string): Item | undefined {
    const found = indexOn(property).read(this.#table(), value);
    return found.length > 1
      ? this.all().find((item) => textOf(item[property]) === value)
      : found[0];
  }

  /** Adds the item, or replaces the one with this id. */
  put(id: string, item: Item): void {
    if (this.#resource.isSingleton) this.#set(item);
    else put(this.#writable(), keyOf(id), item);
  }

  /** Takes the item with this id away. */
  remove(id: string): void {
    if (this.#resource.isSingleton) this.#set(null);
    else remove(this.#writable(), keyOf(id));
  }

  /** Takes all items away. */
  clear(): void {
    if (this.#resource.isSingleton) this.#set(null);
    else put(this.#field<Table<Item>>(), this.#own, tableOf<Item>([]));
  }

  /** The next number of the resource's counter. */
  next(): number {
    const { counters } = this.#state;
    const { key } = this.#resource;
    return (counters[key] ?? 0) + 1;
  }

  /** Remembers a number of the counter as the greatest, if it is. */
  counted(number: number): void {
    const { counters } = this.#state;
    const { key } = this.#resource;
    if (Number.isSafeInteger(number) && number > (counters[key] ?? 0)) counters[key] = number;
  }

  /** The table of the items, to be read only. */
  #table(): Table<Item> {
    // The cast: only a singleton is no table.
    return (this.#inside() as Table<Item> | undefined) ?? tableOf<Item>([]);
  }

  /** The table of the items, or the singleton; undefined where there is none. */
  #inside(): unknown {
    const field = this.#state[this.#resource.key];
    if (this.#resource.parents.length === 0) return field;
    if (field === undefined) return undefined;
    const all = field as Table<unknown>; // the cast: a field with parents is such a table
    const own = find(all, this.#own);
    return own === undefined ? find(all, this.#any) : own;
  }

  /** The resource's table in the state. A state from before a change of the contract may lack it. */
  #field<T>(): Table<T> {
    // The cast: a field keeps the kind of its resource.
    return (this.#state[this.#resource.key] ??= tableOf<T>([])) as Table<T>;
  }

  #set(item: Item | null): void {
    const { key, parents } = this.#resource;
    if (parents.length === 0) this.#state[key] = item;
    else put(this.#field<Item | null>(), this.#own, item);
  }

  /** The table of the items; one of its own, if it was that of every parent. */
  #writable(): Table<Item> {
    if (this.#resource.parents.length === 0) return this.#field<Item>();
    const all = this.#field<Table<Item>>();
    const own = find(all, this.#own);
    if (own) return own;
    const shared = find(all, this.#any);
    const fresh = tableOf(shared ? readEntries(shared) : []);
    put(all, this.#own, fresh);
    return find(all, this.#own) ?? fresh;
  }
}

/** Orders and indexes by the property that they go by: there are as many as names of properties. */
const ORDERS = new Map<string, Order>();
const INDEXES = new Map<string, IndexBy<Item>>();

function orderBy(property: string): Order {
  const order = ORDERS.get(property) ?? new Order(property);
  ORDERS.set(property, order);
  return order;
}

function indexOn(property: string): IndexBy<Item> {
  const index = INDEXES.get(property) ?? new IndexBy<Item>((item) => [textOf(item[property])]);
  INDEXES.set(property, index);
  return index;
}

/** A value as a key of a table: one segment, and never `*` or a name that no object holds. */
function keyOf(value: string): string {
  const key = value.replace(
    /[%/*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return key === '__proto__' ? '%5F_proto__' : key;
}

/** The value that a key was made of. */
export function idOf(key: string): string {
  return key.replace(/%(2[5FA]|5F)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
