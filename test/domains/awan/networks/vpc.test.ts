import { expect, it } from '@jest/globals';

import { Client } from '../client.ts';

const PRIVATE = '0a9b8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d';

it.each([
  ['outside of the private pool', { network: '10.24.0.0' }],
  ['in nobody’s pool', { network: '192.168.0.0' }],
  ['larger than the private pool', { network: '10.16.0.0', cidr: 12 }],
  ['that begins within a network of its size', { network: '10.20.1.0' }],
])('refuses a private network %s', async (_, changes) => {
  const client = await Client.open();
  const { status, body } = await client.patch({ vpcs: { [PRIVATE]: changes } });
  expect(status).toBe(400);
  const { violations } = body as { violations: { place: string }[] };
  expect(violations[0]?.place).toMatch(new RegExp(`^/body/vpcs/${PRIVATE}/(network|cidr)$`));
});

it('takes a private network at the end of the pool', async () => {
  const client = await Client.open();
  const changes = { network: '10.23.255.0', cidr: 24 };
  expect(await client.patch({ vpcs: { [PRIVATE]: changes } })).toMatchObject({ status: 200 });
  expect((await client.ok('listVpcs')).map(({ vpc_ip }) => vpc_ip.label)).toContain(
    '10.23.255.0/24',
  );
});
