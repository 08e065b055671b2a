import type { RequestHandler } from 'express';

import { Failure } from '../world/failure.ts';

/** Headers that a request has once at most. Node keeps the first of several, and drops the others in silence. */
const SINGLE = ['authorization', 'content-type', 'host'];

/** A name or an address, and perhaps a port (RFC 9110, section 7.2; RFC 3986, section 3.2.2). */
const HOST = /^(\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]+)(:\d*)?$/i;

/** True for a name or an address, and perhaps a port. */
export function isHost(text: string): boolean {
  return HOST.test(text);
}

/**
 * Node refuses a second Content-Length itself, and an HTTP/1.1 request without a Host.
 * @throws Failure 400 for a header that comes twice and must not, and for a Host that is none
 */
export const checkSingleHeaders: RequestHandler = ({ rawHeaders, headers }, _response, next) => {
  const names = rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
  const twice = SINGLE.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw new Failure(400, `The request has several headers ${twice}.`);
  const { host } = headers;
  if (host !== undefined && !isHost(host)) {
    throw new Failure(400, `The host ${JSON.stringify(host)} is neither a name nor an address.`);
  }
  next();
};
