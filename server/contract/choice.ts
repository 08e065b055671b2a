import type { SchemaObject } from './document.ts';

/**
 * Replaces a `oneOf` or `anyOf` with a discriminator by one condition for each of the discriminator's values. A wrong
 * value then breaks only the branch that its discriminator picks.
 * @returns the new schema; any other schema as it is, and one whose discriminator does not map every branch
 */
export function withConditions(schema: SchemaObject): SchemaObject {
  const { oneOf, anyOf, discriminator, ...rest } = schema;
  const choice = oneOf ?? anyOf ?? [];
  const branches = Object.entries(discriminator?.mapping ?? {}).map(
    ([value, target]): [string, string] => [value, referenceTo(target)],
  );
  const mapped = new Set(branches.map(([, $ref]) => $ref));
  const isWhole = choice.every((one) => typeof one === 'object' && mapped.has(one.$ref ?? ''));
  if (!discriminator || branches.length === 0 || choice.length === 0 || !isWhole) return schema;
  const having = (value: SchemaObject): SchemaObject => ({
    type: 'object',
    required: [discriminator.propertyName],
    properties: { [discriminator.propertyName]: value },
  });
  const conditions = branches.map(([value, $ref]) => ({
    if: having({ const: value }),
    then: { $ref },
  }));
  const known = having({ enum: branches.map(([value]) => value) });
  return { ...rest, allOf: [...(rest.allOf ?? []), known, ...conditions] };
}

/** A mapping names a component, or refers to it (OpenAPI 3.1, Discriminator Object). */
function referenceTo(target: string): string {
  return /^[A-Za-z0-9._-]+$/.test(target) ? `#/components/schemas/${target}` : target;
}
