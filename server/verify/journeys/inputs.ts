import { recordOf } from '../../contract/made/keywords.ts';
import { isFields } from '../../world/fields.ts';
import { valueAt } from '../../world/value-at.ts';
import type { Formula } from '../run/formula.ts';
import type { Arazzo, Workflow } from './arazzo.ts';

/** The values that a workflow's own schema tells for what its caller brings. */
export function inputsOf(arazzo: Arazzo, { inputs }: Workflow): [string, Formula][] {
  const { properties } = resolved(arazzo, inputs);
  return Object.entries(recordOf(properties)).flatMap(([name, schema]): [string, Formula][] => {
    const { default: usual, const: only, example, examples, enum: all } = resolved(arazzo, schema);
    const [first] = [usual, only, example, ...listOf(examples), ...listOf(all)].filter(
      (one) => one !== undefined,
    );
    return first === undefined ? [] : [[name, { known: first }]];
  });
}

function resolved(arazzo: Arazzo, schema: unknown): Record<string, unknown> {
  if (!isFields(schema)) return {};
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const target = valueAt(arazzo, $ref.slice('#'.length));
  return isFields(target) && !('$ref' in target) ? target : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
