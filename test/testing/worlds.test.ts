// The world of a session, as a test reads it, changes it, and goes back in it.
import { beforeEach, describe, expect, it } from '@jest/globals';

import { startMock } from '../../server/testing/start-mock.ts';
import { until } from '../cli/process.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const DEMO = { Authorization: 'Bearer demo' };
const PROFILE = '/frog-cloud/api/customer/profile';
const SARI = '4821';
const KOPI = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';

let mock: RunningMock;

beforeEach(async () => {
  mock = await startMock();
});

function rename(firstname: string): Promise<Response> {
  const headers = { ...DEMO, 'Content-Type': 'application/json' };
  return mock.fetch(PROFILE, { method: 'PATCH', headers, body: JSON.stringify({ firstname }) });
}

async function firstname(): Promise<unknown> {
  const { customers } = await mock.state('frog-cloud');
  return customers[SARI]?.firstname;
}

describe('a state', () => {
  it('has the types of its schema', async () => {
    await rename('Rara');
    const { customers } = await mock.state('frog-cloud');
    const name: string | undefined = customers[SARI]?.firstname;
    expect(name).toBe('Rara');
  });

  it('has what is due by now', async () => {
    const order = {
      ...{ title: 'till', hostname: 'kopi-till', organization_uuid: KOPI },
      catalogue_uuid: 'b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01',
      instance_type_uuid: 'c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01',
      authentication_type: { id: 1, key: 'kopi', value: 'not-a-real-password' },
    };
    const send = (method: string, path: string, body: object) =>
      mock.fetch(path, {
        method,
        headers: { ...DEMO, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    await send('POST', `/awan/v2/organizations/${KOPI}/vms`, order);
    // It runs two minutes after the order. The clock goes a day in a second.
    await send('PUT', '/_control/sessions/default/clock', { now: mock.now(), rate: 86_400 });
    await until(async () => {
      const { virtual_machines } = await mock.state('awan');
      const machine = Object.values(virtual_machines).find(
        ({ hostname }) => hostname === 'kopi-till',
      );
      return machine?.status === 'running' || undefined;
    });
  });

  it('is refused for an API that has none', async () => {
    // @ts-expect-error there is no such API
    await expect(mock.state('sheep')).rejects.toThrow(
      'sheep has no state; awan, frog-cloud, klikoo, mitra-delivery, mobile-data-plan have.',
    );
  });
});

describe('a seed', () => {
  it('is seen by the next call', async () => {
    await mock.seed('frog-cloud', { customers: { [SARI]: { firstname: 'Tirta' } } });
    const reply = await mock.fetch(PROFILE, { headers: DEMO });
    expect(await reply.json()).toHaveProperty('firstname', 'Tirta');
  });

  it('changes nothing if it breaks the state, and says where', async () => {
    // @ts-expect-error a first name is a text
    const seeded = mock.seed('frog-cloud', { customers: { [SARI]: { firstname: 7 } } });
    await expect(seeded).rejects.toThrow(
      `The seed breaks the state: /domains/frog-cloud/customers/${SARI}/firstname `,
    );
    expect(await firstname()).toBe('Sari');
  });

  it('takes records away by null', async () => {
    await mock.seed('frog-cloud', { tokens: { demo: null } });
    expect((await mock.fetch(PROFILE, { headers: DEMO })).status).toBe(401);
  });
});

describe('a snapshot', () => {
  it('is gone back to', async () => {
    const kept = mock.snapshot();
    await rename('Rara');
    await mock.restore(kept);
    expect(await firstname()).toBe('Sari');
  });

  it('has a name of its own, which the control API shows', async () => {
    const names = [mock.snapshot(), mock.snapshot('before'), mock.session().snapshot()];
    const reply = await mock.fetch('/_control/snapshots');
    const { snapshots } = (await reply.json()) as { snapshots: { name: string }[] };
    expect(snapshots.map(({ name }) => name)).toEqual(names);
    expect(names).toEqual(['snapshot-1', 'before', 'snapshot-2']);
  });

  it('is refused under a name that is taken', () => {
    mock.snapshot('before');
    expect(() => mock.snapshot('before')).toThrow('There is a snapshot before already.');
  });

  it('is not restored where there is none', async () => {
    await expect(mock.restore('before')).rejects.toThrow('There is no snapshot before');
  });
});

describe('a rewind', () => {
  it('goes back to before a call, and forgets it', async () => {
    await rename('Rara');
    await rename('Dewi');
    const [, second] = mock.journal('updateProfile');
    await mock.rewind(second ?? NaN);
    expect(await firstname()).toBe('Rara');
    expect(mock.journal()).toHaveLength(1);
  });

  it('takes the number of an entry', async () => {
    await rename('Rara');
    await mock.rewind(1);
    expect(await firstname()).toBe('Sari');
  });

  it('is refused for a call that the journal does not keep', async () => {
    await rename('Rara');
    await expect(mock.rewind(2)).rejects.toThrow('keeps no entry 2; it keeps 1 to 1.');
    expect(await firstname()).toBe('Rara');
  });
});

describe('a call', () => {
  it('tells its request, its time and its changes', async () => {
    await mock.freeze('2026-01-31T10:00:00Z');
    await rename('Rara');
    const [call] = mock.journal('updateProfile');
    expect(call).toMatchObject({
      ...{ at: '2026-01-31T10:00:00.000Z', method: 'PATCH', path: PROFILE, violations: [] },
      headers: { 'content-type': 'application/json', authorization: '***' },
    });
    const changes = [
      {
        op: 'replace',
        path: `/domains/frog-cloud/customers/${SARI}/firstname`,
        value: 'Rara',
      },
    ];
    expect(call?.changes).toEqual(changes);
    expect(mock.changes(call ?? NaN)).toEqual(changes);
    expect(mock.changes(1)).toEqual(changes);
  });

  it('tells where it breaks its contract', async () => {
    await rename('');
    expect(mock.journal()).toMatchObject([
      { status: 400, violations: [{ place: '/body/firstname' }], changes: [] },
    ]);
  });

  it('is told also if it reaches no API', async () => {
    await mock.fetch('/nowhere/at/all');
    expect(mock.journal()).toMatchObject([
      { operation: null, path: '/nowhere/at/all', status: 404 },
    ]);
  });

  it('has no changes that the journal does not keep', () => {
    expect(() => mock.changes(1)).toThrow('keeps no entry 1; its journal is empty.');
  });
});

describe('the inbox', () => {
  it('has times as the control API has them', async () => {
    await mock.freeze('2026-01-31T10:00:00Z');
    const headers = { 'Content-Type': 'application/json' };
    const person = { username: 'sitilestari', name: 'Siti Lestari', email: 'siti@example.com' };
    const body = JSON.stringify({ ...person, password: 'Not-a-real-password-1' });
    await mock.fetch('/awan/v2/accounts/register', { method: 'POST', headers, body });
    const reply = await mock.fetch('/_control/sessions/default/inbox');
    const { messages } = (await reply.json()) as { messages: unknown[] };
    const inbox = await mock.inbox();
    expect(inbox).toEqual(messages);
    expect(inbox.map(({ at }) => at)).toContain('2026-01-31T10:00:00.000Z');
  });
});

describe('a session', () => {
  it('begins in a scenario, and at a time', async () => {
    const session = mock.session({ scenario: 'suspended', clock: '2026-01-31T10:00:00Z' });
    const reply = await session.fetch('/frog-cloud/api/inf', { headers: DEMO });
    expect(await reply.json()).toHaveProperty('suspend_reason', 'The wallet is empty.');
    expect(session.now().toISOString()).toBe('2026-01-31T10:00:00.000Z');
    expect(session.name).toMatch(/^test-/);
  });

  it('begins no API when time has passed by itself', async () => {
    const [january, february] = ['2026-01-31T10:00:00.000Z', '2026-02-28T10:00:00.000Z'];
    const [session, fresh] = [mock.session(), mock.session({ clock: february })];
    for (const time of [january, february]) await session.elapse(time);
    expect(session.now().toISOString()).toBe(february);
    expect(await session.state('awan')).toEqual(await fresh.state('awan'));
  });

  it('has a name besides', () => {
    expect(mock.session({ name: 'night', clock: new Date(0) }).name).toBe('night');
  });

  it.each([
    [{ scenario: 'night' }, 'There is no scenario night; there are demo, '],
    [{ name: 'default', scenario: 'demo' }, 'There is a session default already.'],
    [{ clock: 'tomorrow' }, 'A time looks like'],
  ])('does not begin as %j', (options, message) => {
    expect(() => mock.session(options)).toThrow(message);
  });

  it('is made by the control API as well', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ frozen: true, now: '2026-01-31T10:00:00Z' });
    const path = '/_control/sessions/lazy/clock';
    const reply = await mock.fetch(path, { method: 'PUT', headers, body });
    expect(reply.status).toBe(200);
    expect(mock.session('lazy').now().toISOString()).toBe('2026-01-31T10:00:00.000Z');
  });
});
