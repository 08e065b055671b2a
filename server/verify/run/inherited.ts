import { goalOf } from './recipe.ts';
import type { Parameter } from '../../contract/document.ts';
import type { Binding, Recipe, RecipeStep } from './recipe.ts';

/**
 * A step that follows a recipe, with the values that its last request has for parameters of the same name in its path,
 * and with its credentials. A value that the step takes from a reply stays.
 */
export function inherited(step: RecipeStep, before: Recipe): RecipeStep {
  const producer = goalOf(before);
  const parameters = new Map(step.values.parameters);
  const bindings: Binding[] = [...step.bindings];
  for (const into of parameters.keys()) {
    if (into.in !== 'path' || bindings.some((one) => intoOf(one) === into)) continue;
    const same = (one: Parameter | undefined): boolean =>
      one?.in === 'path' && one.name === into.name;
    const bound = producer.bindings.find((one) => same(intoOf(one)));
    if (bound) bindings.push({ ...bound, into: { parameter: into } });
    const value = [...producer.values.parameters].find(([one]) => same(one));
    if (value) parameters.set(into, value[1]);
  }
  const isSecured = step.operation.security.length > 0;
  const hasOwn = bindings.some(isCredential);
  const credentials = isSecured && !hasOwn ? producer.bindings.filter(isCredential) : [];
  return {
    ...step,
    values: { ...step.values, parameters },
    bindings: [...bindings, ...credentials],
  };
}

function intoOf({ into }: Binding): Parameter | undefined {
  return 'parameter' in into ? into.parameter : undefined;
}

function isCredential({ into }: Binding): boolean {
  return 'credential' in into;
}
