import type { Parameter } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { RequestValues } from '../request/values.ts';

/** A value of a request that an earlier reply shows. */
export interface Binding {
  /** The earlier step, counted from 0. */
  step: number;
  /** The place in its JSON body, as a JSON Pointer. */
  from: string;
  into: Parameter;
}

export interface RecipeStep {
  operation: Operation;
  values: RequestValues;
  bindings: readonly Binding[];
}

/** Requests that follow each other in a fresh world. Its last step is the one that it is for. */
export type Recipe = readonly RecipeStep[];

/** The last step of a recipe. */
export function goalOf(recipe: Recipe): RecipeStep {
  const goal = recipe.at(-1);
  if (!goal) throw new Error('A recipe has a step.');
  return goal;
}
