// Every operation answers every documented status without `Prefer`.
import { expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { readContract } from '../../../server/contract/bundles.ts';
import { Client, COMPLETE, NEWCOMER, SATU } from './client.ts';

const mock = createMock({ apis: ['mitra-delivery'] });
const contract = readContract('mitra-delivery');

const requests: Record<string, (client: Client) => Promise<{ status: number }>> = {
  'registerPartner 200': (client) => client.register(NEWCOMER),
  'registerPartner 400': (client) => client.register({ ...NEWCOMER, password: '' }),
  'registerPartner 409': (client) => client.register(SATU),
  'logIn 200': (client) => client.logIn(SATU.email, SATU.password),
  'logIn 400': (client) => client.logIn(SATU.email, ''),
  'logIn 401': (client) => client.logIn(SATU.email, 'wrong'),
  'updateAccount 200': (client) => client.update(COMPLETE),
  'updateAccount 400': (client) => client.update({ ...COMPLETE, nama_bank: '' }),
  'updateAccount 404': (client) => client.update({ ...COMPLETE, email: NEWCOMER.email }),
};

const documented = contract.operations.flatMap(({ id, responses }) =>
  responses.statuses.map((status) => `${id} ${status}`),
);

it('is tried with every documented status', () => {
  expect(Object.keys(requests).sort()).toEqual(documented.sort());
});

it.each(Object.entries(requests))('answers %s', async (name, send) => {
  const { status } = await send(new Client(mock, name.replace(' ', '-')));
  expect(status).toBe(Number(name.split(' ')[1]));
});

it.each(Object.entries(requests).filter(([name]) => !name.endsWith('200')))(
  'changes nothing with %s',
  async (name, send) => {
    const client = new Client(mock, `${name.replace(' ', '-')}-again`);
    const before = JSON.stringify(client.session.world);
    await send(client);
    expect(JSON.stringify(client.session.world)).toBe(before);
  },
);
