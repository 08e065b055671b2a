/** A name and its value. */
export type Pair = readonly [name: string, value: unknown];

/** The fields of a query, of headers or of a form. A name with several values has a pair for each. */
export function pairsOf(fields: object): Pair[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): Pair => [name, one]),
  );
}
