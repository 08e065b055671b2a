// Large bodies, made of an operation's happy one by putting a mass in one of its places.

const LIMIT = 2 ** 20;

/** A value of up to a number of bytes of JSON. @param example the value that it takes the place of */
type Mass = (bytes: number, example: unknown) => unknown;

const MASSES: Record<string, Mass> = {
  'numbers in a list': (bytes) => Array<number>(Math.floor(bytes / 2)).fill(1),
  'empty objects in a list': (bytes) => Array<object>(Math.floor(bytes / 3)).fill({}),
  'the same item again and again': repeated,
  'lists in lists': (bytes) => Array<unknown>(Math.floor(bytes / 5)).fill([[]]),
  'one long text': (bytes) => 'a'.repeat(bytes - 2),
  'a text of separators': (bytes) => 'a.@-:/'.repeat(bytes / 6 - 1),
  'a long number': (bytes) => ({ toJSON: undefined, digits: '1'.repeat(bytes - 20) }),
  'many properties': (bytes) => manyProperties(bytes),
  'deep objects': () => nested(95),
};

/**
 * The happy body with each mass in each of its places, and with a mass instead of it.
 * @returns pairs of a title and the body's JSON, up to 1 MiB
 */
export function* largeBodies(body: unknown): Generator<[title: string, json: string]> {
  for (const [name, mass] of Object.entries(MASSES)) {
    for (const place of placesIn(body)) {
      const room = LIMIT - JSON.stringify(body).length - 100;
      const json = JSON.stringify(put(body, place, (one) => mass(room, one)));
      if (json.length <= LIMIT) yield [`${name} at /${place.join('/')}`, json];
    }
  }
}

/** The places of a value and of all values in it, as keys; of a list, the first item alone. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const keys = Object.keys(value).slice(0, Array.isArray(value) ? 1 : undefined);
  const below = keys.flatMap((key) =>
    placesIn((value as Record<string, unknown>)[key]).map((place) => [key, ...place]),
  );
  return [[], ...below];
}

function put(value: unknown, [key, ...rest]: string[], change: (one: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  // The cast: placesIn() has found the key in it.
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = put(copy[key], rest, change);
  return copy;
}

function repeated(bytes: number, example: unknown): unknown[] {
  const item: unknown = Array.isArray(example) ? example[0] : example;
  const length = JSON.stringify(item).length + 1;
  return Array<unknown>(Math.floor(bytes / length)).fill(item);
}

function manyProperties(bytes: number): object {
  const names = Array.from({ length: Math.floor(bytes / 12) }, (_, i) =>
    i.toString(36).padStart(6, 'k'),
  );
  return Object.fromEntries(names.map((name) => [name, 1]));
}

function nested(levels: number): object {
  return levels === 0 ? {} : { in: nested(levels - 1) };
}
