// A place in a value that is being made.
import type { Random } from '../../world/random.ts';
import type { Document, Schema } from '../document.ts';
import type { Flat } from './flat.ts';
import type { Trial } from './trials.ts';

/** The place of a value. */
export interface Place {
  /** JSON Pointer from the whole value. */
  pointer: string;
  /** The name of the property that it is of, or of the list that it is in; empty for none. */
  name: string;
  /** They hold together. */
  schemas: readonly Schema[];
  depth: number;
  /** The number of values that there is room for inside. */
  room: number;
  /** The value may be left out. */
  optional: boolean;
  /** The value that it shall have, as far as it is allowed. */
  wish: { value: unknown } | undefined;
  /** The references that were followed on the way to it. */
  above: Above | undefined;
  /** Other than 0 for a value that has to differ from the others of a list. */
  variant: number;
}

export interface Above {
  targets: readonly object[];
  above: Above | undefined;
}

/** A place with all that is said of it. */
export interface Known extends Place {
  flat: Flat;
  /** Leave out everything that is optional. */
  lean: boolean;
  random: Random;
  trial: Trial;
}

/** Stands for a value that is left out. */
export const OMITTED = Symbol('omitted');

/** Makes the value of a place; OMITTED for one that is optional and would lead too far. */
export type Make = (place: Place) => unknown;

/** Makes the conjunction of some schemas, with the first way through their choices. */
export type Flatten = (schemas: readonly Schema[]) => Flat;

/** The number of times that the way to a place has followed the same reference. */
export function timesAbove(target: object, above: Above | undefined): number {
  let times = 0;
  for (let one = above; one; one = one.above) if (one.targets.includes(target)) times += 1;
  return times;
}

/** The surroundings of an object that is made. */
export interface Making {
  document: Document;
  /** `writeOnly` for a reply, `readOnly` for a request. */
  barred: string;
  make: Make;
  flatten: Flatten;
  /** True for a property that has proved impossible. */
  isDropped: (pointer: string) => boolean;
}
