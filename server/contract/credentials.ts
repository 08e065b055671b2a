import type { IncomingHttpHeaders } from 'node:http';

import type { SecurityScheme } from './document.ts';

/** RFC 6750, section 2.1, and RFC 7617: the scheme in any case, one space, and a token without spaces. */
const TOKEN = '[A-Za-z0-9._~+/-]+=*';

/**
 * Whether a request carries credentials of the shape that a scheme asks for. What they say is not looked
 * at, and the presence of an API key is what the validator checks by itself.
 */
export function hasShape(headers: IncomingHttpHeaders, scheme: SecurityScheme): boolean {
  if (scheme.type === 'apiKey') return true;
  return new RegExp(`^${scheme.scheme ?? 'bearer'} ${TOKEN}$`, 'i').test(
    headers.authorization ?? '',
  );
}
