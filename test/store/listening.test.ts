// Processes on PostgreSQL hear of each other, also after their connections have broken.
import { afterAll, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { openStore } from '../../server/store/open.ts';
import { startPostgres } from './postgres-server.ts';

const server = await startPostgres();
afterAll(server.stop);

const OPTIONS = { mostSessions: 100, log: () => undefined };
const TOKEN = { authorization: 'Bearer demo' };

/** Two mocks on one database, and a session that both have. */
async function two(place: string) {
  const stores = [
    await openStore(server.url(place), OPTIONS),
    await openStore(server.url(place), OPTIONS),
  ] as const;
  const [one, other] = [
    createMock({ apis: ['frog-cloud'], store: stores[0] }),
    createMock({ apis: ['frog-cloud'], store: stores[1] }),
  ];
  const ask = () => request(one.app).get('/frog-cloud/api/inf').set(TOKEN).expect(200);
  await ask();
  const session = await other.sessions.look('default');
  if (!session) throw new Error('There is no session.');
  const close = async () => {
    for (const store of stores) await store.close();
  };
  return { one, ask, journal: session.journal, close };
}

it('whoever listens hears of a step that was stored while the connection was broken', async () => {
  const { ask, journal, close } = await two('broken');
  const heard = new Promise<number>((done) => {
    journal.listeners.add({
      entry: ({ number }) => {
        done(number);
      },
      cut: () => undefined,
      end: () => undefined,
    });
  });
  await server.cut();
  await ask();
  expect(await heard).toBe(2);
  await close();
}, 10_000);

it('whoever listens hears the end of a session that went while the connection was broken', async () => {
  const { one, journal, close } = await two('ended');
  const ended = new Promise<void>((end) => {
    journal.listeners.add({ entry: () => undefined, cut: () => undefined, end });
  });
  await server.cut();
  await request(one.app).delete('/_control/sessions/default').expect(204);
  await ended;
  await close();
}, 10_000);
