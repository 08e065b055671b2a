/** A journal with the parts that its budget needs. */
interface Spender {
  /** Forgets the oldest entry, and tells the budget. The journal must have an entry. */
  dropOldest: () => void;
  entries: readonly unknown[];
}

/**
 * The bytes that all journals of a mock keep together. If they are too many, the journal that was longest without a
 * new entry loses its oldest entries. Each step forgets an entry, so an entry costs the same with any number of
 * journals.
 */
export class JournalBudget {
  readonly #most: number;
  #bytes = 0;
  /** The journals with entries, the longest unused first. */
  readonly #spenders = new Set<Spender>();

  /** @param most the number of bytes to keep */
  constructor(most: number) {
    this.#most = most;
  }

  /** The bytes that all journals keep now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Takes note that a journal keeps more bytes, or fewer. */
  add(bytes: number): void {
    this.#bytes += bytes;
  }

  /** Takes note that a journal has grown. */
  use(spender: Spender): void {
    this.#spenders.delete(spender);
    this.#spenders.add(spender);
    for (const longestUnused of this.#spenders) {
      while (this.#bytes > this.#most && longestUnused.entries.length > 0) {
        longestUnused.dropOldest();
      }
      if (longestUnused.entries.length > 0) return;
      this.#spenders.delete(longestUnused);
    }
  }

  /** Takes note that a journal has no entries. */
  leave(spender: Spender): void {
    this.#spenders.delete(spender);
  }
}
