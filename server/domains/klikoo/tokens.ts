// A token is all that is known of it: no state keeps it. So it is good in every session that has its client, and
// stays good where the request for it was rewound, or the session reset.
import { readToken, signToken } from '../../credentials/jwt.ts';
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

/**
 * A new token.
 * @param now in milliseconds since 1970; the claims know whole seconds
 */
export function issueToken(clientId: string, now: number, random: Random): string {
  const iat = Math.floor(now / 1000);
  return signToken({ sub: clientId, iat, exp: iat + LIFETIME, jti: random.uuid() }, TOKEN_KEY);
}

/** Whom a token stands for; nothing where it is not one of the mock's. */
export function grantOf(token: string): Grant | undefined {
  const claims = readToken(token, TOKEN_KEY);
  return claims && { clientId: claims.sub, expiresAt: claims.exp * 1000 };
}
