// The tries that the places of a value have had.

import type { Violation } from '../../world/failure.ts';

/** The tries of one place. */
export interface Trial {
  /** The number of the way that is tried now. */
  number: number;
  /** The number of times that it proved wrong. */
  failures: number;
  /** No way is left. */
  isOver: boolean;
  optional: boolean;
}

/**
 * Remembers from one try of a whole value to the next how each of its places was made, and leads the places that
 * proved wrong to another way.
 */
export class Trials {
  readonly #trials = new Map<string, Trial>();
  readonly #dropped = new Set<string>();

  at(pointer: string, optional: boolean): Trial {
    const trial = this.#trials.get(pointer) ?? { number: 0, failures: 0, isOver: false, optional };
    this.#trials.set(pointer, trial);
    return trial;
  }

  /** Ends the ways of a place. It is left out, or goes back to the first one. */
  end(pointer: string, trial: Trial): void {
    trial.isOver = true;
    trial.number = 0;
    if (trial.optional) this.#dropped.add(pointer);
  }

  /** True for an optional place that no way was good for. */
  readonly isDropped = (pointer: string): boolean => this.#dropped.has(pointer);

  /**
   * Leads the places of some violations to their next ways. A place without a way leaves it to the one around it.
   * @returns false where no way is left
   */
  correct(violations: readonly Pick<Violation, 'place'>[]): boolean {
    const wrong = new Set<string>();
    for (const { place } of violations) {
      const found = this.#nearest(place);
      if (found !== undefined) wrong.add(found);
    }
    for (const pointer of wrong) {
      if (isBelowAny(pointer, wrong)) continue;
      const trial = this.#trials.get(pointer);
      if (!trial) continue;
      trial.number += 1;
      trial.failures += 1;
      this.#forgetBelow(pointer);
    }
    return wrong.size > 0;
  }

  /** The innermost place at or around another that has a way left. */
  #nearest(place: string): string | undefined {
    for (let pointer = place; ; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
      const trial = this.#trials.get(pointer);
      if (trial && !trial.isOver && !this.#dropped.has(pointer)) return pointer;
      if (pointer === '') return undefined;
    }
  }

  #forgetBelow(pointer: string): void {
    const below = `${pointer}/`;
    for (const one of this.#trials.keys()) if (one.startsWith(below)) this.#trials.delete(one);
    for (const one of this.#dropped) if (one.startsWith(below)) this.#dropped.delete(one);
  }
}

function isBelowAny(pointer: string, others: ReadonlySet<string>): boolean {
  for (let one = pointer; one !== '';) {
    one = one.slice(0, one.lastIndexOf('/'));
    if (others.has(one)) return true;
  }
  return false;
}
