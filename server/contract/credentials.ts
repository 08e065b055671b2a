import type { IncomingHttpHeaders } from 'node:http';

import type { SecurityScheme } from './document.ts';

/** The scheme in any case, one space, and a token without spaces (RFC 6750, 2.1, and RFC 7617). */
const TOKEN = '[A-Za-z0-9._~+/-]+=*';

/**
 * Returns true if a request carries credentials in the shape of a scheme. It does not judge their value. It lets every
 * API key pass: the validator itself checks that there is one.
 */
export function hasShape(headers: IncomingHttpHeaders, scheme: SecurityScheme): boolean {
  if (scheme.type === 'apiKey') return true;
  return new RegExp(`^${scheme.scheme ?? 'bearer'} ${TOKEN}$`, 'i').test(
    headers.authorization ?? '',
  );
}
