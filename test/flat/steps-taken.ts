type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Methods that look at each element of a list, a map or a set. */
const WALKS: [prototype: object, names: (string | symbol)[]][] = [
  [
    Array.prototype,
    ['find', 'findIndex', 'findLast', 'filter', 'some', 'every', 'map', 'flatMap', 'forEach'],
  ],
  [Array.prototype, [Symbol.iterator, 'reduce', 'toSorted', 'includes', 'indexOf']],
  [Map.prototype, [Symbol.iterator, 'forEach', 'keys', 'values', 'entries']],
  [Set.prototype, [Symbol.iterator, 'forEach', 'values']],
];
const KEYS = ['keys', 'values', 'entries'] as const;

/** The elements of lists, maps, sets and objects that some work walks over, as far as methods tell. */
export async function stepsTakenBy(work: () => Promise<unknown>): Promise<number> {
  let steps = 0;
  const counts = (
    holder: object,
    name: string | symbol,
    sizeOf: (self: unknown, first: unknown) => number,
  ) => {
    // The cast: each name is a method's.
    const method = Reflect.get(holder, name) as Method;
    const counting = function (this: unknown, ...args: unknown[]): unknown {
      steps += sizeOf(this, args[0]);
      return method.apply(this, args);
    };
    Reflect.set(holder, name, counting);
    return () => Reflect.set(holder, name, method);
  };
  const undo = [
    ...WALKS.flatMap(([prototype, names]) =>
      names.map((name) => counts(prototype, name, lengthOf)),
    ),
    ...KEYS.map((name) => counts(Object, name, (_, of) => Reflect.ownKeys(of as object).length)),
  ];
  try {
    await work();
    return steps;
  } finally {
    for (const one of undo) one();
  }
}

function lengthOf(walked: unknown): number {
  if (walked instanceof Map || walked instanceof Set) return walked.size;
  return Array.isArray(walked) ? walked.length : 0;
}
