/** One object of a document that the specification speaks about, and its JSON Pointer. */
export interface Place {
  pointer: string;
  node: Record<string, unknown>;
}

/** One value that goes over the wire: an example, a default, a constant, an enum. */
export interface Datum {
  pointer: string;
  value: unknown;
}

/** Keys whose value is data of the service. In it, `pattern` or `$ref` would be an ordinary name. */
const DATA = ['example', 'default', 'const', 'enum'];

/** Keys whose value is a map from our own names to objects. */
const MAPS = [
  ...['content', 'encoding', 'headers', 'paths', 'responses'],
  ...['requestBodies', 'schemas', 'securitySchemes'],
  ...['properties', 'patternProperties', '$defs'],
];

/** Every object of a document, except maps of names and the inside of data. */
export function placesOf(document: object): Place[] {
  return [...walk(document, '#', 'object')].flatMap((found) => ('node' in found ? [found] : []));
}

/** Every value of a document that is data. */
export function dataOf(document: object): Datum[] {
  return [...walk(document, '#', 'object')].flatMap((found) => ('value' in found ? [found] : []));
}

/** The scalars inside a value. */
export function scalarsOf({ pointer, value }: Datum): Datum[] {
  if (typeof value !== 'object' || value === null) return [{ pointer, value }];
  return Object.entries(value).flatMap(([key, one]) =>
    scalarsOf({ pointer: `${pointer}/${escaped(key)}`, value: one }),
  );
}

type Role = 'object' | 'map' | 'example map' | 'example' | 'data';

function* walk(value: unknown, pointer: string, role: Role): Generator<Place | Datum> {
  if (role === 'data') {
    yield { pointer, value };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const isMap = role === 'map' || role === 'example map' || Array.isArray(value);
  // The cast: the value is neither null nor a list.
  if (!isMap) yield { pointer, node: value as Record<string, unknown> };
  for (const [key, child] of Object.entries(value)) {
    // It names keywords, with members of theirs.
    if (key === 'x-inferred' && role !== 'map') continue;
    const next = Array.isArray(value) ? role : childRole(role, key, child);
    yield* walk(child, `${pointer}/${escaped(key)}`, next);
  }
}

function childRole(role: Role, key: string, child: unknown): Role {
  if (role === 'map') return 'object';
  if (role === 'example map') return 'example';
  if (role === 'example') return key === 'value' ? 'data' : 'object';
  if (DATA.includes(key)) return 'data';
  // A schema has a list of examples, a media type a map of them.
  if (key === 'examples') return Array.isArray(child) ? 'data' : 'example map';
  // `parameters` is a list in an operation, and a map in the components.
  return MAPS.includes(key) || (key === 'parameters' && !Array.isArray(child)) ? 'map' : 'object';
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
