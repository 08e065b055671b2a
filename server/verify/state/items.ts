// Things in the JSON of replies.

/** An item of a list, or the thing that is read. */
export type Item = Readonly<Record<string, unknown>>;

/** The deepest level at which a thing is looked for. */
const DEEPEST = 5;

/** The nearest object to the root that has a value as one of its own. */
export function itemWith(data: unknown, id: string | number): Item | undefined {
  let level: unknown[] = [data];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    const objects = level.filter(isItem);
    const found = objects.find((one) => Object.values(one).some((value) => isSame(value, id)));
    if (found) return found;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    );
  }
  return undefined;
}

/** The list that is nearest to the root; undefined if there is none, or if it is a part of one thing. */
export function listIn(data: unknown): unknown[] | undefined {
  let level: unknown[] = [data];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    const found = level.find((one) => Array.isArray(one));
    if (found) return found as unknown[]; // the cast: an array has elements of no known type
    level = level.flatMap((one) => (isItem(one) && !isThing(one) ? Object.values(one) : []));
  }
  return undefined;
}

/** True for an object with an id of its own: no envelope. */
function isThing(item: Item): boolean {
  return ['id', 'uuid', '_id'].some((key) => key in item);
}

/** The values of an object that are no lists and no objects. */
export function scalarsOf(value: unknown): [string, string | number | boolean | null][] {
  if (!isItem(value)) return [];
  return Object.entries(value).filter(
    (entry): entry is [string, string | number | boolean | null] =>
      entry[1] === null || ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for the same value, as a path or JSON writes it. */
export function isSame(value: unknown, other: string | number): boolean {
  return (
    (typeof value === 'string' || typeof value === 'number') && String(value) === String(other)
  );
}
