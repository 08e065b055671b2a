// The bodies of refusals in the shape that a contract documents.
import { keysOf, pointerTo } from '../world/pointer.ts';
import { recordOf } from './made/keywords.ts';
import { isFields } from '../world/fields.ts';
import {
  firstMessages,
  itemOf,
  lists,
  messagePlaces,
  plain,
  statusPlaces,
  titles,
} from './refusal-places.ts';
import type { Failure, Violation } from '../world/failure.ts';

/** The most items of a list of violations. */
const MOST_ITEMS = 100;

/** A body that a refusal is put into, with what is known of it. */
interface Given {
  /** Tells bodies that keep their schema; a change that breaks it is left out. */
  isAllowed: (body: unknown) => boolean;
  /** True for a made body, false for an example. Left out, it is an example. */
  isMade?: boolean;
}

/**
 * Puts a failure's message, status and violations into a body, each where a property is made for it. Without a list for
 * the violations, the message tells the first one.
 * @param body left untouched
 */
export function refusalBody(
  body: unknown,
  { status, message, violations }: Pick<Failure, 'status' | 'message' | 'violations'>,
  { isAllowed, isMade = false }: Given,
): unknown {
  const messages = [withFirst(message, violations), message];
  const outer = recordOf(body);
  const isEmpty = isFields(body) && Object.keys(body).length === 0;
  if (typeof body === 'string' || isEmpty)
    return messages.map((one) => (isEmpty ? { message: one } : one)).find(isAllowed) ?? body;
  const inner = Object.keys(outer)
    .filter((key) => plain(key) === 'error')
    .filter((key) => isFields(outer[key]))
    .map((key) => pointerTo('', key));
  const records = ['', ...inner];
  let changed = body;
  const put = (place: string, value: unknown): boolean => {
    const next = withValue(changed, keysOf(place), value);
    if (!isAllowed(next)) return false;
    changed = next;
    return true;
  };
  for (const place of statusPlaces(body, records)) put(place, status);
  const all = lists(body, records);
  const listed = violations.slice(0, MOST_ITEMS);
  const isListed =
    listed.length > 0 &&
    all.some(({ place, item }) =>
      put(
        place,
        listed.map((one) => itemOf(item, one)),
      ),
    );
  const places = [...messagePlaces(body, records), ...(isListed ? [] : firstMessages(body, all))];
  const told = isListed ? [message] : messages;
  const best = places.find((place) => told.some((one) => put(place, one)));
  for (const { place, value } of isMade && best !== undefined ? titles(body, records, best) : [])
    put(place, value(status));
  return changed;
}

/** A message with the first of some violations: `It is not valid: /body/name must be string (and 2 more).` */
function withFirst(message: string, [first, ...others]: readonly Violation[]): string {
  if (!first) return message;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${message.replace(/\.$/, '')}: ${first.place} ${first.message}${more}.`;
}

/** A copy with another value at a place. */
function withValue(body: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(body)) {
    return body.map((one: unknown, i) => (String(i) === key ? withValue(one, rest, value) : one));
  }
  const entries = Object.entries(recordOf(body)).map(([name, one]) => [
    name,
    name === key ? withValue(one, rest, value) : one,
  ]);
  return Object.fromEntries(entries);
}
