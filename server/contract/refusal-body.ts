// The bodies of refusals in the shape that a contract documents.
import { STATUS_CODES } from 'node:http';

import { keysOf, pointerTo } from '../world/pointer.ts';
import { isRecord, ownOf, recordOf } from './made/keywords.ts';
import type { Failure, Violation } from '../world/failure.ts';

/** Names of properties for a message to people, the best first; without case, `_` and `-`. */
const MESSAGES = [
  ...['message', 'detail', 'errordescription', 'errormessage', 'msg', 'reason', 'description'],
  ...['error', 'title', 'text', 'summary', 'errors', 'details'],
];

/** Names of lists of violations, and of the place of one. */
const LISTS = [
  'errors',
  'violations',
  'details',
  'detail',
  'issues',
  'fielderrors',
  'invalidparams',
  'validationerrors',
];
const PLACES = [
  'field',
  'path',
  'pointer',
  'location',
  'property',
  'param',
  'parameter',
  'loc',
  'name',
  'source',
];

/** Names of the status; `code` often is another number. */
const STATUSES = ['status', 'statuscode', 'httpstatus', 'httpcode', 'code'];

/** Names of properties for the name of a status, where another has the message. */
const TITLES = ['title', 'error'];

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
  const isEmpty = isRecord(body) && Object.keys(body).length === 0;
  if (typeof body === 'string' || isEmpty)
    return messages.map((one) => (isEmpty ? { message: one } : one)).find(isAllowed) ?? body;
  const inner = Object.keys(outer)
    .filter((key) => plain(key) === 'error')
    .filter((key) => isRecord(outer[key]))
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

/**
 * The places for the name of the status. The type of problem details then is `about:blank` (RFC 9457, section 4.2.1).
 * @param taken the place of the message
 */
function titles(
  body: unknown,
  records: readonly string[],
  taken: string,
): { place: string; value: (status: number) => string }[] {
  return records.flatMap((record) => {
    const named = namedIn(body, record, TITLES).filter(({ value }) => typeof value === 'string');
    const free = named.filter(({ place }) => place !== taken);
    const isProblem = free.some(({ place }) => place === `${record}/title`);
    const types = isProblem ? namedIn(body, record, ['type']) : [];
    return [
      ...free.map(({ place }) => ({ place, value: nameOf })),
      ...types.map(({ place }) => ({ place, value: () => 'about:blank' })),
    ];
  });
}

function nameOf(status: number): string {
  return STATUS_CODES[status] ?? 'Failure';
}

/** The places of texts that are messages, the best first. */
function messagePlaces(body: unknown, records: readonly string[]): string[] {
  return records.flatMap((record) =>
    namedIn(body, record, MESSAGES)
      .filter(({ value }) => typeof value === 'string')
      .map(({ place }) => place),
  );
}

/** Likewise in the first items of lists. */
function firstMessages(body: unknown, all: readonly { place: string; item: unknown }[]): string[] {
  return all.flatMap(({ place, item }) => {
    const first = `${place}/0`;
    return typeof item === 'string' ? [first] : messagePlaces(body, [first]);
  });
}

function statusPlaces(body: unknown, records: readonly string[]): string[] {
  return records.flatMap((record) =>
    namedIn(body, record, STATUSES)
      .filter(({ value }) => Number.isInteger(value) && isStatus(value))
      .map(({ place }) => place),
  );
}

function isStatus(value: unknown): boolean {
  return Number(value) >= 100 && Number(value) < 600;
}

/** The lists of a body that may hold violations, with their first item. */
function lists(body: unknown, records: readonly string[]): { place: string; item: unknown }[] {
  return records.flatMap((record) =>
    namedIn(body, record, LISTS).flatMap(({ place, value }) => {
      const [item] = Array.isArray(value) ? (value as unknown[]) : [];
      return item === undefined ? [] : [{ place, item }];
    }),
  );
}

/** The properties of a part of a body that have one of some names, in the order of the names. */
function namedIn(
  body: unknown,
  record: string,
  names: readonly string[],
): { place: string; value: unknown }[] {
  const there = keysOf(record).reduce<unknown>(
    (one, key) => ownOf(Object(one) as object, key),
    body,
  );
  return Object.entries(recordOf(there))
    .filter(([key]) => names.includes(plain(key)))
    .toSorted(([one], [other]) => names.indexOf(plain(one)) - names.indexOf(plain(other)))
    .map(([key, value]) => ({ place: pointerTo(record, key), value }));
}

/** A violation in the shape of an item. */
function itemOf(item: unknown, { place, message }: Violation): unknown {
  if (!isRecord(item)) return `${place} ${message}`;
  const [best] = Object.keys(item)
    .filter((key) => MESSAGES.includes(plain(key)) && typeof item[key] === 'string')
    .toSorted((one, other) => MESSAGES.indexOf(plain(one)) - MESSAGES.indexOf(plain(other)));
  const entries = Object.entries(item).map(([key, value]): [string, unknown] => {
    if (key === best) return [key, message];
    return [key, PLACES.includes(plain(key)) ? placeAs(value, place) : value];
  });
  return Object.fromEntries(entries);
}

/** A place as the text, the list of keys or the object with a text that a body has for it. */
function placeAs(shape: unknown, place: string): unknown {
  if (typeof shape === 'string') return place;
  if (Array.isArray(shape)) return keysOf(place);
  if (!isRecord(shape)) return shape;
  const entries = Object.entries(shape).map(([key, value]) => [
    key,
    typeof value === 'string' ? place : value,
  ]);
  return Object.fromEntries(entries);
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

function plain(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
