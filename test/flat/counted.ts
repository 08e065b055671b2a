/** A count of the properties and names that are read of some value. */
export interface Count {
  reads: number;
}

/** A frozen copy of a JSON value that counts each read of a property or a name, at any depth. */
export function counted<T>(value: T, count: Count): T {
  if (typeof value !== 'object' || value === null) return value;
  // The casts: a copy has the type of the value.
  if (Array.isArray(value)) return value.map((one: unknown) => counted(one, count)) as T;
  const entries = Object.entries(value).map(([name, one]) => [name, counted<unknown>(one, count)]);
  const copy = Object.freeze(Object.fromEntries(entries) as object);
  return new Proxy(copy, {
    get: (target, name, receiver) => {
      count.reads += 1;
      return Reflect.get(target, name, receiver) as unknown;
    },
    ownKeys: (target) => {
      const names = Reflect.ownKeys(target);
      count.reads += names.length;
      return names;
    },
  }) as T;
}
