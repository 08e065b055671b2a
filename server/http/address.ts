import type { Request } from 'express';

/** The prefix of a path that names a session. A client that uses a proxy sends the whole URL. */
const PREFIX = /^(?:https?:\/\/[^/?]*)?(\/@[^/?]+)/i;

/** Stands in place of the mock's address, which each request may name otherwise. */
export const ANYWHERE = 'http://kontrak.invalid';

/** The part of a request's path that names a session, such as `/@name`; empty if there is none. */
export function prefixOf({ originalUrl }: Pick<Request, 'originalUrl'>): string {
  return PREFIX.exec(originalUrl)?.[1] ?? '';
}

/** The address of the mock as a client has reached it, with the session that its path names. */
export function addressOf(request: Request): string {
  const { protocol, headers } = request;
  // HTTP/1.0 has no Host. A path alone is an address as well.
  const origin = headers.host === undefined ? '' : `${protocol}://${headers.host}`;
  return `${origin}${prefixOf(request)}`;
}
