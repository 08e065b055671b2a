// Valid requests by chance.
import { makeValue } from '../../contract/made/value.ts';
import { schemaOfParameter } from '../../contract/parameter-schema.ts';
import { textOf } from '../request/write-parameters.ts';
import { goalOf } from './recipe.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Parameter, Schema } from '../../contract/document.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';

/** The number of them for each operation. */
const COUNT = 3;

/** Requests whose bodies, queries and headers are made by a seed; the path stays, as it names what is there. */
export function randomOf(contract: Contract, recipe: Recipe, seed: number): Experiment[] {
  return Array.from({ length: COUNT }, (_, i) => i).flatMap((i): Experiment[] => {
    const { values } = goalOf(recipe);
    const made = (schema: Schema, name: string): unknown[] => {
      const { checks } = contract.validator;
      const options = { direction: 'request', checks, name, unseen: true } as const;
      const one = makeValue(contract.document, schema, {
        ...{ ...options, otherwise: 'string', seed: seed * COUNT + i },
      });
      return one.violations.length === 0 ? [one.value] : [];
    };
    const parameters = new Map(values.parameters);
    for (const parameter of parameters.keys()) {
      if (parameter.in === 'path') continue;
      const [value] = made(schemaOfParameter(parameter), parameter.name);
      if (value !== undefined && isWritable(parameter, value)) parameters.set(parameter, value);
    }
    const { body } = values;
    const [value] = body?.media.schema === undefined ? [] : made(body.media.schema, '');
    if (value === undefined && parameters.size === 0) return [];
    const whole = { ...values, parameters, body: body && { ...body, value: value ?? body.value } };
    return [
      {
        intent: 'valid',
        title: `a request made of seed ${seed}, number ${i + 1}`,
        recipe,
        values: whole,
      },
    ];
  });
}

function isWritable({ in: place }: Parameter, value: unknown): boolean {
  return typeof value !== 'object' && (place === 'query' || /^[\x21-\x7e]+$/.test(textOf(value)));
}
