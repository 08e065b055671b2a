// Passwords are kept as hashes that look like the service's bcrypt and are none: Node has scrypt and no
// bcrypt, and a client sees their shape alone. As in bcrypt, the salt is part of the hash.
import { scryptSync, timingSafeEqual } from 'node:crypto';

import type { Random } from './random.ts';

/** The 64 characters of bcrypt's own Base64, in its order. */
const ALPHABET = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const PREFIX = '$2y$10$';
const SALT_LENGTH = 22;
const DIGEST_LENGTH = 31;

/** What a hash looks like: the prefix, the salt, and the digest. */
export const HASH = /^\$2y\$10\$[./A-Za-z0-9]{53}$/;

/** A salt for hashPassword(), from the session's own chance. */
export function newSalt(random: Random): string {
  return random.text(ALPHABET, SALT_LENGTH);
}

/**
 * The hash of a password: 60 characters. The digest is scrypt's, each byte reduced to one of the 64
 * characters of the alphabet, all equally likely. N is low, as a mock's passwords guard nothing.
 * @param salt 22 characters of bcrypt's Base64
 */
export function hashPassword(password: string, salt: string): string {
  const bytes = scryptSync(password, salt, DIGEST_LENGTH, { N: 1024 });
  const digest = Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return PREFIX + salt + digest;
}

/** Whether it is the password that a hash of this module was made from, compared in constant time. */
export function isPasswordOf(hash: string, password: string): boolean {
  const salt = hash.slice(PREFIX.length, PREFIX.length + SALT_LENGTH);
  return timingSafeEqual(Buffer.from(hashPassword(password, salt)), Buffer.from(hash));
}
