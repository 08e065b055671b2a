import { pointerTo } from '../world/pointer.ts';
import { unknownNames } from './parameters.ts';
import type { Violation } from '../world/failure.ts';
import type { Document } from './document.ts';
import type { Rules } from './rules.ts';

/**
 * Lists the parameters of a query that an operation does not have.
 * @param search the query as it was sent
 */
export function unknownParameters(
  document: Document,
  { parameters }: Rules,
  search: string,
): Violation[] {
  return unknownNames(document, parameters, search).map((name) => ({
    place: pointerTo('/query', name),
    message: 'is not a parameter of this operation',
  }));
}
