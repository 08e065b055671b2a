import type { Violation } from './failure.ts';
import type { Change, World } from './world.ts';

/** One exchange as it happened. */
export interface Entry {
  number: number;
  /** The session's time. */
  at: number;
  durationMs: number;
  domain: string;
  /** Null if no operation was found. */
  operation: string | null;
  method: string;
  path: string;
  query: Record<string, unknown>;
  request: {
    headers: Record<string, unknown>;
    /** The parsed body, or its text if it could not be parsed. */
    body: unknown;
    unparsed: boolean;
  };
  status: number;
  reply: { headers: Record<string, string>; body: unknown };
  violations: readonly Violation[];
  /** Places in the request that the contract does not know, and that were ignored. */
  warnings: readonly Violation[];
  /** A defect of the mock; null where there was none. */
  error: string | null;
  changes: Change[];
  inverse: Change[];
  /** The world before the request, after everything that was due. This is a pointer, as worlds are immutable. */
  before: World;
}

/** A reader of the journal. It hears of each entry at once. */
export interface Listener {
  entry: (entry: Entry) => void;
  /** Ends the listening: the session has gone, or the listener has failed. */
  end: () => void;
}

/** The last exchanges of a session. Older ones are counted, not kept. */
export class Journal {
  readonly #limit: number;
  #entries: Entry[] = [];
  #first = 1;
  readonly #listeners = new Set<Listener>();

  /** @param limit the number of entries to keep */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The number of older entries that are gone. */
  get dropped(): number {
    return this.#first - 1;
  }

  /** The number that the next entry gets. */
  get next(): number {
    return this.#first + this.#entries.length;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Adds an exchange under the next number. */
  add(exchange: Omit<Entry, 'number'>): Entry {
    const entry = { number: this.next, ...exchange };
    this.#entries.push(entry);
    if (this.#entries.length > this.#limit) {
      this.#entries.shift();
      this.#first += 1;
    }
    for (const listener of this.#listeners) {
      try {
        listener.entry(entry);
      } catch {
        // The exchange goes on even if a listener fails.
        this.#dismiss(listener);
      }
    }
    return entry;
  }

  /** The entry with this number, if the journal still keeps it. */
  find(number: number): Entry | undefined {
    return this.#entries[number - this.#first];
  }

  /** Forgets the entry with this number and all later ones, as if they had never been. */
  cut(number: number): void {
    this.#entries = this.#entries.slice(0, number - this.#first);
  }

  /** Forgets everything; the next entry is number 1 again. */
  clear(): void {
    this.#entries = [];
    this.#first = 1;
  }

  /** Tells all listeners that the session has gone. The entries stay: a request may still be under way in it. */
  end(): void {
    for (const listener of this.#listeners) this.#dismiss(listener);
  }

  /**
   * Tells the listener about every entry from now on.
   * @returns a function that ends it
   */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #dismiss(listener: Listener): void {
    this.#listeners.delete(listener);
    try {
      listener.end();
    } catch {
      // The listener has left in any case.
    }
  }
}
