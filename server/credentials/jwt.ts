// JSON Web Tokens (RFC 7519) with HMAC and SHA-256. They are made with node:crypto, as jose signs
// asynchronously only and a handler does not wait; the tests read them with jose.
import { createHmac } from 'node:crypto';

import { z } from 'zod';

import { isSame } from './comparison.ts';

/** What every token says, times in seconds since 1970 (RFC 7519, 4.1); a domain may have it say more. */
const Claims = z.looseObject({ sub: z.string(), exp: z.number() });

export type Claims = z.output<typeof Claims>;

/**
 * A signed token.
 * @param key no secret: tokens of a mock protect nothing
 */
export function signToken(claims: Claims, key: string): string {
  const unsigned = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${unsigned}.${signatureOf(unsigned, key)}`;
}

/**
 * What a token says, whether it has expired or not; nothing where it was not signed with this key, or lacks
 * the claims that every token has.
 */
export function readToken(token: string, key: string): Claims | undefined {
  const [header = '', payload = '', ...rest] = token.split('.');
  if (!isSame(rest.join('.'), signatureOf(`${header}.${payload}`, key))) return undefined;
  return Claims.safeParse(decoded(payload)).data;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The JSON behind an encoded text; undefined where it is none. */
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
