// Due events happen before a request, and stay even if the request fails.
import { beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { clockAt } from '../../server/world/clock.ts';
import { Client, NOW, UNKNOWN } from '../domains/awan/client.ts';

let client: Client;
let machine: string;

beforeEach(async () => {
  client = await Client.open();
  machine = (await client.ok('createVirtualMachine')).uuid;
  // Time passes here without advance(), which would let due events happen.
  const { world } = client.session;
  const later = Date.parse(NOW) + 120_000;
  client.session.present.go({ ...world, clock: clockAt(later, true, later) });
});

it('shows to the request', async () => {
  const { status } = await client.ok('getVirtualMachine', { path: { vmuuid: machine } });
  expect(status).toBe('running');
});

it('does not count as a change of the request', async () => {
  await client.ok('getVirtualMachine', { path: { vmuuid: machine } });
  expect(client.session.journal.entries.at(-1)).toMatchObject({ changes: [], inverse: [] });
});

it('stays when the request is refused', async () => {
  await client.call('getVirtualMachine', { path: { vmuuid: UNKNOWN } });
  expect(JSON.stringify(client.state.virtual_machines)).not.toContain('"creating"');
});

it('stays when the request is rewound', async () => {
  await client.ok('renameVolume');
  await client.session.rewind(client.session.journal.next - 1);
  expect(JSON.stringify(client.state.virtual_machines)).not.toContain('"creating"');
});

it('begins only in the API that is called, as a session may never need the others', async () => {
  const mock = createMock();
  await request(mock.app).get('/@small/frog-cloud/api/inf').expect(401);
  expect(mock.sessions.find('small')?.world).toBe(mock.sessions.initial.world);
});
