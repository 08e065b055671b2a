import { expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { HASH, hashPassword, isPasswordOf, newSalt } from '../../server/world/password.ts';
import { Random } from '../../server/world/random.ts';

const SALT = 'salt.salt.salt.salt.sa';

// scrypt is slow on purpose.
const FEW = { numRuns: 30 };
jest.setTimeout(60_000);

const password = fc.string({ minLength: 1, unit: 'binary' });
const seed = fc.integer();

it('hashes any password into the form of a bcrypt hash', () => {
  fc.assert(
    fc.property(password, seed, (text, random) => {
      expect(hashPassword(text, newSalt(new Random({ random })))).toMatch(HASH);
    }),
    FEW,
  );
});

it('knows a password by its hash', () => {
  fc.assert(
    fc.property(password, seed, (text, random) => {
      const hash = hashPassword(text, newSalt(new Random({ random })));
      expect(isPasswordOf(hash, text)).toBe(true);
    }),
    FEW,
  );
});

it('knows no other password by it', () => {
  fc.assert(
    fc.property(password, password, (text, other) => {
      fc.pre(text !== other);
      expect(isPasswordOf(hashPassword(text, SALT), other)).toBe(false);
    }),
    FEW,
  );
});

it('hashes one password differently under another salt', () => {
  const digests = [SALT, `${SALT.slice(1)}.`].map((salt) => hashPassword('a', salt).slice(29));
  expect(digests[0]).not.toBe(digests[1]);
});

it('hides the password', () => {
  expect(hashPassword('rahasia', SALT)).not.toContain('rahasia');
});
