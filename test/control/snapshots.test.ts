import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { clientOf, startAnew } from './client.ts';

const mock = createMock({ apis: ['frog-cloud'] });
const client = clientOf(mock);

beforeEach(() => startAnew(mock));

async function snapshotNames(): Promise<string[]> {
  const reply = await client.get('/snapshots').expect(200);
  return (reply.body as { snapshots: { name: string }[] }).snapshots.map(({ name }) => name);
}

describe('snapshots', () => {
  it('are listed, the oldest first, with their origin', async () => {
    await client.post('/sessions', { name: 'a', scenario: 'empty' }).expect(201);
    await client.post('/sessions/a/snapshots', { name: 'second' }).expect(201);
    await client.post('/sessions/default/snapshots', { name: 'first' }).expect(201);
    const reply = await client.get('/snapshots').expect(200);
    expect(reply.body).toMatchObject({
      snapshots: [
        { name: 'second', session: 'a', scenario: 'empty' },
        { name: 'first', session: 'default', scenario: 'demo' },
      ],
    });
  });

  it('get a name of their own if none is given', async () => {
    for (let i = 0; i < 2; i += 1) await client.post('/sessions/default/snapshots').expect(201);
    expect(new Set(await snapshotNames()).size).toBe(2);
  });

  it('need no body', async () => {
    await request(mock.app).post('/_control/sessions/default/snapshots').expect(201);
    expect((await mock.sessions.snapshots.list()).map(({ name }) => name)).toEqual(['snapshot-1']);
  });

  it('get a name that is still free', async () => {
    for (let i = 0; i < 3; i += 1) await client.post('/sessions/default/snapshots').expect(201);
    const [first = ''] = await snapshotNames();
    await client.delete(`/snapshots/${first}`).expect(204);
    await client.post('/sessions/default/snapshots').expect(201);
    expect(new Set(await snapshotNames()).size).toBe(3);
  });

  it('can be taken of a session with the longest name', async () => {
    const name = 'a'.repeat(64);
    mock.sessions.use(name);
    await client.post(`/sessions/${name}/snapshots`).expect(201);
    expect(await snapshotNames()).toHaveLength(1);
  });

  it('do not replace one of the same name', async () => {
    await client.post('/sessions/default/snapshots', { name: 'kept' }).expect(201);
    await client.change('default', { firstname: 'Dewi' }).expect(200);
    await client.post('/sessions/default/snapshots', { name: 'kept' }).expect(409);
    expect((await mock.sessions.snapshots.find('kept'))?.world).toBe(mock.sessions.initial.world);
  });

  it('share the world with the session instead of copying it', async () => {
    await client.post('/sessions/default/snapshots', { name: 'kept' }).expect(201);
    expect((await mock.sessions.snapshots.find('kept'))?.world).toBe(
      mock.sessions.use('default').world,
    );
  });
});

describe('a restored snapshot', () => {
  beforeEach(async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    await client.post('/sessions/a/snapshots', { name: 'kept' }).expect(201);
    await client.change('a', { firstname: 'Rina' }).expect(200);
  });

  it('brings the world back as often as it is restored', async () => {
    for (let i = 0; i < 2; i += 1) {
      await client.post('/sessions/a/restore', { snapshot: 'kept' }).expect(200);
      const reply = await client.profile('a').expect(200);
      expect(reply.body).toHaveProperty('firstname', 'Dewi');
      await client.change('a', { firstname: 'Tuti' }).expect(200);
    }
  });

  it('leaves the journal and the faults alone', async () => {
    const session = mock.sessions.use('a');
    session.faults.add({ match: { method: 'PUT' }, effect: { kind: 'drop' } });
    const reply = await client.post('/sessions/a/restore', { snapshot: 'kept' }).expect(200);
    expect(reply.body).toHaveProperty('entries', 2);
    expect(session.faults.all).toHaveLength(1);
  });

  it('is gone once deleted, but its world stays where it was restored', async () => {
    await client.post('/sessions/b/restore', { snapshot: 'kept' }).expect(404);
    mock.sessions.use('b');
    await client.post('/sessions/b/restore', { snapshot: 'kept' }).expect(200);
    await client.delete('/snapshots/kept').expect(204);
    await client.post('/sessions/a/restore', { snapshot: 'kept' }).expect(404);
    const reply = await client.profile('b').expect(200);
    expect(reply.body).toHaveProperty('firstname', 'Dewi');
  });
});
