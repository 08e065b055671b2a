// Patterns of a contract, none of which holds the server up.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- reads a clock: the machine may be busy with others
import process, { cpuUsage } from 'node:process';
import { createContext, Script } from 'node:vm';

import { patternOf } from './made/pattern.ts';

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

/** Characters from which on a match of any pattern is watched: its time may grow with a power of them. */
const LONG = 1000;

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
  readonly #isSlow: boolean;
  /** The length of the shortest text whose match has taken too long. */
  #tooLong = Infinity;

  /** @throws SyntaxError for a pattern that no engine reads */
  constructor(pattern: string, flags: string) {
    this.#expression = new RegExp(pattern, flags);
    this.#isSlow = patternOf(pattern)?.isSlow ?? true;
  }

  /** The compiler tells patterns apart by this text. */
  toString(): string {
    return String(this.#expression);
  }

  /** True for a text that matches, and for one that would take too long to find out. */
  test(text: string): boolean {
    const isShort = text.length < (this.#isSlow ? SHORT : LONG);
    if (isShort) return this.#expression.test(text);
    if (text.length >= this.#tooLong) return true;
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
    // Where the machine was busy all the time, only this text passes unseen.
    if (work >= MOST_WORK) this.#tooLong = text.length;
    return true;
  }
}

/** Microseconds that this thread has had of the processor; before Node 24, the whole process. */
function workSoFar(): number {
  const { user, system } = 'threadCpuUsage' in process ? process.threadCpuUsage() : cpuUsage();
  return user + system;
}
