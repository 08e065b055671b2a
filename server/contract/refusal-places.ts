// The places of a refusal's body that tell about the failure, by their usual names.
import { STATUS_CODES } from 'node:http';

import { keysOf, pointerTo } from '../world/pointer.ts';
import { ownOf, recordOf } from './made/keywords.ts';
import { isFields } from '../world/fields.ts';
import type { Violation } from '../world/failure.ts';

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

/**
 * The places for the name of the status. The type of problem details then is `about:blank` (RFC 9457, section 4.2.1).
 * @param taken the place of the message
 */
export function titles(
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
export function messagePlaces(body: unknown, records: readonly string[]): string[] {
  return records.flatMap((record) =>
    namedIn(body, record, MESSAGES)
      .filter(({ value }) => typeof value === 'string')
      .map(({ place }) => place),
  );
}

/** Likewise in the first items of lists. */
export function firstMessages(
  body: unknown,
  all: readonly { place: string; item: unknown }[],
): string[] {
  return all.flatMap(({ place, item }) => {
    const first = `${place}/0`;
    return typeof item === 'string' ? [first] : messagePlaces(body, [first]);
  });
}

export function statusPlaces(body: unknown, records: readonly string[]): string[] {
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
export function lists(
  body: unknown,
  records: readonly string[],
): { place: string; item: unknown }[] {
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
export function itemOf(item: unknown, { place, message }: Violation): unknown {
  if (!isFields(item)) return `${place} ${message}`;
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
  if (!isFields(shape)) return shape;
  const entries = Object.entries(shape).map(([key, value]) => [
    key,
    typeof value === 'string' ? place : value,
  ]);
  return Object.fromEntries(entries);
}

export function plain(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
