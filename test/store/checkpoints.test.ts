// A long session is read from one of its checkpoints on.
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { bothPlaces, Processes } from './processes.ts';
import { all } from './whole.ts';
import type { Mock } from '../../server/app.ts';
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
    for (let i = 0; i < 3; i += 1) await request(one.app).get(INFO).set(TOKEN).expect(200);
    const { id = 0, scenario, createdAt, usedAt, world, faults, acts } = await look(one);
    const kept = { faults: faults.kept, acts: acts.kept };
    const late = { number: 3, scenario, createdAt, usedAt, world, next: 4, ...kept };
    await rewind(one, 2);
    await one.store.checkpoint(id, late, 4);
    expect(all(await look(processes.start(place)))).toEqual(all(await look(one)));
  });
});
