// Processes on PostgreSQL hear of each other, also after their connections have broken.
import { afterAll, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { openStore } from '../../server/store/open.ts';
import { startPostgres } from './postgres-server.ts';

const server = await startPostgres();
afterAll(server.stop);

it('whoever listens hears of a step that was stored while the connection was broken', async () => {
  const options = { mostSessions: 100, log: () => undefined };
  const stores = [
    await openStore(server.url('broken'), options),
    await openStore(server.url('broken'), options),
  ] as const;
  const [one, other] = stores.map((store) => createMock({ apis: ['frog-cloud'], store }));
  if (!one || !other) throw new Error('There are no mocks.');
  const ask = () =>
    request(one.app).get('/frog-cloud/api/inf').set('authorization', 'Bearer demo').expect(200);
  await ask();
  const session = await other.sessions.look('default');
  const heard = new Promise<number>((done) => {
    session?.journal.listeners.add({
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
  for (const store of stores) await store.close();
}, 10_000);
