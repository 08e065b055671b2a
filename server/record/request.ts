// A request as a replay sends it, with its secrets replaced.
import { masked, maskedPath } from '../world/mask.ts';
import { pairsOf } from './pairs.ts';
import type { Entry } from '../world/entry.ts';
import type { SentBody } from './body.ts';
import type { Pair } from './pairs.ts';
import type { Secrets } from './secrets.ts';

/** A request. A value may have the sources of secrets in it. */
export interface SentRequest {
  method: string;
  /** The segments of its path. */
  path: readonly unknown[];
  query: readonly Pair[];
  headers: readonly Pair[];
  body: SentBody | undefined;
}

/** Headers that each client sets by itself, that name the session, or that only a browser sends. */
const OWN =
  /^(host|connection|keep-alive|content-length|transfer-encoding|expect|accept-encoding|accept-language|user-agent|x-kontrak-session|origin|referer|sec-.*)$/;

/** Characters that Node's parser lets pass in a path, but that a URI (RFC 3986) cannot have. */
const UNFIT = /%(?![0-9A-Fa-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/g;

/** The request of an entry. @param body as it is sent */
export function requestOf(entry: Entry, body: SentBody | undefined, secrets: Secrets): SentRequest {
  const { method, query, request } = entry;
  const path = entry.path.split('/');
  const fields = (all: object, place: string): Pair[] =>
    // The cast: an object stays one.
    pairsOf(secrets.without(all, masked(all), place, entry) as object);
  const sent = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name, value]) =>
        !OWN.test(name) &&
        !(name === 'accept' && value === '*/*') &&
        // The journal has the bytes as they were before they were compressed.
        !(name === 'content-encoding' && body),
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
    body,
  };
}
