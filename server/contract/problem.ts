import { placeIn } from './load/load-error.ts';

/** A place in a contract. */
export interface Place {
  /** A path or a URL; for an object in memory, a JSON Pointer. */
  file: string;
  /** Lines and columns begin with 1. An object in memory has none. */
  line?: number;
  column?: number;
}

/** Something wrong in a contract, which is served all the same. */
export interface Problem extends Place {
  /** The fault, such as `minLength is "5" and no number`. */
  message: string;
  /** The way out, such as `5 is taken`. */
  remedy: string;
}

/** A problem on one line. */
export function lineOf(problem: Problem): string {
  return `${placeIn(problem.file, problem)}: ${problem.message}; ${problem.remedy}`;
}
