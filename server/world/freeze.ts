/** JSON is nested far less deep. */
export const MOST_LEVELS = 1_000;

/**
 * Freezes a value at any depth.
 * @param before a frozen value that it comes from. Parts that both share are not read again, so that this takes as long
 *   as the change
 * @throws Error for a value that contains itself
 */
export function freeze(value: unknown, before: unknown, level = 0): void {
  if (value === before || !isObject(value) || Object.isFrozen(value)) return;
  if (level > MOST_LEVELS) throw containsItself();
  const was = isObject(before) ? before : {};
  for (const name in value) freeze(value[name], was[name], level + 1);
  Object.freeze(value);
}

/** The error for a value that contains itself. */
export function containsItself(): Error {
  return new Error('A state cannot contain itself.');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
