/**
 * The most values that a body may have for all its violations to be listed. The validator's library copies its list
 * of violations for each item that breaks a contract, so its time grows with the square of their number.
 */
export const MOST_VALUES = 1000;

/** True for a value that holds over 1,000 others, or another number, at any depth. It counts no further than that. */
export function isLarge(value: unknown, most = MOST_VALUES): boolean {
  const waiting = [value];
  let counted = 0;
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    const inside = Array.isArray(one) ? (one as unknown[]) : Object.keys(one);
    counted += inside.length;
    if (counted > most) return true;
    // The keys of an object were counted alone: where there are many, its values cost ten times as much.
    waiting.push(...(Array.isArray(one) ? inside : (Object.values(one) as unknown[])));
  }
  return false;
}
