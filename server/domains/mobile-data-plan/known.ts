// The contract lets a push carry unknown fields. The service neither keeps nor answers them (inferred).
import contract from '../../../generated/mobile-data-plan.json' with { type: 'json' };
import type { components } from '../../../generated/mobile-data-plan.d.ts';

type Schemas = components['schemas'];

/** The parts of a schema that are read here. */
interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const COMPONENTS = '#/components/schemas/';

/** Leaves out the fields, at any depth, that a valid value's schema does not name. */
export function known<Name extends keyof Schemas>(name: Name, value: Schemas[Name]): Schemas[Name] {
  // The cast: the type does not have the fields that are left out.
  return reduced(value, { $ref: COMPONENTS + name }) as Schemas[Name];
}

function reduced(value: unknown, schema: Schema): unknown {
  const { properties, items } = resolved(schema);
  if (Array.isArray(value)) return items ? value.map((one) => reduced(one, items)) : value;
  if (!properties) return value;
  // The cast: a value is an object if its schema has properties.
  const fields = Object.entries(value as object).flatMap(([name, one]) => {
    const its = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return its ? [[name, reduced(one, its)]] : [];
  });
  return Object.fromEntries(fields);
}

function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  // The cast: the compiler's type is that of the whole contract.
  const schemas = contract.components.schemas as Record<string, Schema>;
  return schemas[schema.$ref.slice(COMPONENTS.length)] ?? {};
}
