// Passwords are kept as hashes by bcrypt, as PHP writes them. Of a password bcrypt reads the first 72 bytes in
// UTF-8: what comes after them opens an account as well as anything else.
import { createHash } from 'node:crypto';

import { encodeBase64, hashSync } from 'bcryptjs';

import type { Random } from '../world/random.ts';

const SALT_BYTES = 16;

/** Prefix, cost and salt, which a hash begins with. */
const START_LENGTH = 29;

/** How many hashes are remembered. */
const MOST = 1000;

/**
 * Hashes that were made before, by digests of what they were made from. A hash is slow on purpose and holds up
 * every session; and sessions that begin alike draw the same salts, so what one has hashed another asks for again.
 */
const made = new Map<string, string>();

/**
 * What a hash looks like: prefix, cost, salt and digest. The costs end at 10, as a login with a dearer hash
 * would hold up the whole mock; the salt's last character has two bits only.
 */
export const HASH = /^\$2y\$(?:0[4-9]|10)\$[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{31}$/;

/**
 * The hash of a password: 60 characters.
 * @param random where the salt is from, so that a session hashes alike each time that it runs
 * @param cost from 4 to 10; one more takes twice the time, and 10 about a tenth of a second
 */
export function hashPassword(password: string, random: Random, cost: number): string {
  const bytes = Array.from({ length: SALT_BYTES }, () => random.integer(0, 255));
  const salt = encodeBase64(bytes, SALT_BYTES);
  return hashOf(password, `$2y$${String(cost).padStart(2, '0')}$${salt}`);
}

/** Whether it is a password that the hash was made from. */
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
