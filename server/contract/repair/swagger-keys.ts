import { own } from './values.ts';
import { isFields } from '../../world/fields.ts';

/** The old groups of components. */
const GROUPS: Readonly<Record<string, string>> = {
  schemas: 'definitions',
  parameters: 'parameters',
  requestBodies: 'parameters',
  responses: 'responses',
  securitySchemes: 'securityDefinitions',
};

/**
 * Finds a place of an upgraded document in the document of Swagger 2.0 that it was.
 * @param keys that lead to the place today
 * @returns the keys that lead there, or to the closest place around it
 */
export function keysInSwagger(document: unknown, keys: readonly string[]): string[] {
  const [first, second = '', ...rest] = keys;
  if (first === 'servers') return [own(document, 'host') === undefined ? 'basePath' : 'host'];
  if (first !== 'components') return through(document, [], keys);
  const group = GROUPS[second];
  return group === undefined ? [] : through(own(document, group), [group], rest);
}

function through(value: unknown, before: string[], keys: readonly string[]): string[] {
  const [key, ...rest] = keys;
  if (key === undefined || !(isFields(value) || Array.isArray(value))) return before;
  if (key === 'requestBody') return throughBody(value, before, rest);
  if (key === 'parameters' && rest[0] !== undefined) {
    const index = indexOfParameter(own(value, key), Number(rest[0]));
    const next = [...before, key, ...(index === undefined ? [] : [String(index)])];
    return through(own(own(value, key), String(index)), next, rest.slice(1));
  }
  if (own(value, key) !== undefined) return through(own(value, key), [...before, key], rest);
  // A media type and a schema are no places of their own there.
  if (key === 'content') return through(value, before, rest.slice(1));
  return key === 'schema' ? through(value, before, rest) : before;
}

/** A body is one parameter; a form has one for each field. */
function throughBody(value: unknown, before: string[], keys: readonly string[]): string[] {
  const listed = own(value, 'parameters');
  const parameters: unknown[] = Array.isArray(listed) ? listed : [];
  const [, , , ...rest] = keys; // content, the media type, and schema
  const [properties, name, ...inside] = rest;
  const field = parameters.findIndex(
    (one) => own(one, 'in') === 'formData' && own(one, 'name') === name,
  );
  const body = parameters.findIndex((one) => own(one, 'in') === 'body');
  const at = (index: number): string[] => [...before, 'parameters', String(index)];
  if (properties === 'properties' && field !== -1)
    return through(parameters[field], at(field), inside);
  if (body === -1) return before;
  return through(own(parameters[body], 'schema'), [...at(body), 'schema'], rest);
}

/** The old index of a parameter. Bodies are no parameters today. */
function indexOfParameter(listed: unknown, index: number): number | undefined {
  const parameters: unknown[] = Array.isArray(listed) ? listed : [];
  const kept = [...parameters.keys()].filter(
    (i) => !['body', 'formData'].includes(String(own(parameters[i], 'in'))),
  );
  return kept[index];
}
