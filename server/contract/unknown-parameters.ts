import { pointerTo } from '../world/pointer.ts';
import type { Violation } from '../world/failure.ts';
import type { RequestParts, Rules } from './rules.ts';

/** Lists the parameters of a query that an operation does not have. */
export function unknownParameters(
  { parameters }: Rules,
  query: RequestParts['query'],
): Violation[] {
  const known = new Set(parameters.filter((one) => one.in === 'query').map((one) => one.name));
  return Object.keys(query)
    .filter((name) => !known.has(name))
    .map((name) => ({
      place: pointerTo('/query', name),
      message: 'is not a parameter of this operation',
    }));
}
