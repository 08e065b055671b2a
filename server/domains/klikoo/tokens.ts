// Tokens carry all that the mock knows of them; no state keeps them. So a token is good in every session that has its
// client, and stays good after a rewind or a reset.
import { readToken, signToken } from '../../credentials/jwt.ts';
import type { Random } from '../../world/random.ts';

/** Lifetime of a token in seconds (documented: `expires_in` 900). */
export const LIFETIME = 900;

/** Signs the tokens of every mock. It is not a secret, as it protects nothing. */
export const TOKEN_KEY = 'kontrak-signs-klikoo-tokens-with-this';

/** The client that a token was issued to, and the end of the token. */
export interface Grant {
  clientId: string;
  /** The end, in milliseconds since 1970. */
  expiresAt: number;
}

/**
 * Issues a new token.
 * @param now in milliseconds since 1970; the claims hold whole seconds
 */
export function issueToken(clientId: string, now: number, random: Random): string {
  const iat = Math.floor(now / 1000);
  return signToken({ sub: clientId, iat, exp: iat + LIFETIME, jti: random.uuid() }, TOKEN_KEY);
}

/** Reads a token; undefined if it is not one of the mock's. */
export function grantOf(token: string): Grant | undefined {
  const claims = readToken(token, TOKEN_KEY);
  return claims && { clientId: claims.sub, expiresAt: claims.exp * 1000 };
}
