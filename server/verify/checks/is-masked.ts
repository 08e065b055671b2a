import { MASK } from '../../world/mask.ts';
import { keysOf } from '../../world/pointer.ts';
import { valueAt } from '../../world/value-at.ts';
import type { SchemaFault } from '../../contract/schema-faults.ts';

/** Keywords that judge a value by all that is in it. */
const OF_WHOLE = ['anyOf', 'oneOf', 'not', 'if', 'contains', 'uniqueItems', 'const', 'enum'];

/** True for a fault that may come from a mask alone: recorded traffic has one in place of each secret. */
export function isMasked(
  value: unknown,
  { place, keyword }: Pick<SchemaFault, 'place' | 'keyword'>,
): boolean {
  const inside = valueAt(value, place);
  if (inside === MASK || keysOf(place).includes(MASK)) return true;
  return OF_WHOLE.includes(keyword) && JSON.stringify(inside ?? null).includes(`"${MASK}"`);
}
