import type { Parameter } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { RequestValues } from '../request/values.ts';
import type { Formula } from './formula.ts';

/** A value of a request that earlier exchanges show. */
export interface Binding {
  from: Formula;
  into: Place;
}

/**
 * The part of a request that a value goes into: a parameter of its operation, a place in its body as a JSON Pointer, or
 * a part that carries credentials.
 */
export type Place = { parameter: Parameter } | { body: string } | { credential: Credential };

/** A header, a cookie or a pair of the query. */
export type Credential = Pick<Parameter, 'in' | 'name'>;

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
