import { withoutDefault } from './prepared.ts';
import type { Parameter, Schema, SchemaObject } from './document.ts';

/** The parts of a request that have parameters, in the order of their violations. */
const PARTS = {
  ...{ query: 'query', querystring: 'querystring', headers: 'header' },
  ...{ params: 'path', cookies: 'cookie' },
} as const;

/**
 * Headers that OpenAPI leaves to other parts of a contract. `Authorization` is a third, but a contract that asks for
 * it as a parameter has no other word for its credentials.
 */
const IGNORED = ['accept', 'content-type'];

/**
 * The schema of all parameters of an operation, in the parts `query`, `querystring`, `headers`, `params` and
 * `cookies`. The names of
 * headers are in lower case. It has no defaults, which a check would fill in: readParameters() has done that.
 */
export function parameterSchema(parameters: readonly Parameter[]): SchemaObject {
  const parts = Object.entries(PARTS).map(([part, place]) => {
    const there = parameters.filter((one) => one.in === place && !isReadElsewhere(one));
    const named = there.map((one): [string, Schema] => [
      nameOf(one),
      withoutDefault(schemaOfParameter(one)),
    ]);
    const required = there.filter((one) => one.required === true).map(nameOf);
    return [part, { type: 'object', required, properties: Object.fromEntries(named) }];
  });
  return { properties: Object.fromEntries(parts) as Record<string, Schema> };
}

/** True for a header that is no parameter, whatever a contract says. */
export function isReadElsewhere({ in: place, name }: Parameter): boolean {
  return place === 'header' && IGNORED.includes(name.toLowerCase());
}

function nameOf({ in: place, name }: Parameter): string {
  return place === 'header' ? name.toLowerCase() : name;
}

/** The schema of one parameter's value. */
export function schemaOfParameter({ schema, content }: Parameter): Schema {
  return schema ?? Object.values(content ?? {})[0]?.schema ?? true;
}
