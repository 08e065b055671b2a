import { variations } from '../constraints/variations.ts';
import { randomOf } from './random.ts';
import { goalOf } from './recipe.ts';
import { isRead } from './settings.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';
import type { Trials } from './trials.ts';

/** Everything that the contract allows, around a request that was taken. */
export function validTries({ contract, settings, shared }: Trials, recipe: Recipe): Experiment[] {
  const { operation, values } = goalOf(recipe);
  // A change may be possible only once in a world.
  const isRepeatable = shared === undefined || isRead(operation);
  return [
    {
      intent: isRepeatable ? 'good' : 'valid',
      title: 'the request that was taken before',
      recipe,
    },
    ...variations(contract, operation, values).map(
      ({ title, values: varied, constraint }): Experiment => ({
        ...{ intent: 'valid', title, recipe, values: varied, constraint },
      }),
    ),
    ...randomOf(contract, recipe, settings.seed),
  ];
}
