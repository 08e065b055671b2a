// The commands by which a session's world was changed between requests, so that its history can be told.
import { sizeOf } from './size.ts';
import type { Act } from './act.ts';
import type { ActBudget } from './act-budget.ts';

/** An act, and the number that the journal's next entry had then. */
export interface PlacedAct {
  next: number;
  act: Act;
}

/** The acts of a session as a store keeps them. */
export interface KeptActs {
  /** The oldest first. */
  placed: readonly PlacedAct[];
  dropped: number;
}

/** The acts that a session keeps, and the bytes of one patch and of all acts by the estimate of size.ts. */
const MOST_ACTS = 1_000;
const MOST_BYTES = 64 * 1024;

interface Kept {
  placed: PlacedAct;
  bytes: number;
}

/** One list for all sessions without an act. */
const NONE: readonly Kept[] = [];

/** The acts of a session since its beginning. */
export class Acts {
  readonly #budget: ActBudget;
  /** The oldest first. */
  #kept = NONE;
  #bytes = 0;
  #dropped = 0;

  /** @param budget of all sessions */
  constructor(budget: ActBudget) {
    this.#budget = budget;
  }

  /** The acts, the oldest first. */
  get all(): readonly PlacedAct[] {
    return this.#kept.map(({ placed }) => placed);
  }

  /** The number of older acts that are gone. */
  get dropped(): number {
    return this.#dropped;
  }

  get kept(): KeptActs {
    return { placed: this.all, dropped: this.#dropped };
  }

  /** Goes on with acts that were kept. */
  goOn({ placed, dropped }: KeptActs): void {
    this.clear();
    for (const { next, act } of placed) this.add(next, act);
    this.#dropped += dropped;
  }

  /**
   * Keeps an act. If there is no room for it, older ones of the session go.
   * @param next the number that the journal's next entry gets
   */
  add(next: number, given: Act): void {
    const act = this.#withoutBegun(given);
    const last = this.#kept.at(-1);
    // A later read does all that the one before it did. A page that asks each second would push all else out.
    if (last?.placed.next === next && isAgain(act, last.placed.act))
      this.#keepOnly((one) => one !== last);
    const placed = { next, act: withoutLargePatch(act) };
    const bytes = sizeOf(placed, MOST_BYTES);
    while (!this.#hasRoom(bytes) && this.#kept.length > 0) this.#dropFirst();
    if (!this.#hasRoom(bytes)) {
      this.#dropped += 1;
      return;
    }
    this.#kept = [...this.#kept, { placed, bytes }];
    this.#bytes += bytes;
    this.#budget.take(bytes);
  }

  /** Forgets the acts after the entry with this number, as if they had never been. */
  cut(number: number): void {
    this.#keepOnly(({ placed }) => placed.next <= number);
  }

  clear(): void {
    this.#keepOnly(() => false);
    this.#dropped = 0;
  }

  /** A read by which only those domains begin that have not begun by an earlier one. */
  #withoutBegun(act: Act): Act {
    if (act.kind !== 'read' || !act.domains?.length) return act;
    const acts = this.all.map((one) => one.act);
    const since = acts.slice(acts.findLastIndex(({ kind }) => kind === 'restore') + 1);
    const begun = since.flatMap((one) => (one.kind === 'read' ? (one.domains ?? []) : []));
    return { ...act, domains: act.domains.filter((one) => !begun.includes(one)) };
  }

  #hasRoom(bytes: number): boolean {
    return (
      this.#kept.length < MOST_ACTS && this.#bytes + bytes <= MOST_BYTES && this.#budget.has(bytes)
    );
  }

  #dropFirst(): void {
    const [first] = this.#kept;
    this.#keepOnly((one) => one !== first);
    this.#dropped += 1;
  }

  #keepOnly(isKept: (one: Kept) => boolean): void {
    const gone = this.#kept.filter((one) => !isKept(one));
    const bytes = gone.reduce((sum, one) => sum + one.bytes, 0);
    this.#kept = this.#kept.filter(isKept);
    this.#bytes -= bytes;
    this.#budget.giveBack(bytes);
  }
}

/** True for two reads by which no domain has begun: each begins at its own time. */
function isAgain(act: Act, last: Act): boolean {
  return [act, last].every((one) => one.kind === 'read' && one.domains?.length === 0);
}

/** The most bytes of a patch that is kept: some of them leave room for what else a session has done. */
const LARGEST_PATCH = 16 * 1024;

function withoutLargePatch(act: Act): Act {
  if (act.kind !== 'patch' || sizeOf(act.patch, LARGEST_PATCH) <= LARGEST_PATCH) return act;
  return { kind: act.kind, at: act.at, domain: act.domain };
}
