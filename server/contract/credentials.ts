import type { IncomingHttpHeaders } from 'node:http';

import { Failure } from '../world/failure.ts';
import type { SecurityScheme } from './document.ts';

/** The scheme in any case, one space, and a token without spaces (RFC 6750, 2.1, and RFC 7617). */
const TOKEN = '[A-Za-z0-9._~+/-]+=*';

/** @returns the reason why the headers have no credentials in the shape of a scheme; undefined if they do */
export function missingCredentials(
  headers: IncomingHttpHeaders,
  { type, name = '', scheme = 'bearer' }: SecurityScheme,
): Failure | undefined {
  if (type === 'apiKey') {
    const isThere = headers[name.toLowerCase()] !== undefined && headers[name.toLowerCase()] !== '';
    return isThere ? undefined : new Failure(401, `'${name}' header required`);
  }
  const { authorization } = headers;
  if (authorization === undefined) return new Failure(401, 'Authorization header required');
  const isWellFormed = new RegExp(`^${scheme} ${TOKEN}$`, 'i').test(authorization);
  return isWellFormed ? undefined : new Failure(401, 'unauthorized');
}
