import { Listeners } from './listeners.ts';
import { oncePer } from './once-per.ts';
import { sizeBeside, sizeOf } from './size.ts';
import type { Entry } from './entry.ts';
import type { JournalBudget } from './journal-budget.ts';
import type { Listener } from './listeners.ts';
import type { World } from './world.ts';

/** The bounds of a journal. */
export interface JournalLimits {
  /** The number of entries to keep. */
  entries: number;
  /** The bytes that its entries keep, by the estimate of size.ts. The newest entry may keep more. */
  bytes: number;
  /** The bytes that all journals keep together. */
  budget: JournalBudget;
  /** The listeners of all journals together. */
  listeners: Set<Listener>;
}

/** The size of a reply's body. The same one may be sent many times. */
const sizeOfBody = oncePer((body: object) => sizeOf(body, Infinity));

/** The last exchanges of a session. Older ones are counted, not kept. */
export class Journal {
  readonly #limits: JournalLimits;
  #entries: Entry[] = [];
  /** The bytes of each entry: its own parts, and the parts of older worlds that only it still keeps. */
  #sizes: number[] = [];
  #bytes = 0;
  #first = 1;
  #ended = false;
  /** Those who hear of each entry at once. */
  readonly listeners: Listeners;

  constructor(limits: JournalLimits) {
    this.#limits = limits;
    this.listeners = new Listeners(limits.listeners);
  }

  /** The number of older entries that are gone. */
  get dropped(): number {
    return this.#first - 1;
  }

  /** The number that the next entry gets. */
  get next(): number {
    return this.#first + this.#entries.length;
  }

  /** The number of entries that it keeps at most. */
  get most(): number {
    return this.#limits.entries;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The bytes that the entries keep. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Adds an exchange under the next number.
   * @param after the world after it
   */
  add(exchange: Omit<Entry, 'number'>, after: World): Entry {
    const entry = { number: this.next, ...exchange };
    if (this.#ended) this.#first += 1;
    else this.#keep(entry, after);
    this.listeners.tell(entry);
    return entry;
  }

  /** The entry with this number, if the journal still keeps it. */
  find(number: number): Entry | undefined {
    return this.#entries[number - this.#first];
  }

  /**
   * Takes note that the world has changed without an entry. The last entry still keeps the parts that are gone from
   * the world, as its own world has them.
   */
  follow(before: World, after: World): void {
    if (this.#entries.length === 0) return;
    this.#resize(this.#entries.length - 1, sizeBeside(before, after, this.#limits.bytes));
    this.#fit();
  }

  /** Forgets the oldest entry. */
  dropOldest(): void {
    this.#entries.shift();
    this.#spend(-(this.#sizes.shift() ?? 0));
    this.#first += 1;
  }

  /** Forgets the entry with this number and all later ones, as if they had never been. */
  cut(number: number): void {
    this.#forget(number);
    this.listeners.cut(number);
  }

  /** Forgets everything. @param next the number of the next entry */
  clear(next = 1): void {
    this.#forget(this.#first);
    this.#first = next;
    this.listeners.cut(next);
  }

  /** Forgets everything, and tells all listeners that the session has gone. A request may still be under way in it. */
  end(): void {
    while (this.#entries.length > 0) this.dropOldest();
    this.#limits.budget.leave(this);
    this.#ended = true;
    this.listeners.end();
  }

  #forget(number: number): void {
    const left = number - this.#first;
    const sizes = this.#sizes.slice(left);
    this.#entries = this.#entries.slice(0, left);
    this.#sizes = this.#sizes.slice(0, left);
    this.#spend(-sizes.reduce((sum, size) => sum + size, 0));
    if (left === 0) this.#limits.budget.leave(this);
  }

  #keep(entry: Entry, after: World): void {
    const { bytes } = this.#limits;
    const { before, reply } = entry;
    const { body } = reply;
    const bodySize = typeof body === 'object' && body ? sizeOfBody(body) : sizeOf(body, bytes);
    const size = sizeBeside(entry, { before, reply: { body } }, bytes) + bodySize;
    this.#entries.push(entry);
    this.#sizes.push(0);
    this.#resize(this.#entries.length - 1, size + sizeBeside(before, after, bytes));
    this.#fit();
  }

  #resize(index: number, by: number): void {
    this.#sizes[index] = (this.#sizes[index] ?? 0) + by;
    this.#spend(by);
  }

  #spend(bytes: number): void {
    this.#bytes += bytes;
    this.#limits.budget.add(bytes);
  }

  #fit(): void {
    const { entries, bytes } = this.#limits;
    while (this.#entries.length > entries || (this.#entries.length > 1 && this.#bytes > bytes)) {
      this.dropOldest();
    }
    this.#limits.budget.use(this);
  }
}
