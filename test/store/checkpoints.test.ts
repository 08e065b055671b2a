// A session is read from one of its checkpoints on, and goes on by the steps since.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { NEWCOMER } from '../domains/mitra-delivery/client.ts';
import { ORDER } from '../domains/awan/virtual-machines/given.ts';
import { bothPlaces, Processes } from './processes.ts';
import { all } from './whole.ts';
import type { Mock, Options } from '../../server/app.ts';
import type { Session } from '../../server/world/session.ts';
import type { Places } from './stores.ts';

const TOKEN = { authorization: 'Bearer demo' };
const INFO = '/frog-cloud/api/inf';
const PROFILE = '/frog-cloud/api/customer/profile';

const { sqlite, postgres } = await bothPlaces();

async function look({ sessions }: Mock): Promise<Session> {
  const session = await sessions.look('default');
  if (!session) throw new Error('There is no session.');
  return session;
}

/** Makes a session with three entries. @returns its id, and its checkpoint now */
async function withThree(mock: Mock) {
  for (let i = 0; i < 3; i += 1) await request(mock.app).get(INFO).set(TOKEN).expect(200);
  const { id = 0, scenario, createdAt, usedAt, world, faults, acts } = await look(mock);
  const kept = { faults: faults.kept, acts: acts.kept };
  return { id, checkpoint: { number: 3, scenario, createdAt, usedAt, world, next: 4, ...kept } };
}

function rewind({ app }: Mock, entry: number) {
  return request(app).post('/_control/sessions/default/rewind').send({ entry }).expect(200);
}

describe.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
] satisfies [string, Places][])('in %s', (_name, places) => {
  const processes = new Processes(places, { apis: ['frog-cloud'], maxEntries: 50 });

  it('a long session is read again whole, by its checkpoints', async () => {
    const place = processes.newPlace();
    const one = processes.start(place);
    const app = request(one.app);
    for (let i = 0; i < 520; i += 1)
      await app
        .patch(PROFILE)
        .set(TOKEN)
        .send({ firstname: `Sari ${i}` });
    expect(await one.store.list()).toEqual([(await look(one)).summary]);
    const before = all(await look(one));
    const again = processes.start(place);
    expect(all(await look(again))).toEqual(before);
    const stored = await again.store.load('default');
    expect(stored?.steps.length).toBeLessThan(400);
  });

  it('a session that went back behind a checkpoint is read again whole', async () => {
    const place = processes.newPlace();
    const one = processes.start(place, { maxEntries: 30 });
    const go = async () => {
      for (let i = 0; i < 205; i += 1) await request(one.app).get(INFO).set(TOKEN);
    };
    await go();
    await rewind(one, 190);
    await go();
    const before = all(await look(one));
    expect(all(await look(processes.start(place, { maxEntries: 30 })))).toEqual(before);
  });

  it('a checkpoint that comes after another step is none', async () => {
    const place = processes.newPlace();
    const one = processes.start(place);
    const { id, checkpoint } = await withThree(one);
    await rewind(one, 2);
    await one.store.checkpoint(id, checkpoint, 4);
    expect(all(await look(processes.start(place)))).toEqual(all(await look(one)));
  });

  it('steps are gone from the store that only entries need which are gone from the journal', async () => {
    const one = processes.start(processes.newPlace());
    const { id, checkpoint } = await withThree(one);
    expect(await one.store.since(id, 0)).toHaveLength(3);
    await one.store.checkpoint(id, checkpoint, 4);
    expect(await one.store.since(id, 0)).toBeUndefined();
  });

  it('entries that are gone stay gone in a process that keeps more', async () => {
    const place = processes.newPlace();
    await withThree(processes.start(place, { maxEntries: 1 }));
    expect((await look(processes.start(place))).journal.dropped).toBe(1);
  });
});

describe.each([
  ['a file of SQLite', sqlite],
  ['PostgreSQL', postgres],
] satisfies [string, Places][])('after a restart, in %s,', (_name, places) => {
  let left: Left;
  let mock: Mock;

  beforeAll(async () => {
    const before = places.open('left');
    left = await leave(createMock({ ...APIS, store: before }));
    await before.close();
    mock = createMock({ ...APIS, store: places.open('left') });
  });
  afterAll(() => mock.sessions.store.close());

  describe.each([
    ['the steps since it began', 'stepped'],
    ['its checkpoint', 'restored'],
  ])('a session goes on by %s:', (_by, session) => {
    it('its ids are those that come next', async () => {
      expect(await addNetwork(mock, session, 'kedua')).toBe(left.network);
    });

    it('its planned events happen at their time', async () => {
      const at = `/@${session}${AWAN}/vms/${left.machine}`;
      const status = async () => dataOf(await request(mock.app).get(at).set(TOKEN)).status;
      const before = await status();
      await control(mock, session, 'clock/advance', { by: 'PT1M' });
      expect([before, await status()]).toEqual(['creating', 'running']);
    });

    it('its inbox has the messages from before', async () => {
      const reply = await request(mock.app).get(`/_control/sessions/${session}/inbox`);
      expect(reply.body).toMatchObject({ messages: [{ to: NEWCOMER.email }] });
    });
  });
});

const APIS: Options = { apis: ['awan', 'mitra-delivery'] };
const AWAN = `/awan/v2/organizations/${ORDER.organization_uuid}`;

/** The ids in the sessions that a process has left. */
interface Left {
  /** A machine that is being made. */
  machine: string;
  /** The network that they would have next. */
  network: string;
}

/**
 * Leaves two sessions with a network, a machine that is being made, and a message: `stepped` has them by its steps,
 * `restored` by the snapshot that it has begun with.
 */
async function leave(mock: Mock): Promise<Left> {
  const clock = { now: '2026-03-10T03:00:00Z', frozen: true };
  const make = (body: object) =>
    request(mock.app).post('/_control/sessions').send(body).expect(201);
  await make({ name: 'stepped', clock });
  await addNetwork(mock, 'stepped', 'pertama');
  const made = request(mock.app).post(`/@stepped${AWAN}/vms`).set(TOKEN).send(ORDER).expect(200);
  const { uuid: machine } = dataOf(await made);
  await request(mock.app).post('/@stepped/mitra-delivery/auth/register').send(NEWCOMER);
  await control(mock, 'stepped', 'snapshots', { name: 'kept' }).expect(201);
  for (const name of ['restored', 'expected']) await make({ name, snapshot: 'kept' });
  return { machine, network: await addNetwork(mock, 'expected', 'kedua') };
}

function control({ app }: Mock, session: string, path: string, body: object) {
  return request(app).post(`/_control/sessions/${session}/${path}`).send(body);
}

/** Adds a private network. @returns its id */
async function addNetwork({ app }: Mock, session: string, label: string): Promise<string> {
  const at = `/@${session}${AWAN}/vpcs`;
  return dataOf(await request(app).post(at).set(TOKEN).send({ label, size: 24 }).expect(200)).uuid;
}

function dataOf(reply: request.Response): { uuid: string; status: string } {
  return (reply.body as { data: { uuid: string; status: string } }).data;
}
