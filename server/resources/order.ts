// The order of items in lists, and a look at a part of a list that reads no other item.
import { Derived } from '../world/derived.ts';
import { find, read } from '../world/table.ts';
import { textOf } from './text.ts';
import type { Table } from '../world/table.ts';
import type { Listing } from './page.ts';
import type { Item } from './state.ts';

/** The place of an item in its list. Its key decides among equal numbers. */
interface Place {
  number: number;
  key: string;
}

/** The items of a table by the number in one of their properties; those without it come last. */
export class Order {
  readonly #property: string;
  readonly #places: Derived<Item, Place[]>;

  constructor(property: string) {
    this.#property = property;
    this.#places = new Derived({
      make: (entries) =>
        Array.from(entries, ([key, item]) => this.#placeOf(key, item)).sort(compared),
      add: (places, key, item) => {
        const place = this.#placeOf(key, item);
        places.splice(indexOf(places, place), 0, place);
      },
      remove: (places, key, item) => {
        places.splice(indexOf(places, this.#placeOf(key, item)), 1);
      },
    });
  }

  /**
   * @param id the property that names an item
   * @param keyOf makes a key of the table of an id
   */
  of(table: Table<Item>, id: string, keyOf: (id: string) => string): Listing {
    const derived = this.#places;
    const slice = (start: number, end: number) =>
      derived.read(table, (places) =>
        // The places are those of the items that are there.
        places.slice(start, end).map(({ key }): Item => read(table, key) ?? {}),
      );
    return {
      length: derived.read(table, ({ length }) => length),
      slice,
      idAt: (index) => textOf(slice(index, index + 1)[0]?.[id]),
      indexOf: (text) => {
        const key = keyOf(text);
        const item = find(table, key);
        if (!item) return -1;
        return derived.read(table, (places) => indexOf(places, this.#placeOf(key, item)));
      },
    };
  }

  #placeOf(key: string, item: Item): Place {
    const number = Number(item[this.#property] ?? Infinity);
    return { number: Number.isNaN(number) ? Infinity : number, key };
  }
}

/** The index of a place in a sorted list, or of its gap where it is missing. */
function indexOf(places: readonly Place[], place: Place): number {
  const last = places.at(-1);
  if (!last || compared(last, place) < 0) return places.length;
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = places[middle];
    if (there && compared(there, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compared(one: Place, other: Place): number {
  return one.number - other.number || Number(one.key > other.key) - Number(one.key < other.key);
}
