/**
 * The most values that a body may have for all its violations to be listed. The validator's library copies its list
 * of violations for each item that breaks a contract, so its time grows with the square of their number.
 */
export const MOST_VALUES = 1000;

/** True for a value that holds over 1,000 others, at any depth. It counts no further than that. */
export function isLarge(value: unknown): boolean {
  const waiting = [value];
  let counted = 0;
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    // Keys are ten times as cheap as values in an object with many of them.
    counted += Array.isArray(one) ? one.length : Object.keys(one).length;
    if (counted > MOST_VALUES) return true;
    waiting.push(...(Array.isArray(one) ? one : (Object.values(one) as unknown[])));
  }
  return false;
}
