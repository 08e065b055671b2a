import type { IncomingHttpHeaders } from 'node:http';

import type { SecurityScheme } from './document.ts';

/** RFC 6750, section 2.1, and RFC 7617: the scheme in any case, one space, and a token without spaces. */
const TOKEN = '[A-Za-z0-9._~+/-]+=*';

/**
 * Says if a request carries credentials in the shape of a scheme. It does not judge their value, and lets
 * every API key pass: the validator itself checks that there is one.
 */
export function hasShape(headers: IncomingHttpHeaders, scheme: SecurityScheme): boolean {
  if (scheme.type === 'apiKey') return true;
  return new RegExp(`^${scheme.scheme ?? 'bearer'} ${TOKEN}$`, 'i').test(
    headers.authorization ?? '',
  );
}
