import { expect, it } from '@jest/globals';

import { DEMO_USER } from '../../../../server/domains/awan/accounts/first.ts';
import { find } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { PASSWORD } from './person.ts';

it.each(['ratnap', 'RATNAP', ' ratnap ', 'ratna@example.com', 'Ratna@Example.COM'])(
  'lets %s in',
  async (username) => {
    const client = await Client.open();
    const user = await client.ok('logIn', { body: { username, password: PASSWORD } });
    expect(user).toMatchObject({ id: 1204, username: 'ratnap' });
  },
);

it('shows the user as the contract does', async () => {
  const client = await Client.open();
  const { token, ...user } = await client.ok('logIn');
  expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(user).toEqual({
    id: 1204,
    username: 'ratnap',
    created_at: '2026-01-05T02:00:00Z',
    updated_at: '2026-01-05T02:10:00Z',
    last_login: '2026-03-10T03:00:00Z',
    name: 'Ratna Prameswari',
    status: 'active',
    credentials: [
      {
        uuid: 'd4a1f7c3-8b25-4e69-9d10-2c7b5e8f3a46',
        type: 'email',
        user_key: 'ratna@example.com',
        user_value: '',
        status: 'active',
        last_accessed_date: '2026-01-05T02:00:00Z',
        desc: '',
        created_at: '2026-01-05T02:00:00Z',
        updated_at: '2026-01-05T02:00:00Z',
      },
    ],
    avatar: '6b1f0a7e',
  });
});

it('shows an empty key for a user without a picture', async () => {
  const client = await Client.open();
  const user = await client.ok('logIn', { body: { username: 'bagasn', password: PASSWORD } });
  expect(user.avatar).toBe('');
});

it('sets only the last login', async () => {
  const client = await Client.open();
  const before = find(client.state.users, DEMO_USER);
  await client.ok('logIn');
  expect(find(client.state.users, DEMO_USER)).toEqual({
    ...before,
    last_login: '2026-03-10T03:00:00.000Z',
  });
});

it('answers an unknown user and a wrong password with the same words', async () => {
  const client = await Client.open();
  const wrong = { body: { username: 'ratnap', password: 'Not-a-real-password-2' } };
  const unknown = { body: { username: 'nobody', password: PASSWORD } };
  const refusal = await client.refused('logIn', wrong);
  expect(refusal).toEqual({
    status: 401,
    error_code: '401-3',
    message: 'WRONG USERNAME / PASSWORD',
  });
  expect(await client.refused('logIn', unknown)).toEqual(refusal);
});
