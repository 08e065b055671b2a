// Experiments that come to the same request by fewer earlier ones.
import { withoutEarlier } from '../run/bound.ts';
import { stepOf } from '../run/experiment.ts';
import type { Step } from '../finding.ts';
import type { Experiment } from '../run/experiment.ts';

/**
 * The experiment without one of the earlier requests on its way. Later ones keep the values that its exchange
 * showed.
 * @param steps that were sent for the experiment
 */
export function withoutStep(
  experiment: Experiment,
  steps: readonly Step[],
  left: number,
): Experiment {
  const recipe = experiment.recipe
    .filter((_, i) => i !== left)
    .map((step) => withoutEarlier(step, left, steps));
  if (!experiment.values) return { ...experiment, recipe };
  const { values } = withoutEarlier(stepOf(experiment), left, steps);
  return { ...experiment, recipe, values };
}
