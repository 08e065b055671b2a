// Patterns of a contract, none of which holds the server up.
import { createContext, Script } from 'node:vm';

import { patternOf } from './made/pattern.ts';
import { matchedInTime, workSoFar } from './pattern-budget.ts';

/** Milliseconds that one try of a match may take. */
const MOST_TIME = 30;

/**
 * Microseconds of the processor after which a match takes too long. A try that ends before has waited for other
 * processes, and tells nothing.
 */
const MOST_WORK = 20_000;

/** The times that a match is tried on a busy machine. */
const MOST_TRIES = 10;

/** Characters up to which no pattern is watched: even one whose time triples with each of them ends at once. */
const SHORT = 12;

/**
 * Steps up to which no match is watched. Their number may grow with a power of the characters: one more than the parts
 * that repeat without an end.
 */
const MOST_STEPS = 1_000_000;

/** Steps up to which the time of a match is not even counted: they take some microseconds. */
const FEW_STEPS = 10_000;

const room = createContext({ expression: /(?:)/, text: '' }) as {
  expression: RegExp;
  text: string;
};
const match = new Script('expression.test(text)');

/** A pattern without the flag `u`, a slow one, and one that no engine reads are no reason to refuse a contract. */
export function readPattern(pattern: string, flags: string): Pick<RegExp, 'test'> {
  for (const tried of [flags, '']) {
    try {
      return new BoundedPattern(pattern, tried);
    } catch {
      // The next one is more lenient.
    }
  }
  return { test: () => true };
}

/** A regular expression whose matches end in time. */
export class BoundedPattern {
  readonly #expression: RegExp;
  /** Characters from which on the time of a match counts, and those from which on it is watched. */
  readonly #counted: number;
  readonly #long: number;
  /** The length of the shortest text whose match has taken too long. */
  #tooLong = Infinity;

  /** @throws SyntaxError for a pattern that no engine reads */
  constructor(pattern: string, flags: string) {
    this.#expression = new RegExp(pattern, flags);
    const { isSlow, repetitions } = patternOf(pattern) ?? { isSlow: true, repetitions: 0 };
    const charactersOf = (steps: number) =>
      isSlow ? SHORT : Math.max(SHORT, steps ** (1 / (repetitions + 1)));
    this.#counted = charactersOf(FEW_STEPS);
    this.#long = charactersOf(MOST_STEPS);
  }

  /** The compiler tells patterns apart by this text. */
  toString(): string {
    return String(this.#expression);
  }

  /** True for a text that matches, and for one that would take too long to find out, by itself or after many others. */
  test(text: string): boolean {
    if (text.length < this.#counted) return this.#expression.test(text);
    if (text.length >= this.#tooLong) return true;
    return matchedInTime(() =>
      text.length < this.#long ? this.#expression.test(text) : this.#watched(text),
    );
  }

  #watched(text: string): boolean {
    Object.assign(room, { expression: this.#expression, text });
    let work = 0;
    for (let tries = 0; tries < MOST_TRIES && work < MOST_WORK; tries += 1) {
      const before = workSoFar();
      try {
        return match.runInContext(room, { timeout: MOST_TIME }) === true;
      } catch {
        work = workSoFar() - before;
      }
    }
    // On a busy machine, each try may have ended too early: the next text of this length is tried again.
    if (work >= MOST_WORK) this.#tooLong = text.length;
    return true;
  }
}
