// A push has room for more than the service knows. What it does not know, it neither keeps nor answers (inferred).
import contract from '../../../generated/mobile-data-plan.json' with { type: 'json' };
import type { components } from '../../../generated/mobile-data-plan.d.ts';

type Schemas = components['schemas'];

/** What is looked at of a schema. */
interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const COMPONENTS = '#/components/schemas/';

/** A valid value without the fields, at any depth, that its schema does not name. */
export function known<Name extends keyof Schemas>(name: Name, value: Schemas[Name]): Schemas[Name] {
  // The cast: what is taken away is no part of the type.
  return reduced(value, { $ref: COMPONENTS + name }) as Schemas[Name];
}

function reduced(value: unknown, schema: Schema): unknown {
  const { properties, items } = resolved(schema);
  if (Array.isArray(value)) return items ? value.map((one) => reduced(one, items)) : value;
  if (!properties) return value;
  // The cast: where a schema has properties, what is valid is an object.
  const fields = Object.entries(value as object).flatMap(([name, one]) => {
    const its = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return its ? [[name, reduced(one, its)]] : [];
  });
  return Object.fromEntries(fields);
}

function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  // The cast: the type of the whole contract is more than is looked at.
  const schemas = contract.components.schemas as Record<string, Schema>;
  return schemas[schema.$ref.slice(COMPONENTS.length)] ?? {};
}
