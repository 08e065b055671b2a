import { bearerOf } from '../../../credentials/bearer.ts';
import { find, plain } from '../../../world/table.ts';
import { readToken, signToken } from '../../../credentials/jwt.ts';
import { refusal } from '../failures.ts';
import { DEMO_USER } from './first.ts';
import type { SignedRequest } from '../../../world/handlers.ts';
import type { Random } from '../../../world/random.ts';
import type { State, WorldContext } from '../state.ts';
import type { User } from './user.ts';

/** Seconds until a login expires: a day. The service does not say, so this is inferred. */
export const LIFETIME = 86_400;

/** Signs the tokens of every mock. It is not a secret, as it protects nothing. */
export const TOKEN_KEY = 'kontrak-signs-awan-tokens-with-this';

/** A token for a user. @param now in milliseconds since 1970 */
export function issueToken(user: User, now: number, random: Random): string {
  const { uuid, username } = user;
  const iat = Math.floor(now / 1000);
  const claims = { sub: uuid, username, iat, exp: iat + LIFETIME, jti: random.uuid() };
  return signToken(claims, TOKEN_KEY);
}

/**
 * The user behind a bearer token. The token is signed and not stored. It is good in every session whose world has its
 * user under that id and username. Sessions that begin alike give the same ids, so an id alone could belong to somebody
 * else.
 * @throws Failure 401-2 for a token that is malformed, forged or expired, or whose user this world does not have
 */
export function authenticate({ headers }: SignedRequest, context: WorldContext): User {
  const { state } = context;
  const token = bearerOf({ headers });
  if (token === 'demo') return userBehind(state, DEMO_USER);
  const claims = readToken(token, TOKEN_KEY);
  if (!claims) throw refusal('401-2', 'The token is not one of this service');
  // Only here: a reply that does not depend on the time can be kept.
  if (context.now >= claims.exp * 1000) throw refusal('401-2', 'The token has expired');
  const user = userBehind(state, claims.sub);
  if (claims['username'] === user.username) return user;
  throw refusal('401-2', 'The token is of another session');
}

/** The user of the demo token, in words. */
export function demoOwner({ users }: State): string | undefined {
  const user = find(users, DEMO_USER);
  return user && `the user ${user.username} (${user.name})`;
}

/** The user of a token, outside of any draft: a request in steps outlives its first draft. */
function userBehind(state: State, uuid: string): User {
  const user = find(state.users, uuid);
  if (user?.status === 'active') return plain(user);
  throw refusal('401-2', 'The user of this token is not active');
}
