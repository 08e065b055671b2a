import { METHODS } from '../document.ts';
import { isReceived } from '../methods.ts';
import { below } from './place.ts';
import { shown } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Walk } from './walk.ts';

/** Keys of an operation's responses: a status, a range of statuses, or `default`. */
const RESPONSE = /^([1-5][0-9]{2}|[1-5][Xx]{2}|default)$/;

/** A path item has its methods in lower case. OpenAPI 3.2 has others in `additionalOperations`, in capitals. */
export function checkPathItem(item: Fields, place: Place | undefined, walk: Walk): boolean {
  for (const [key, operation] of Object.entries(item)) {
    const method = METHODS.find((one) => one === key.toLowerCase());
    if (method === undefined || method === key || Object.hasOwn(item, method)) continue;
    walk.tell(below(place, key), `the method ${key} is not in lower case`, `${method} is taken`);
    walk.edits.remove(below(place, key));
    // A second walk judges it there.
    walk.edits.put(below(place, method), operation);
  }
  const { additionalOperations } = item;
  if (isFields(additionalOperations)) checkAdditional(item, additionalOperations, place, walk);
  return true;
}

/** An operation under a wrong key moves to the right one, unless another operation is there. */
function checkAdditional(
  item: Fields,
  operations: Fields,
  place: Place | undefined,
  walk: Walk,
): void {
  const more = below(place, 'additionalOperations');
  for (const [key, operation] of Object.entries(operations)) {
    if (key.startsWith('x-')) continue;
    const capitals = key.toUpperCase();
    const method = METHODS.find((one) => one === key.toLowerCase());
    const isThere = Object.hasOwn(method ? item : operations, method ?? capitals);
    if (!method && !isReceived(capitals)) {
      walk.leaveOut(below(more, key), `Node receives no method ${key}`);
    } else if (method && isThere) {
      walk.leaveOut(below(more, key), `the path itself has ${method}`);
    } else if (method) {
      walk.leaveOut(below(more, key), `${key} is no additional method`, `${method} is taken`);
      walk.edits.put(below(place, method), operation);
    } else if (key !== capitals) {
      const instead = isThere ? 'it is left out' : `${capitals} is taken`;
      walk.leaveOut(below(more, key), `the method ${key} is not in capitals`, instead);
      if (!isThere) walk.edits.put(below(more, capitals), operation);
    }
  }
}

/** The responses of an operation are named by statuses. */
export function checkOperation(operation: Fields, place: Place | undefined, walk: Walk): boolean {
  const { responses, operationId } = operation;
  if (operationId === '') walk.edits.remove(below(place, 'operationId'));
  const at = below(place, 'responses');
  for (const key of Object.keys(isFields(responses) ? responses : {})) {
    if (!RESPONSE.test(key) && !key.startsWith('x-'))
      walk.leaveOut(below(at, key), `${shown(key)} is no status, range of statuses or default`);
  }
  return true;
}

/** The engine reads the content of every body. A body without it may be anything. */
export function checkRequestBody(body: Fields, place: Place | undefined, walk: Walk): boolean {
  const isDescribed = typeof body['$ref'] === 'string' || isFields(body['content']);
  if (!isDescribed) walk.edits.put(below(place, 'content'), {});
  return true;
}
