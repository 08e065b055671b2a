import { createHmac } from 'node:crypto';

import { expect, it } from '@jest/globals';
import { SignJWT } from 'jose';

import { readToken, signToken } from '../../server/credentials/jwt.ts';

const KEY = 'a-key-that-protects-nothing-at-all';
const CLAIMS = { sub: 'a-user', exp: 1_800_000_000 };

/** Signs any payload with the right key. */
function signed(payload: string): string {
  const head = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
  const unsigned = `${head}.${Buffer.from(payload).toString('base64url')}`;
  return `${unsigned}.${createHmac('sha256', KEY).update(unsigned).digest('base64url')}`;
}

it('reads its own tokens', () => {
  const claims = { ...CLAIMS, iat: 1, jti: 'one', username: 'ratnap' };
  expect(readToken(signToken(claims, KEY), KEY)).toEqual(claims);
});

it('reads a token of another library, with its further claims', async () => {
  const token = await new SignJWT({ ...CLAIMS, role: 'admin' })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(KEY));
  expect(readToken(token, KEY)).toEqual({ ...CLAIMS, role: 'admin' });
});

it('reads no token that another key has signed', () => {
  expect(readToken(signToken(CLAIMS, 'another-key'), KEY)).toBeUndefined();
});

it.each([
  ['no JSON', 'sub=a-user'],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['no subject', '{"exp":1800000000}'],
  ['a number for a subject', '{"sub":1,"exp":1800000000}'],
  ['no end', '{"sub":"a-user"}'],
  ['a word for an end', '{"sub":"a-user","exp":"never"}'],
  ['null for an end', '{"sub":"a-user","exp":null}'],
  ['an end beyond all numbers', '{"sub":"a-user","exp":1e999}'],
])('reads no token whose signed payload is %s', (_what, payload) => {
  expect(readToken(signed(payload), KEY)).toBeUndefined();
});

it('reads a signed token that has only a subject and an end', () => {
  expect(readToken(signed(JSON.stringify(CLAIMS)), KEY)).toEqual(CLAIMS);
});
