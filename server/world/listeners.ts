import { Failure } from './failure.ts';
import type { Entry } from './entry.ts';

/** A reader of a journal. It hears of each entry at once. */
export interface Listener {
  entry: (entry: Entry) => void;
  /** The entries from this number on are forgotten, by a rewind or a reset; the next one has it again. */
  cut: (from: number) => void;
  /** Ends the listening: the session has gone, or the listener has failed. */
  end: () => void;
}

/** The number of listeners that a journal may have at once. */
export const MOST_LISTENERS = 100;

/** The number of listeners that all journals may have together: up to 1 MiB waits for each of them. */
export const MOST_OF_ALL = 200;

/** One list for all journals without a listener. */
const NONE: readonly Listener[] = [];

/** The listeners of a journal. */
export class Listeners {
  readonly #all: Set<Listener>;
  #own = NONE;

  /** @param all the listeners of all journals together, to which this journal's are added */
  constructor(all: Set<Listener>) {
    this.#all = all;
  }

  /** True if somebody listens. */
  get any(): boolean {
    return this.#own.length > 0;
  }

  /**
   * Tells the listener about every entry from now on.
   * @throws Failure 409 for one listener too many
   * @returns a function that ends it
   */
  add(listener: Listener): () => void {
    if (this.#own.length >= MOST_LISTENERS) {
      throw new Failure(409, `A journal has at most ${MOST_LISTENERS} streams; close one.`);
    }
    if (this.#all.size >= MOST_OF_ALL) {
      throw new Failure(409, `All journals have at most ${MOST_OF_ALL} streams; close one.`);
    }
    this.#own = [...this.#own, listener];
    this.#all.add(listener);
    return () => {
      this.#leave(listener);
    };
  }

  /** Tells all listeners about an entry. The exchange goes on even if one fails. */
  tell(entry: Entry): void {
    this.#toEach((listener) => {
      listener.entry(entry);
    });
  }

  /** Tells all listeners that the entries from this number on are forgotten. */
  cut(from: number): void {
    this.#toEach((listener) => {
      listener.cut(from);
    });
  }

  /** Tells all listeners that there will be no more entries. */
  end(): void {
    for (const listener of this.#own) this.#dismiss(listener);
  }

  #toEach(tell: (listener: Listener) => void): void {
    for (const listener of this.#own) {
      try {
        tell(listener);
      } catch {
        this.#dismiss(listener);
      }
    }
  }

  #leave(listener: Listener): void {
    this.#own = this.#own.filter((one) => one !== listener);
    this.#all.delete(listener);
  }

  #dismiss(listener: Listener): void {
    this.#leave(listener);
    try {
      listener.end();
    } catch {
      // The listener has left in any case.
    }
  }
}
