import { beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jwtVerify, SignJWT } from 'jose';

import { DEMO_USER, MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { LIFETIME, TOKEN_KEY } from '../../../../server/domains/awan/accounts/tokens.ts';
import { find, remove } from '../../../../server/world/table.ts';
import { Client, NOW, UNKNOWN } from '../client.ts';
import { signUp } from './person.ts';

const SECOND = Date.parse(NOW) / 1000;
const key = new TextEncoder().encode(TOKEN_KEY);
let client: Client;

beforeEach(async () => {
  client = await Client.open();
});

/** A token that another library has signed. */
async function signed(secret: Uint8Array, claims: object = {}): Promise<string> {
  return await new SignJWT({ sub: MEMBER, username: 'bagasn', exp: SECOND + 60, ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(secret);
}

async function refusalOf(token: string): Promise<unknown> {
  const { error_code, message } = await client.as(token).refused('getCurrentUser');
  return `${error_code} ${message}`;
}

it('makes a token that another library takes for a JWT', async () => {
  const { token } = await client.ok('logIn');
  const { payload, protectedHeader } = await jwtVerify(token, key, {
    currentDate: new Date(NOW),
    algorithms: ['HS256'],
  });
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload).toMatchObject({ sub: DEMO_USER, iat: SECOND, exp: SECOND + LIFETIME });
});

it('makes another token at each login', async () => {
  const { token } = await client.ok('logIn');
  expect((await client.ok('logIn')).token).not.toBe(token);
});

it('accepts a token that another library has signed with the same key', async () => {
  const user = client.as(await signed(key));
  expect(await user.ok('getCurrentUser')).toMatchObject({ username: 'bagasn' });
});

it('refuses a token that another key has signed', async () => {
  const other = new TextEncoder().encode('another-key-of-more-than-32-bytes');
  expect(await refusalOf(await signed(other))).toBe('401-2 The token is not one of this service');
});

it('refuses a token whose user was changed', async () => {
  const { token } = await client.ok('logIn');
  const [header, , signature] = token.split('.');
  const claims = {
    sub: MEMBER,
    username: 'bagasn',
    iat: SECOND,
    exp: SECOND + LIFETIME,
    jti: UNKNOWN,
  };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  expect(await refusalOf([header, payload, signature].join('.'))).toMatch(/^401-2/);
});

it('refuses a token without a signature', async () => {
  const { token } = await client.ok('logIn');
  expect(await refusalOf(token.replace(/[^.]*$/, ''))).toMatch(/^401-2/);
});

it('refuses a token with one character changed', async () => {
  const { token } = await client.ok('logIn');
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: token.length - 1 }),
      fc.constantFrom('A', 'z', '0', '-', '.'),
      async (place, other) => {
        fc.pre(token[place] !== other);
        const forged = token.slice(0, place) + other + token.slice(place + 1);
        expect(await refusalOf(forged)).toMatch(/^401-2/);
      },
    ),
    { numRuns: 30 },
  );
});

it('accepts a token for a day on the clock of the session', async () => {
  const user = await client.logIn('bagasn');
  await client.advance('PT23H59M59S');
  expect(await user.ok('getCurrentUser')).toMatchObject({ username: 'bagasn' });
});

it('refuses a token that is a day old', async () => {
  const { token } = await client.ok('logIn');
  await client.advance('P1D');
  expect(await refusalOf(token)).toBe('401-2 The token has expired');
});

it('refuses the token of a user who is inactive by now', async () => {
  const user = await client.logIn('bagasn');
  client.set(({ users }) => {
    const record = find(users, MEMBER);
    if (record) record.status = 'inactive';
  });
  expect(await user.refused('getCurrentUser')).toMatchObject({ error_code: '401-2' });
});

it('refuses the token of a user who no longer exists', async () => {
  const user = await client.logIn('bagasn');
  client.set(({ users }) => {
    remove(users, MEMBER);
  });
  expect(await user.refused('getCurrentUser')).toMatchObject({ error_code: '401-2' });
});

it.each([
  ['no user', { sub: undefined }],
  ['no end', { exp: undefined }],
])('refuses a token with a good signature whose payload is %s', async (_what, claims) => {
  expect(await refusalOf(await signed(key, claims))).toBe(
    '401-2 The token is not one of this service',
  );
});

it.each([['ratnap'], [undefined]])(
  'refuses a token that gives its user the wrong name %s',
  async (username) => {
    expect(await refusalOf(await signed(key, { username }))).toBe(
      '401-2 The token is of another session',
    );
  },
);

it('refuses a token of another session, in which somebody else has the id of its user', async () => {
  const other = await Client.open();
  const [here, there] = [await signUp(client, 'sitilestari'), await signUp(other, 'ayuwulan')];
  expect(there.uuid).toBe(here.uuid);
  expect(await refusalOf(there.console.token ?? '')).toBe('401-2 The token is of another session');
});
