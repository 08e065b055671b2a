import { bound } from './bound.ts';
import { goalOf } from './recipe.ts';
import type { Recipe } from './recipe.ts';
import type { Taken } from './search.ts';

/** A recipe whose last request has the values that were taken: other requests are made from them. */
export function grounded({ recipe, exchanges }: Taken): Recipe {
  const goal = goalOf(recipe);
  return [...recipe.slice(0, -1), { ...goal, values: bound(goal, exchanges) }];
}
