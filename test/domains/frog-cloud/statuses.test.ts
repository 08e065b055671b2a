// Every operation answers every documented status without `Prefer`.
import { expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { readContract } from '../../../server/contract/bundles.ts';
import { tableOf } from '../../../server/world/table.ts';
import { Client } from './client.ts';
import type { Customer } from '../../../server/domains/frog-cloud/state.ts';

const mock = createMock({ apis: ['frog-cloud'], strict: true });
const contract = readContract('frog-cloud');

const FLAGS = { allow_marketing_email: true };

const requests: Record<string, (client: Client) => Promise<{ status: number }>> = {
  'getUserInfo 200': (client) => client.getUserInfo(),
  'getUserInfo 400': (client) => client.getUserInfo('?surplus=1'),
  'getUserInfo 401': (client) => stranger(client).getUserInfo(),
  'getUserInfo 404': (client) => client.getUserInfo(),
  'getProfile 200': (client) => client.getProfile(),
  'getProfile 400': (client) => client.getProfile('?surplus=1'),
  'getProfile 401': (client) => stranger(client).getProfile(),
  'getProfile 404': (client) => client.getProfile(),
  'updateProfile 200': (client) => client.updateProfile({ firstname: 'Dewi' }),
  'updateProfile 400': (client) => client.updateProfile({}),
  'updateProfile 401': (client) => stranger(client).updateProfile({ firstname: 'Dewi' }),
  'updateProfile 404': (client) => client.updateProfile({ firstname: 'Dewi' }),
  'getResourceQuota 200': (client) => client.getResourceQuota(),
  'getResourceQuota 400': (client) => client.getResourceQuota('?surplus=1'),
  'getResourceQuota 401': (client) => stranger(client).getResourceQuota(),
  'getResourceQuota 404': (client) => client.getResourceQuota(),
  'updateNotificationSetting 200': (client) => client.updateNotificationSetting(FLAGS),
  'updateNotificationSetting 400': (client) => client.updateNotificationSetting({}),
  'updateNotificationSetting 401': (client) => stranger(client).updateNotificationSetting(FLAGS),
  'updateNotificationSetting 404': (client) => client.updateNotificationSetting(FLAGS),
};

const documented = contract.operations.flatMap(({ id, responses }) =>
  responses.statuses.map((status) => `${id} ${status}`),
);

it('is tried with every documented status', () => {
  expect(Object.keys(requests).sort()).toEqual(documented.sort());
});

it.each(Object.entries(requests))('answers %s', async (name, send) => {
  const { status } = await send(clientFor(name.replace(' ', '-')));
  expect(status).toBe(Number(name.split(' ')[1]));
});

it.each(Object.entries(requests).filter(([name]) => !name.endsWith('200')))(
  'changes nothing with %s',
  async (name, send) => {
    const client = clientFor(`${name.replace(' ', '-')}-again`);
    const before = JSON.stringify(client.session.world);
    await send(client);
    expect(JSON.stringify(client.session.world)).toBe(before);
  },
);

it.each([null, 'nobody', 'Demo', 'demo2', '__proto__', 'constructor'])(
  'refuses the token %j with a message alone',
  async (token) => {
    const client = new Client(mock, 'tokens');
    client.token = token;
    expect(await client.getUserInfo()).toEqual({
      status: 401,
      body: { message: expect.stringMatching(/./) as unknown },
    });
  },
);

/** A client with its own session. For a 404 its account is gone, but its token is not. */
function clientFor(session: string): Client {
  const client = new Client(mock, session);
  if (!session.includes('404')) return client;
  const customers = tableOf<Customer>([]);
  const domains = { 'frog-cloud': { ...client.state, customers } };
  client.session.present.go({ ...client.session.world, domains });
  return client;
}

function stranger(client: Client): Client {
  client.token = 'nobody';
  return client;
}
