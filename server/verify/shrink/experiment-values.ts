// The values of the requests of an experiment.
import type { RequestValues } from '../request/values.ts';
import type { Experiment } from '../run/experiment.ts';

/** The values of one request of an experiment. */
export function valuesAt({ recipe, values }: Experiment, index: number): RequestValues {
  const step = recipe[index];
  if (!step) throw new Error('A recipe has the step.');
  return index === recipe.length - 1 ? (values ?? step.values) : step.values;
}

/** An experiment with other values of one request. The request that it is compared with stays as it is. */
export function withValuesAt(
  experiment: Experiment,
  index: number,
  values: RequestValues,
): Experiment {
  const { recipe } = experiment;
  if (index === recipe.length - 1) return { ...experiment, values };
  return {
    ...experiment,
    recipe: recipe.map((step, i) => (i === index ? { ...step, values } : step)),
  };
}

/** A text that tells an experiment's requests from others. */
export function keyOf(experiment: Experiment): string {
  return experiment.recipe.map((_, i) => keyOfValues(valuesAt(experiment, i))).join('\n');
}

function keyOfValues({ parameters, body, schemes }: RequestValues): string {
  const told = [...parameters].map(([{ in: place, name }, value]) => [place, name, value]);
  return JSON.stringify([told.toSorted(), body?.type, body?.value, schemes]);
}
