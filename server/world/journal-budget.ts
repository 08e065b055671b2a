/** A journal, as its budget sees it. */
interface Spender {
  /** Forgets its oldest entry, and tells the budget; it has one. */
  dropOldest: () => void;
  entries: readonly unknown[];
}

/**
 * The bytes that all journals of a mock keep together. Where they are too many, the journal that has longest not grown
 * loses its oldest entries. Each step of that forgets an entry, so that an entry costs no more than its own coming
 * and going, however many journals there are.
 */
export class JournalBudget {
  readonly #most: number;
  #bytes = 0;
  /** The journals with entries, the longest unused first. */
  readonly #spenders = new Set<Spender>();

  /** @param most how many bytes are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** How many bytes are kept now. */
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
