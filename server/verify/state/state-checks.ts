// The checks of a server's memory.
import { created } from './created.ts';
import { deleted } from './deleted.ts';
import { paged } from './paged.ts';
import { thingsOf } from './things.ts';
import { updated } from './updated.ts';
import { stepOf } from '../run/experiment.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Experiment } from '../run/experiment.ts';
import type { Ways } from '../run/recipes.ts';
import type { Trials } from '../run/trials.ts';
import type { Encounter } from '../run/encounter.ts';
import type { StateFault } from './state-fault.ts';

/** A fault of a server's memory, and how to meet it again. */
type EncounteredFault = StateFault & { encounter: Encounter };

/** @param operations that a run tries */
export function stateChecksOf(
  trials: Trials,
  ways: Ways,
  operations: readonly Operation[],
): (() => Promise<EncounteredFault[]>)[] {
  const checkOf =
    (operation: Operation, check: (ways: Ways) => Promise<StateFault[]>) =>
    async (): Promise<EncounteredFault[]> => {
      const found = await ways.of(operation);
      if (!('recipe' in found)) return [];
      const go = (experiment: Experiment) => check(withExperiment(ways, operation, experiment));
      const { recipe } = found;
      return (await check(ways)).map((one) => ({
        ...one,
        encounter: { experiment: { intent: 'good', title: one.title, recipe }, go },
      }));
    };
  return [
    ...thingsOf(operations).flatMap((thing) => {
      const create = thing.list?.operations.get('post');
      const remove = thing.item?.operations.get('delete');
      return [
        ...(create ? [checkOf(create, (own) => created(trials, own, thing))] : []),
        ...(remove ? [checkOf(remove, (own) => deleted(trials, own, thing))] : []),
      ];
    }),
    ...operations.flatMap((one) => {
      if (one.method === 'put' || one.method === 'patch')
        return [checkOf(one, (own) => updated(trials, own, one))];
      return one.method === 'get' ? [checkOf(one, (own) => paged(trials, own, one))] : [];
    }),
  ];
}

/** The same ways, but for one operation, whose way is that of an experiment. */
function withExperiment(ways: Ways, operation: Operation, experiment: Experiment): Ways {
  const recipe = [...experiment.recipe.slice(0, -1), stepOf(experiment)];
  return { of: (one) => (one === operation ? Promise.resolve({ recipe }) : ways.of(one)) };
}
