// The commands by which a session's world was changed between requests, so that its history can be told.
import { sizeOf } from './size.ts';

/** A change of a world that no request has made. Times are the session's, in milliseconds since 1970. */
export type Act =
  /** The clock was set, or advanced by the time between both. */
  | { kind: 'clock'; from: number; to: number; advanced: boolean }
  /** Something was read at this time, and by that all that was due has happened. */
  | { kind: 'read'; at: number }
  /** A JSON merge patch of a domain's state; left out if it is too large to keep, or unknown. */
  | { kind: 'patch'; at: number; domain: string; patch?: unknown }
  | { kind: 'snapshot' | 'restore'; name: string };

/** An act, and the number that the journal's next entry had then. */
export interface PlacedAct {
  next: number;
  act: Act;
}

/** The acts that a session keeps, and the bytes of their patches by the estimate of size.ts. */
const MOST_ACTS = 1_000;
const MOST_BYTES = 64 * 1024;

/** The acts of a session since its beginning. */
export class Acts {
  #acts: readonly PlacedAct[] = [];
  #bytes = 0;
  #dropped = 0;

  /** The acts, the oldest first. */
  get all(): readonly PlacedAct[] {
    return this.#acts;
  }

  /** The number of older acts that are gone. */
  get dropped(): number {
    return this.#dropped;
  }

  /** @param next the number that the journal's next entry gets */
  add(next: number, act: Act): void {
    const last = this.#acts.at(-1);
    // A later read does all that the one before it did. A page that asks each second would push all else out.
    const isAgain = act.kind === 'read' && last?.act.kind === 'read' && last.next === next;
    const before = isAgain ? this.#acts.slice(0, -1) : this.#acts;
    this.#acts = [...before, { next, act: this.#kept(act) }];
    if (this.#acts.length <= MOST_ACTS) return;
    this.#acts = this.#acts.slice(1);
    this.#dropped += 1;
  }

  /** Forgets the acts after the entry with this number, as if they had never been. */
  cut(number: number): void {
    this.#acts = this.#acts.filter(({ next }) => next <= number);
  }

  clear(): void {
    this.#acts = [];
    this.#bytes = 0;
    this.#dropped = 0;
  }

  #kept(act: Act): Act {
    if (act.kind !== 'patch') return act;
    const bytes = sizeOf(act.patch, MOST_BYTES);
    if (this.#bytes + bytes > MOST_BYTES) return { kind: act.kind, at: act.at, domain: act.domain };
    this.#bytes += bytes;
    return act;
  }
}
