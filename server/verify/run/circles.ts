import type { Operation } from '../../contract/operation.ts';
import type { Found } from './found.ts';

/** The most times that an operation is looked for which was missed only because its way led back. */
const MOST_SEARCHES = 3;

/** Keeps the searches for operations, which need each other, from waiting in a circle. */
export class Circles {
  /** The operation that the search for another one waits for. */
  readonly #waits = new Map<Operation, Operation>();
  /** The operations whose search left out a way that led back to it. */
  readonly #cut = new Set<Operation>();
  readonly #searches = new Map<Operation, number>();

  /** Notes that a search for an operation begins. */
  begin(operation: Operation): void {
    this.#cut.delete(operation);
    this.#searches.set(operation, (this.#searches.get(operation) ?? 0) + 1);
  }

  /**
   * The result of the search for another operation, which that for an operation needs.
   * @returns undefined where that one waits for this one itself
   */
  async through(
    operation: Operation,
    other: Operation,
    search: (other: Operation) => Promise<Found>,
  ): Promise<Found | undefined> {
    if (this.#waitsFor(other, operation)) {
      this.#cut.add(operation);
      return undefined;
    }
    this.#waits.set(operation, other);
    const found = await search(other);
    this.#waits.delete(operation);
    if (!('recipe' in found) && this.#cut.has(other)) this.#cut.add(operation);
    return found;
  }

  /** True if a search that missed may find more the next time: another one that it needs may be at its end by then. */
  isWorthAnother(operation: Operation): boolean {
    return this.#cut.has(operation) && (this.#searches.get(operation) ?? 0) < MOST_SEARCHES;
  }

  /** True if the search for an operation cannot go on before that for another one ends. */
  #waitsFor(operation: Operation, other: Operation): boolean {
    for (let one: Operation | undefined = operation; one; one = this.#waits.get(one))
      if (one === other) return true;
    return false;
  }
}
