// Access tokens: JSON Web Tokens (RFC 7519) with HMAC and SHA-256. They are made with node:crypto, as jose
// signs asynchronously only and a handler does not wait; the tests read them with jose.
import { createHmac } from 'node:crypto';

import { isSame } from './comparison.ts';
import type { Random } from '../../world/random.ts';

/** Seconds for which a token is good (documented: `expires_in` 900). */
export const LIFETIME = 900;

/** Signs every mock's tokens, and is no secret: it protects nothing. */
export const TOKEN_KEY = 'kontrak-signs-klikoo-tokens-with-this';

/** Whom a token was made for, and until when it is good, in milliseconds since 1970. */
export interface Grant {
  clientId: string;
  expiresAt: number;
}

interface Claims {
  sub: string;
  iat: number;
  exp: number;
  jti: string;
}

/**
 * A new token.
 * @param now in milliseconds since 1970; the claims know whole seconds
 */
export function issueToken(clientId: string, now: number, random: Random): string {
  const iat = Math.floor(now / 1000);
  const claims: Claims = { sub: clientId, iat, exp: iat + LIFETIME, jti: random.uuid() };
  const unsigned = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${unsigned}.${signatureOf(unsigned)}`;
}

/** What a token says; nothing where it is not one of the mock's. */
export function readToken(token: string): Grant | undefined {
  const [header = '', payload = '', ...rest] = token.split('.');
  if (!isSame(rest.join('.'), signatureOf(`${header}.${payload}`))) return undefined;
  // The cast: whatever carries the signature was made above.
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  return { clientId: claims.sub, expiresAt: claims.exp * 1000 };
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function signatureOf(unsigned: string): string {
  return createHmac('sha256', TOKEN_KEY).update(unsigned).digest('base64url');
}
