// JSON Web Tokens (RFC 7519), signed with HMAC and SHA-256. node:crypto makes them, because jose signs only
// asynchronously and a handler does not wait. The tests read them with jose.
import { createHmac } from 'node:crypto';

import { z } from 'zod';

import { isSame } from './comparison.ts';

/** The claims of every token; a domain may add its own. Times are in seconds since 1970 (RFC 7519, 4.1). */
const Claims = z.looseObject({ sub: z.string(), exp: z.number() });

export type Claims = z.output<typeof Claims>;

/**
 * Makes a signed token.
 * @param key not a secret: tokens of a mock protect nothing
 */
export function signToken(claims: Claims, key: string): string {
  const unsigned = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${unsigned}.${signatureOf(unsigned, key)}`;
}

/**
 * Reads the claims of a token, expired or not.
 * @returns undefined if another key signed it, or if a claim that every token has is missing
 */
export function readToken(token: string, key: string): Claims | undefined {
  const [header = '', payload = '', ...rest] = token.split('.');
  if (!isSame(rest.join('.'), signatureOf(`${header}.${payload}`, key))) return undefined;
  return Claims.safeParse(decoded(payload)).data;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Reads an encoded JSON text; undefined if it is not one. */
function decoded(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function signatureOf(unsigned: string, key: string): string {
  return createHmac('sha256', key).update(unsigned).digest('base64url');
}
