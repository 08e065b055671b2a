// Processes on PostgreSQL hear of each other, also after their connections have broken.
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

import { afterAll, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { openStore } from '../../server/store/open.ts';
import { PostgresWatch } from '../../server/store/postgres-watch.ts';
import { until } from '../cli/process.ts';
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

it('a connection that cannot listen, such as to a standby, is closed', async () => {
  const standby = await startStandby();
  const config = { host: '127.0.0.1', port: standby.port, user: 'kontrak' };
  const watcher = { told: () => undefined, gone: () => undefined, missed: () => undefined };
  const watch = new PostgresWatch(config, 'kontrak', 'one', watcher);
  await until(() => standby.connections() > 1 || undefined);
  expect(standby.open()).toBeLessThan(2);
  await watch.close();
  await standby.close();
});

/** A server that speaks as PostgreSQL does, and refuses every query. */
async function startStandby() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('data', (data) => {
      const [type] = data.toString('latin1');
      if (type === 'X') socket.end();
      else if (type === 'Q') socket.write(message('E', 'SERROR\0C25006\0MIt is a standby.\0\0'));
      else socket.write(message('R', '\0\0\0\0'));
      if (type !== 'X') socket.write(message('Z', 'I'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port, // the cast: it listens on a port
    connections: () => sockets.length,
    open: () => sockets.filter(({ closed }) => !closed).length,
    close: () => new Promise((done) => server.close(done)),
  };
}

/** A message of the protocol: its type, the length of the rest, and its text. */
function message(type: string, text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(4 + text.length);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(text, 'latin1')]);
}
