/** An object of JSON data. */
export type Fields = Record<string, unknown>;

/** True for an object that is no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sets a field, of any name: a plain assignment of `__proto__` would set none. */
export function setField(fields: Fields, name: string, value: unknown): void {
  Object.defineProperty(fields, name, {
    ...{ value, enumerable: true, configurable: true, writable: true },
  });
}
