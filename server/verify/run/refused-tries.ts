import { broken } from '../constraints/broken.ts';
import { constraintsOf } from '../constraints/constraints.ts';
import { deniedOf } from './denied.ts';
import { missingOf } from './missing.ts';
import { protocolOf, wrongMethodOf } from './protocol.ts';
import { goalOf } from './recipe.ts';
import type { Coverage } from './coverage.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';
import type { Trials } from './trials.ts';

/** Everything that a server must refuse, each in one way. Constraints that nothing can break are noted. */
export function refusedTries(
  { contract, settings }: Trials,
  coverage: Coverage,
  recipe: Recipe,
): Experiment[] {
  const { operation, values } = goalOf(recipe);
  const ofConstraints = constraintsOf(contract, operation).flatMap((constraint): Experiment[] => {
    const found = broken(contract, values, constraint);
    if ('reason' in found) {
      coverage.note(operation, constraint, { reason: found.reason });
      return [];
    }
    return found.map(({ title, values: faulty }) => ({
      ...{ intent: 'broken', title, recipe, values: faulty, constraint },
    }));
  });
  // A path lacks the same methods for each of its operations.
  const [first] = operation.path.operations.values();
  return [
    ...ofConstraints,
    ...missingOf(contract, recipe, settings.seed),
    ...deniedOf(contract.document, recipe),
    ...protocolOf(recipe),
    ...(first === operation && !settings.readOnly ? wrongMethodOf(recipe) : []),
  ];
}
