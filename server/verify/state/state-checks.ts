// The checks of a server's memory.
import { created } from './created.ts';
import { deleted } from './deleted.ts';
import { paged } from './paged.ts';
import { thingsOf } from './things.ts';
import { updated } from './updated.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Recipes } from '../run/recipes.ts';
import type { Trials } from '../run/trials.ts';
import type { Seen } from './seen.ts';

/** A check that can be done again. */
export type StateCheck = () => Promise<Seen[]>;

/** @param operations that a run tries */
export function stateChecksOf(
  trials: Trials,
  recipes: Recipes,
  operations: readonly Operation[],
): StateCheck[] {
  return [
    ...thingsOf(operations).flatMap((thing) => [
      () => created(trials, recipes, thing),
      () => deleted(trials, recipes, thing),
    ]),
    ...operations.flatMap((one): StateCheck[] => {
      if (one.method === 'put' || one.method === 'patch')
        return [() => updated(trials, recipes, one)];
      return one.method === 'get' ? [() => paged(trials, recipes, one)] : [];
    }),
  ];
}
