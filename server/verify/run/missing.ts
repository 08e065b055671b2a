// Requests for things that are not there.
import { makeValue } from '../../contract/made/value.ts';
import { freshTexts } from './fresh-values.ts';
import { goalOf } from './recipe.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';

/**
 * A request with an id that nothing has, in its last path parameter.
 * @returns none for a path without one, or where its values are listed
 */
export function missingOf(
  { document, validator }: Contract,
  recipe: Recipe,
  seed: number,
): Experiment[] {
  const { operation, values } = goalOf(recipe);
  const end = /\{([^{}]+)\}[^{}/]*\/?$/.exec(operation.path.template)?.[1];
  const into = [...values.parameters.keys()].find((one) => one.in === 'path' && one.name === end);
  if (into?.schema === undefined) return [];
  const { checks } = validator;
  const options = { direction: 'request', checks, name: into.name, otherwise: 'string' } as const;
  const made = makeValue(document, into.schema, { ...options, seed: seed + SEEDS, unseen: true });
  if (made.violations.length > 0) return [];
  // A word or a short value may well be somebody's.
  const fresh = typeof made.value === 'string' ? freshTexts(made.value, String(seed)) : [];
  const { schema } = into;
  const value =
    fresh.find((one) => checks.violations(schema, one, 'request').length === 0) ?? made.value;
  if (value === values.parameters.get(into) || String(value).length < SHORTEST) return [];
  const message = 'an id that nothing has is not answered with 404';
  const check = { check: 'unknown-id', statuses: [404, 410], message };
  const parameters = new Map(values.parameters).set(into, value);
  return [
    {
      ...{ intent: 'missing', title: `an unknown ${into.name}`, recipe, wanted: check },
      values: { ...values, parameters },
    },
  ];
}

/** Away from the seeds of examples. */
const SEEDS = 7_919;

const SHORTEST = 4;
