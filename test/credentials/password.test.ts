import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { HASH, hashPassword, isPasswordOf } from '../../server/credentials/password.ts';
import { Random } from '../../server/world/random.ts';

const LEAST = 4;

const password = fc.string({ minLength: 1, unit: 'binary' });
const seed = fc.integer();

function hashOf(text: string, random = 1): string {
  return hashPassword(text, new Random({ random }), LEAST);
}

it('hashes any password into the form of a hash', () => {
  fc.assert(
    fc.property(password, seed, (text, random) => {
      expect(hashOf(text, random)).toMatch(HASH);
    }),
  );
});

it('recognizes the password of a hash', () => {
  fc.assert(
    fc.property(password, seed, (text, random) => {
      expect(isPasswordOf(hashOf(text, random), text)).toBe(true);
    }),
  );
});

it('recognizes no other password by a hash', () => {
  // The passwords are printable ASCII, because bcrypt takes a NUL for the end of a password.
  const short = fc.string({ minLength: 1, maxLength: 72 });
  fc.assert(
    fc.property(short, short, (text, other) => {
      fc.pre(text !== other);
      expect(isPasswordOf(hashOf(text), other)).toBe(false);
    }),
  );
});

it('reads only the first 72 bytes of a password', () => {
  const long = 'é'.repeat(36);
  expect(isPasswordOf(hashOf(`${long}a`), `${long}b`)).toBe(true);
  expect(isPasswordOf(hashOf(`${long.slice(1)}a`), `${long.slice(1)}b`)).toBe(false);
});

it('hashes one password differently from the next random values', () => {
  const random = new Random({ random: 1 });
  const [one = '', other = ''] = [1, 2].map(() => hashPassword('a', random, LEAST));
  expect(one.slice(0, 29)).not.toBe(other.slice(0, 29));
  expect(one.slice(29)).not.toBe(other.slice(29));
});

it('hashes one password alike from the same random values', () => {
  expect(hashOf('a')).toBe(hashOf('a'));
});

it('writes the cost into the hash', () => {
  expect(hashPassword('a', new Random({ random: 1 }), 10)).toMatch(/^\$2y\$10\$/);
});

it('remembers a hash for other sessions that begin alike', () => {
  const start = performance.now();
  const first = hashPassword('b', new Random({ random: 1 }), 10);
  const once = performance.now() - start;
  for (let i = 0; i < 20; i += 1) {
    expect(hashPassword('b', new Random({ random: 1 }), 10)).toBe(first);
    expect(isPasswordOf(first, 'b')).toBe(true);
  }
  expect(performance.now() - start - once).toBeLessThan(10 * once);
});

// crypt(3) of libxcrypt made these hashes: perl -e 'print crypt($password, $salt)'
it.each([
  ['not-a-real-password', '$2y$10$kontrak.kontrak.kontreoU.oRINWsFhk8Mj91UImrWQvP8NFEn6'],
  ['rahasia kopi susu é', '$2y$04$kontrak.kontrak.kontreL55B48TD9oIenBFH2JW1Bg18Fp9zfVO'],
])('agrees with the bcrypt of crypt(3) on %s', (text, hash) => {
  expect(hash).toMatch(HASH);
  expect(isPasswordOf(hash, text)).toBe(true);
});

it.each([
  ['another prefix', '$2a$04$kontrak.kontrak.kontreL55B48TD9oIenBFH2JW1Bg18Fp9zfVO'],
  ['a cost that takes long', '$2y$11$kontrak.kontrak.kontreL55B48TD9oIenBFH2JW1Bg18Fp9zfVO'],
  ['a salt that no bytes have', '$2y$04$kontrak.kontrak.kontraL55B48TD9oIenBFH2JW1Bg18Fp9zfVO'],
])('takes no text with %s for a hash', (_what, hash) => {
  expect(hash).not.toMatch(HASH);
});

it('keeps the password out of the hash', () => {
  expect(hashOf('rahasia')).not.toContain('rahasia');
});
