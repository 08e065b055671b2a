/** A place in a document: a key, below another place or at the top. */
export interface Place {
  key: string;
  above: Place | undefined;
}

export function below(above: Place | undefined, key: string | number): Place {
  return { key: String(key), above };
}

/** The keys that lead to a place; none for the whole document. */
export function keysTo(place: Place | undefined): string[] {
  const keys: string[] = [];
  for (let one = place; one; one = one.above) keys.push(one.key);
  return keys.reverse();
}

/** The place that some keys lead to. */
export function placeAt(keys: readonly string[]): Place | undefined {
  return keys.reduce<Place | undefined>((place, key) => below(place, key), undefined);
}
