// JSON Web Tokens (RFC 7519) with HMAC and SHA-256. They are made with node:crypto, as jose signs
// asynchronously only and a handler does not wait; the tests read them with jose.
import { createHmac } from 'node:crypto';

import { isSame } from './comparison.ts';

/** What every token of the mock says, times in seconds since 1970 (RFC 7519, 4.1). */
export interface Claims {
  sub: string;
  iat: number;
  exp: number;
  jti: string;
}

/**
 * A signed token.
 * @param key no secret: tokens of a mock protect nothing
 */
export function signToken(claims: Claims, key: string): string {
  const unsigned = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${unsigned}.${signatureOf(unsigned, key)}`;
}

/** What a token says, whether it has expired or not; nothing where it was not signed with this key. */
export function readToken(token: string, key: string): Claims | undefined {
  const [header = '', payload = '', ...rest] = token.split('.');
  if (!isSame(rest.join('.'), signatureOf(`${header}.${payload}`, key))) return undefined;
  // The cast: whatever carries the signature was made above.
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signatureOf(unsigned: string, key: string): string {
  return createHmac('sha256', key).update(unsigned).digest('base64url');
}
