import { Journal } from './journal.ts';
import type { Entry } from './entry.ts';
import type { JournalLimits } from './journal.ts';
import type { World } from './world.ts';
import type { WorldBudget } from './world-budget.ts';
import type { WorldSizes } from './world-sizes.ts';

/** The world of a session as it is now, and the journal of the way to it. Both are counted as they grow. */
export class Present {
  readonly journal: Journal;
  readonly #budget: WorldBudget;
  readonly #grown: (present: Present) => void;
  #world: World;
  /** The world that the session has begun or gone on with; others may share it. The present one counts from it. */
  #base: World;
  /** The number of the first entry after the base. */
  #baseEntry = 1;
  /** The bytes of the world beside its base. */
  #bytes = 0;
  #ended = false;

  /** @param grown hears that the world may take more bytes than before */
  constructor(
    world: World,
    journal: JournalLimits,
    budget: WorldBudget,
    grown: (present: Present) => void,
  ) {
    this.journal = new Journal(journal);
    this.#budget = budget;
    this.#grown = grown;
    this.#world = world;
    this.#base = world;
    budget.hold(world);
  }

  get world(): World {
    return this.#world;
  }

  /** The sizes of all worlds. */
  get sizes(): WorldSizes {
    return this.#budget.sizes;
  }

  /** Goes on with a world that no request has made. */
  go(world: World): void {
    const before = this.#world;
    if (world === before) return;
    this.#world = world;
    this.journal.follow(before, world);
    this.#measure(before);
  }

  /** Journals an exchange, and goes on with the world after it. The world before it must be the present one. */
  add(exchange: Omit<Entry, 'number'>, after: World): Entry {
    const before = this.#world;
    this.#world = after;
    this.#measure(before);
    return this.journal.add(exchange, after);
  }

  /** Marks the present world as shared by other sessions. Its bytes then count once for all of them. */
  share(): void {
    this.#countFrom(this.#world);
  }

  /** Goes on with a world that was kept. */
  restore(world: World): void {
    const before = this.#world;
    this.#world = world;
    this.journal.follow(before, world);
    this.#countFrom(world);
  }

  /**
   * Goes back to before an entry, which is forgotten with all later ones.
   * @returns false if there is no such entry
   */
  rewind(number: number): boolean {
    const entry = this.journal.find(number);
    if (!entry) return false;
    const before = this.#world;
    this.#world = entry.before;
    this.journal.cut(number);
    if (number < this.#baseEntry) this.#countFrom(entry.before);
    else this.#measure(before);
    return true;
  }

  /** Begins again, and forgets everything before. @param next the number of the next entry */
  reset(world: World, next = 1): void {
    this.#world = world;
    this.journal.clear(next);
    this.#countFrom(world);
  }

  /** Forgets everything, and gives its bytes back. A request may still be under way, which then counts no more. */
  end(): void {
    this.journal.end();
    this.#ended = true;
    this.#budget.release(this.#base);
    this.#budget.add(-this.#bytes);
  }

  /** Counts the present world from another one. */
  #countFrom(base: World): void {
    if (this.#ended) return;
    this.#budget.hold(base);
    this.#budget.release(this.#base);
    this.#base = base;
    this.#baseEntry = this.journal.next;
    this.#measure(base);
  }

  /** @param from the world before the present one */
  #measure(from: World): void {
    if (this.#ended) return;
    this.sizes.of(this.#world, from);
    const bytes = this.sizes.beside(this.#world, this.#base);
    this.#budget.add(bytes - this.#bytes);
    this.#bytes = bytes;
    this.#grown(this);
  }
}
