/** The keywords that make a schema a choice. */
interface Choice {
  oneOf?: unknown;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  allOf?: object[];
}

/**
 * Replaces a `oneOf` with a discriminator by one condition for each of the discriminator's values. A wrong value then
 * breaks only the branch that its discriminator picks.
 * @returns the new schema; any other schema as it is
 */
export function withConditions(schema: object): object {
  const { oneOf, discriminator, ...rest }: Choice = schema;
  const branches = Object.entries(discriminator?.mapping ?? {});
  if (!oneOf || !discriminator || branches.length === 0) return schema;
  const having = (value: object) => ({
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
