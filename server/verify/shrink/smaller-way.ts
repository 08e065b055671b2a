// Experiments that come to the same request by fewer earlier ones.
import { bound } from '../run/scene.ts';
import type { Step } from '../finding.ts';
import type { Experiment } from '../run/experiment.ts';
import type { RecipeStep } from '../run/recipe.ts';

/**
 * The experiment without one of the earlier requests on its way. What later ones took from its reply, they have as it
 * was there.
 * @param steps that were sent for the experiment
 */
export function withoutStep(
  experiment: Experiment,
  steps: readonly Step[],
  left: number,
): Experiment {
  const { recipe, values } = experiment;
  const replies = steps.map(({ reply }) => reply);
  const literal = (step: RecipeStep): RecipeStep => {
    const own = step.bindings.filter((one) => one.step === left);
    const others = step.bindings
      .filter((one) => one.step !== left)
      .map((one) => (one.step > left ? { ...one, step: one.step - 1 } : one));
    return {
      ...step,
      values: bound({ ...step, bindings: own }, replies),
      bindings: others,
    };
  };
  const shorter = recipe.filter((_, i) => i !== left).map(literal);
  const [goal, literalGoal] = [recipe.at(-1), shorter.at(-1)];
  if (!values || !goal || !literalGoal) return { ...experiment, recipe: shorter };
  // A parameter that the experiment does not change has the value of the way.
  const parameters = [...values.parameters].map(([one, value]) => {
    const isSame = goal.values.parameters.get(one) === value;
    return [one, isSame ? literalGoal.values.parameters.get(one) : value] as const;
  });
  return {
    ...experiment,
    recipe: shorter,
    values: { ...values, parameters: new Map(parameters) },
  };
}
