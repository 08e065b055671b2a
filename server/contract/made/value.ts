// Values made from a schema, such as the bodies of answers without code.
import { Maker } from './maker.ts';
import { Trials } from './trials.ts';
import type { Violation } from '../../world/failure.ts';
import type { Checks } from '../checks.ts';
import type { Document, Schema } from '../document.ts';
import type { Direction } from '../prepared.ts';
import type { Type } from './types.ts';

export interface MakingOptions {
  direction: Direction;
  checks: Pick<Checks, 'violations'>;
  /** The same seed makes the same value. */
  seed: number;
  /** The value to stay close to: of it is kept whatever the schema allows. */
  wish?: { value: unknown };
  /** The name of the value, from which it is told what it may look like. */
  name?: string;
  /** The type where the schema tells none; by default an object. */
  otherwise?: Type;
  /** Leave alone the values that schemas show of themselves. */
  unseen?: boolean;
}

/** A value that was made. */
export interface Made {
  value: unknown;
  /** The ways in which it breaks its schema still; usually none. */
  violations: readonly Violation[];
  /** The number of values that were made on the way: the measure of its cost. */
  steps: number;
}

/** The room for values inside of a made one. */
const ROOM = 200;

const MOST_TRIES = 100;
const MOST_STEPS = 6_000;

/**
 * Makes a value that a schema allows. It is tried again, in another way, at each place where it proves wrong.
 * @returns the value; where no try succeeds, the one with the fewest violations
 */
export function makeValue(document: Document, schema: Schema, options: MakingOptions): Made {
  const {
    direction,
    checks,
    seed,
    wish,
    name = '',
    otherwise = 'object',
    unseen = false,
  } = options;
  const barred = direction === 'reply' ? 'writeOnly' : 'readOnly';
  const trials = new Trials();
  const whole = {
    ...{ pointer: '', name, schemas: [schema], depth: 0, room: ROOM, wish },
    ...{ optional: false, above: undefined, variant: 0 },
  };
  const attempt = (): Made => {
    const maker = new Maker(document, { seed, barred, otherwise, unseen }, trials);
    const value = structuredClone(maker.make(whole));
    // The check sets defaults in the value that it gets.
    const violations = checks.violations(schema, structuredClone(value), direction);
    return { value, violations, steps: maker.count };
  };
  let last = attempt();
  let best = last;
  let { steps } = last;
  for (let tries = 1; tries < MOST_TRIES && steps < MOST_STEPS; tries += 1) {
    if (last.violations.length === 0 || !trials.correct(last.violations)) break;
    last = attempt();
    steps += last.steps;
    if (last.violations.length < best.violations.length) best = last;
  }
  return { ...best, steps };
}
