import { literalLength, valuesIn } from './segment.ts';
import type { Segment } from './segment.ts';

interface Entry<T> {
  segment: Segment;
  value: T;
}

/** Values by texts of a few lengths. */
interface Index<V> {
  values: Map<string, V>;
  lengths: Set<number>;
}

/**
 * Segments that are partly literal, such as `{id}.json`, each with a value. They are found by what is literal at both
 * ends, so that the time hardly depends on their number.
 */
export class PartialSegments<T> {
  /** By the literal at the start, then by the one at the end. */
  readonly #entries = emptyIndex<Index<Entry<T>[]>>();

  /** @returns the value of the segments with the same literals, made for the first of them */
  add(segment: Segment, make: () => T): T {
    const { literals } = segment;
    const byEnd = valueIn(this.#entries, literals[0], () => emptyIndex<Entry<T>[]>());
    const entries = valueIn(byEnd, literals.at(-1), () => []);
    const known = entries.find((one) => isSame(one.segment.literals, literals));
    if (known) return known.value;
    const entry = { segment, value: make() };
    entries.push(entry);
    return entry.value;
  }

  /**
   * All that fit a text, with the values of their parameters. The one with the most literal characters comes first, and
   * of several the one with the fewest parameters.
   */
  find(text: string): { value: T; values: string[] }[] {
    const entries = [...this.#entries.lengths]
      .map((length) => this.#entries.values.get(text.slice(0, length)))
      .flatMap((byEnd) =>
        [...(byEnd?.lengths ?? [])].map((length) =>
          byEnd?.values.get(length === 0 ? '' : text.slice(-length)),
        ),
      )
      .flatMap((found) => found ?? []);
    return entries
      .toSorted(
        ({ segment: one }, { segment: other }) =>
          literalLength(other) - literalLength(one) || one.names.length - other.names.length,
      )
      .flatMap(({ segment, value }) => {
        const values = valuesIn(segment, text);
        return values ? [{ value, values }] : [];
      });
  }
}

function emptyIndex<V>(): Index<V> {
  return { values: new Map(), lengths: new Set() };
}

/** The value at a text, made if there is none yet. */
function valueIn<V>({ values, lengths }: Index<V>, text = '', make: () => V): V {
  const value = values.get(text) ?? make();
  values.set(text, value);
  lengths.add(text.length);
  return value;
}

function isSame(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}
