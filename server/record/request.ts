// A request as a replay sends it, with its secrets replaced.
import { essenceOf, isJson } from '../contract/media-type.ts';
import { masked, maskedBody, maskedPath } from '../world/mask.ts';
import type { Entry } from '../world/entry.ts';
import type { Secrets } from './secrets.ts';

/** A request. A value may have the sources of secrets in it. */
export interface SentRequest {
  method: string;
  /** The segments of its path. */
  path: readonly unknown[];
  query: readonly [name: string, value: unknown][];
  headers: readonly [name: string, value: unknown][];
  body: SentBody | undefined;
}

/** A body: JSON, a text as it is, or the fields of a form. */
export type SentBody =
  | { kind: 'json'; value: unknown }
  | { kind: 'text'; value: unknown }
  | { kind: 'form'; value: readonly [name: string, value: unknown][] };

/** Headers that each client sets by itself, that name the session, or that only a browser sends. */
const OWN =
  /^(host|connection|keep-alive|content-length|transfer-encoding|expect|accept-encoding|accept-language|user-agent|x-kontrak-session|origin|referer|sec-.*)$/;

const FORM = 'application/x-www-form-urlencoded';

/** Characters that Node's parser lets pass in a path, but that a URI (RFC 3986) cannot have. */
const UNFIT = /%(?![0-9A-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/g;

/** The request of an entry. */
export function requestOf(entry: Entry, secrets: Secrets): SentRequest {
  const { method, query, request } = entry;
  const path = entry.path.split('/');
  const fields = (all: object, place: string): [string, unknown][] =>
    // The cast: an object stays one.
    pairsOf(secrets.without(all, masked(all), place, entry) as object);
  const sent = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name, value]) => !OWN.test(name) && !(name === 'accept' && value === '*/*'),
    ),
  );
  return {
    method,
    // The cast: a list stays one.
    path: (
      secrets.without(path, maskedPath(entry.path).split('/'), '/path', entry) as unknown[]
    ).map((one) => (typeof one === 'string' ? one.replace(UNFIT, encodeURIComponent) : one)),
    query: fields(query, '/query'),
    headers: fields(sent, '/headers'),
    body: bodyOf(entry, secrets),
  };
}

/** The reason why the journal does not have all of a request; undefined if it has. */
export function lackOf({ request }: Entry): string | undefined {
  const { body, truncated, unparsed, size } = request;
  if (truncated) return `only a part of its body of ${size} bytes is kept`;
  const type = typeOf(request);
  const isKnown = body === undefined || unparsed || isJson(type) || essenceOf(type) === FORM;
  return isKnown || typeof body === 'string' ? undefined : `its body of ${type} is not kept`;
}

function bodyOf(entry: Entry, secrets: Secrets): SentBody | undefined {
  const { request } = entry;
  const { body, unparsed } = request;
  if (body === undefined || lackOf(entry) !== undefined) return undefined;
  const type = typeOf(request);
  const value = secrets.without(body, maskedBody(body), '/body', entry);
  if (unparsed || (typeof body === 'string' && !isJson(type))) return { kind: 'text', value };
  // The cast: a form has fields.
  if (essenceOf(type) === FORM) return { kind: 'form', value: pairsOf(value as object) };
  return { kind: 'json', value };
}

function typeOf({ headers }: Entry['request']): string {
  const type = headers['content-type'];
  return typeof type === 'string' ? type : '';
}

function pairsOf(fields: object): [string, unknown][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, unknown] => [name, one]),
  );
}
