/** What is read of a schema that may be a choice. */
interface Choice {
  oneOf?: unknown;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  allOf?: object[];
}

/**
 * A schema whose `oneOf` has a discriminator, with a condition for each of its values in their place: a
 * value that breaks it then breaks the branch that the discriminator picks, and not every one. Any other
 * schema is returned as it is.
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
