// bcrypt hashes of passwords, as PHP writes them. bcrypt reads only the first 72 bytes of a password in UTF-8: two
// passwords that differ later open the same account.
import { createHash } from 'node:crypto';

import { encodeBase64, hashSync } from 'bcryptjs';

import type { Random } from '../world/random.ts';

const SALT_BYTES = 16;

/** The length of a hash's beginning: prefix, cost and salt. */
const START_LENGTH = 29;

/** The most hashes to remember. */
const MOST = 1000;

/**
 * Hashes made before, keyed by a digest of their start and password. A hash is slow on purpose and holds up every
 * session. Sessions that begin alike draw the same salts, so they ask for the same hashes.
 */
const made = new Map<string, string>();

/**
 * The form of a hash: prefix, cost, salt and digest. Costs end at 10: a dearer login would hold up the whole mock. The
 * salt's last character carries only two bits.
 */
export const HASH = /^\$2y\$(?:0[4-9]|10)\$[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{31}$/;

/**
 * Hashes a password into 60 characters.
 * @param random gives the salt, so that a session makes the same hashes each time it runs
 * @param cost from 4 to 10; each step doubles the time, and 10 takes about a tenth of a second
 */
export function hashPassword(password: string, random: Random, cost: number): string {
  const bytes = Array.from({ length: SALT_BYTES }, () => random.integer(0, 255));
  const salt = encodeBase64(bytes, SALT_BYTES);
  return hashOf(password, `$2y$${String(cost).padStart(2, '0')}$${salt}`);
}

/** True if the hash was made from this password. bcrypt cannot tell some passwords apart. */
export function isPasswordOf(hash: string, password: string): boolean {
  return hashOf(password, hash.slice(0, START_LENGTH)) === hash;
}

/** @param start prefix, cost and salt */
function hashOf(password: string, start: string): string {
  const key = createHash('sha256').update(start).update(password).digest('base64');
  const known = made.get(key);
  if (known !== undefined) return known;
  const hash = hashSync(password, start);
  if (made.size >= MOST) made.clear();
  made.set(key, hash);
  return hash;
}
