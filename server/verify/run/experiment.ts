import { isDeepStrictEqual } from 'node:util';

import { valueAt } from '../../world/value-at.ts';
import type { Constraint } from '../constraint.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { Sign } from '../request/credentials.ts';
import { goalOf } from './recipe.ts';
import type { RequestValues } from '../request/values.ts';
import type { Binding, Place, Recipe, RecipeStep } from './recipe.ts';

/**
 * The reason for a request, which alone decides about the reply that it must get:
 * - `good`: known to be taken, such as an example with an id that is there;
 * - `valid`: another request that the contract allows;
 * - `broken`: breaks one constraint, and nothing else;
 * - `missing`: asks for a thing that is not there;
 * - `denied`: without credentials, or with wrong ones;
 * - `asked`: asks a mock for a documented status;
 * - `protocol`: breaks a rule of HTTP, such as a method that the path lacks.
 */
export type Intent = 'good' | 'valid' | 'broken' | 'missing' | 'denied' | 'asked' | 'protocol';

/** A request that is to be sent to learn something, with the way to it. */
export interface Experiment {
  intent: Intent;
  /** In a few words, what is special in it, such as `query page above its maximum`. */
  title: string;
  /** The way to a request that is taken; its last step is that request. */
  recipe: Recipe;
  /** The values of this request, where they differ from those of the last step. */
  values?: RequestValues;
  /** For `broken`: the constraint that it breaks. For `valid`: the one whose edge it keeps, if it is made for one. */
  constraint?: Constraint | undefined;
  /** For `asked`: the status, as the contract writes it. */
  asked?: string;
  /** Other credentials than those of the run. */
  sign?: Sign;
  /** Changes the written request, in what no values tell. */
  change?: (request: WrittenRequest) => WrittenRequest;
  /** For `missing`, `denied` and `protocol`: the check, and the statuses that keep it. */
  wanted?: { check: string; statuses: readonly number[]; message: string };
}

/** The request of an experiment. A part whose value differs takes none from earlier exchanges. */
export function stepOf({
  recipe,
  values,
  sign,
}: Pick<Experiment, 'recipe' | 'values' | 'sign'>): RecipeStep {
  const goal = goalOf(recipe);
  const step = { ...goal, values: values ?? goal.values };
  const isKept = ({ into }: Binding): boolean =>
    'credential' in into
      ? sign === undefined
      : isDeepStrictEqual(partAt(step.values, into), partAt(goal.values, into));
  return { ...step, bindings: goal.bindings.filter(isKept) };
}

function partAt(
  { parameters, body }: RequestValues,
  into: Exclude<Place, { credential: unknown }>,
): unknown {
  return 'parameter' in into ? parameters.get(into.parameter) : valueAt(body?.value, into.body);
}
