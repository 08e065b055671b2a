import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeJwt, jwtVerify, SignJWT } from 'jose';

import { issueToken, LIFETIME, grantOf, TOKEN_KEY } from '../../../server/domains/klikoo/tokens.ts';
import { Random } from '../../../server/world/random.ts';
import { NOW } from './client.ts';

const key = new TextEncoder().encode(TOKEN_KEY);
const tokenAt = (now: number) => issueToken('a-client', now, new Random({ random: 1 }));

it('makes a token that another library accepts as a JWT', async () => {
  const { payload, protectedHeader } = await jwtVerify(tokenAt(NOW), key, {
    currentDate: new Date(NOW),
    algorithms: ['HS256'],
  });
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload).toMatchObject({ sub: 'a-client', iat: NOW / 1000, exp: NOW / 1000 + 900 });
});

it('makes the same token from the same random values, and another from the next ones', () => {
  expect(tokenAt(NOW)).toBe(tokenAt(NOW));
  const random = new Random({ random: 1 });
  const first = decodeJwt(issueToken('a-client', NOW, random));
  expect(decodeJwt(issueToken('a-client', NOW, random)).jti).not.toBe(first.jti);
});

it('reads a token that another library has signed with the same key', async () => {
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject('a-client')
    .setExpirationTime(NOW / 1000)
    .sign(key);
  expect(grantOf(token)).toEqual({ clientId: 'a-client', expiresAt: NOW });
});

it('keeps a token good for its lifetime, rounded down to the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
      const { clientId = '', expiresAt = NaN } = grantOf(tokenAt(now)) ?? {};
      expect(clientId).toBe('a-client');
      expect(expiresAt).toBeLessThanOrEqual(now + LIFETIME * 1000);
      expect(expiresAt).toBeGreaterThan(now + LIFETIME * 1000 - 1000);
    }),
  );
});

it('refuses a token with one character changed', () => {
  const token = tokenAt(NOW);
  fc.assert(
    fc.property(
      fc.nat({ max: token.length - 1 }),
      fc.constantFrom('A', 'z', '0', '-', '.', ' '),
      (place, other) => {
        fc.pre(token[place] !== other);
        expect(grantOf(token.slice(0, place) + other + token.slice(place + 1))).toBeUndefined();
      },
    ),
  );
});

it.each([
  ['nothing', () => ''],
  ['no JWT', () => 'demo'],
  ['a token without a signature', () => tokenAt(NOW).replace(/[^.]*$/, '')],
  ['a token with a fourth part', () => `${tokenAt(NOW)}.x`],
])('reads no token in %s', (_what, token) => {
  expect(grantOf(token())).toBeUndefined();
});

it('refuses a token that another key has signed', async () => {
  const token = await new SignJWT({ sub: 'a-client', exp: NOW })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode('another-key-of-more-than-32-bytes'));
  expect(grantOf(token)).toBeUndefined();
});
