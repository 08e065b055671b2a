// Many large requests, and the bytes that are kept of them.
import { beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { MOST_KEPT } from '../../server/world/kept-body.ts';
import { collectGarbage } from '../garbage.ts';
import { clientOf, startAnew } from './client.ts';
import type { Entry } from '../../server/world/entry.ts';

const MIB = 2 ** 20;
const LOGIN = '/mitra-delivery/auth/login';
const PROFILE = '/frog-cloud/api/customer/profile';

const limits = { maxJournalBytes: 2 * MIB, maxMemoryBytes: 8 * MIB };
const mock = createMock({ apis: ['frog-cloud', 'mitra-delivery'], ...limits });
const client = clientOf(mock);

beforeEach(() => startAnew(mock));

/** A login whose body has about 1 MiB, and is refused, or is no JSON. */
async function login(session: string, end = '"}'): Promise<void> {
  const body = `{"email":"nobody@example.com","password":"${'x'.repeat(MIB - 100)}${end}`;
  await request(mock.app).post(`/@${session}${LOGIN}`).type('json').send(body);
}

it.each<[count: number, name: string, sessionOf: (i: number) => string, end: string]>([
  [48, 'of one session', () => 'a', '"}'],
  [99, 'of many sessions', (i) => `s${i}`, '"}'],
  [48, 'that cannot be parsed', (i) => `s${i % 7}`, ''],
])(
  'keeps a level memory over %i requests of 1 MiB %s',
  async (count, _, sessionOf, end) => {
    const levels: number[] = [];
    for (let i = 0; i < count; i += 1) {
      await login(sessionOf(i), end);
      expect(mock.sessions.journalledBytes).toBeLessThanOrEqual(limits.maxMemoryBytes);
      if ((i + 1) % (count / 3) !== 0) continue;
      collectGarbage();
      levels.push(process.memoryUsage().heapUsed);
    }
    const [first = 0, , last = 0] = levels;
    expect(last - first).toBeLessThan(16 * MIB);
  },
  120_000,
);

it('shows the first part of a large body, and says so', async () => {
  const body = { firstname: 'Dewi', note: 'é'.repeat(100_000) };
  await client.change('a', body);
  const size = Buffer.byteLength(JSON.stringify(body));
  const reply = await client.get('/sessions/a/journal/1').expect(200);
  const { request: sent } = reply.body as { request: { body: string } };
  expect(sent).toMatchObject({ size, truncated: true });
  expect(JSON.stringify(body).startsWith(sent.body)).toBe(true);
  expect(Buffer.byteLength(sent.body)).toBe(MOST_KEPT);
  const har = await client.get('/sessions/a/journal/har').expect(200);
  expect(har.body).toHaveProperty('log.entries.0.request', {
    ...(har.body as { log: { entries: { request: object }[] } }).log.entries[0]?.request,
    bodySize: size,
    postData: {
      mimeType: 'application/json',
      text: sent.body,
      comment: `The first 64 KiB of ${size} bytes`,
    },
  });
});

it('shows a body of 64 KiB whole, with its size', async () => {
  const [head, end] = ['{"firstname":"', '"}'];
  const body = head + 'x'.repeat(MOST_KEPT - head.length - end.length) + end;
  await request(mock.app).patch(`/@a${PROFILE}`).type('json').send(body);
  const reply = await client.get('/sessions/a/journal/1').expect(200);
  const shown = JSON.parse(body) as object;
  expect(reply.body).toMatchObject({
    request: { size: MOST_KEPT, truncated: false, body: shown },
  });
});

it('sends a large reply whole, and shows the first part of it', async () => {
  const effect = { kind: 'status', status: 200, body: { note: 'x'.repeat(100_000) } } as const;
  mock.sessions.use('a').faults.add({ match: {}, effect });
  const reply = await client.profile('a').expect(200);
  expect(reply.text).toBe(JSON.stringify(effect.body));
  const [entry] = mock.sessions.use('a').journal.entries as [Entry];
  expect(entry.reply).toMatchObject({ size: reply.text.length, truncated: true });
  expect(entry.reply.body).toBe(reply.text.slice(0, MOST_KEPT));
});

it('refuses to rewind to an entry that was forgotten for its bytes', async () => {
  for (let i = 0; i < 40; i += 1) await login('a');
  const { journal } = mock.sessions.use('a');
  expect(journal.dropped).toBeGreaterThan(10);
  const reply = await client.post('/sessions/a/rewind', { entry: 1 }).expect(404);
  expect(reply.body).toHaveProperty('detail', expect.stringContaining(`${journal.dropped + 1} to`));
});

it('counts the states that only an entry still keeps', async () => {
  await client.profile('a');
  const { journal } = mock.sessions.use('a');
  const before = journal.bytes;
  for (const name of ['a', 'b', 'c']) {
    const tokens = { long: name.repeat(100_000), demo: '4821' };
    await client.patch('/sessions/a/state/frog-cloud', { tokens }).expect(200);
  }
  expect(journal.bytes - before).toBeGreaterThan(400_000);
});

/** Gives a state some MiB, by the estimate. */
async function fill(session: string, mib: number): Promise<number> {
  mock.sessions.use(session);
  const tokens: Record<string, string> = {};
  for (let i = 0; i < mib * 2; i += 1) tokens[`t${i}`] = 'x'.repeat(MIB / 4);
  let status = 200;
  for (const [name, token] of Object.entries(tokens)) {
    const patch = { tokens: { [name]: token } };
    ({ status } = await client.patch(`/sessions/${session}/state/frog-cloud`, patch));
  }
  return status;
}

it('lets the longest unused sessions go where all worlds take too much together', async () => {
  for (const session of ['a', 'b', 'c']) expect(await fill(session, 3)).toBe(200);
  expect(mock.sessions.all.map(({ name }) => name)).toEqual(['b', 'c']);
  expect(mock.sessions.worldBytes).toBeLessThanOrEqual(limits.maxMemoryBytes);
});

it('gives the bytes of a world back when its session is reset, rewound or deleted', async () => {
  expect(await fill('a', 2)).toBe(200);
  expect(mock.sessions.worldBytes).toBeGreaterThan(1.5 * MIB);
  await client.post('/sessions/a/reset').expect(200);
  expect(mock.sessions.worldBytes).toBe(0);
  await client.change('a', { firstname: 'x'.repeat(100) }).expect(200);
  expect(mock.sessions.worldBytes).toBeGreaterThan(0);
  await client.post('/sessions/a/rewind', { entry: 1 }).expect(200);
  expect(mock.sessions.worldBytes).toBe(0);
  await client.change('a', { firstname: 'x'.repeat(100) }).expect(200);
  mock.sessions.delete('a');
  expect(mock.sessions.worldBytes).toBe(0);
});

it('counts a world that came from a snapshot, also when the snapshot is gone', async () => {
  for (const session of ['a', 'b', 'c', 'd']) {
    expect(await fill(session, 3)).toBe(200);
    await client.post(`/sessions/${session}/snapshots`, { name: 'kept' }).expect(201);
    await client.post(`/sessions/${session}/restore`, { snapshot: 'kept' }).expect(200);
    await client.delete('/snapshots/kept').expect(204);
  }
  expect(mock.sessions.all.map(({ name }) => name)).toEqual(['c', 'd']);
  expect(mock.sessions.worldBytes).toBeGreaterThan(5 * MIB);
});

it('counts the world of a snapshot once for all sessions that begin with it', async () => {
  expect(await fill('a', 6)).toBe(200);
  const { worldBytes } = mock.sessions;
  await client.post('/sessions/a/snapshots', { name: 'kept' }).expect(201);
  for (const name of ['b', 'c']) {
    await client.post('/sessions', { name, snapshot: 'kept' }).expect(201);
  }
  expect(mock.sessions.worldBytes).toBe(worldBytes);
  expect(mock.sessions.all.map(({ name }) => name)).toEqual(['default', 'a', 'b', 'c']);
});

it("refuses in the API's shape a request that makes the world too large", async () => {
  expect(await fill('a', 9)).toBe(507);
  const names = { firstname: 'x'.repeat(100), lastname: 'y'.repeat(100) };
  const room = limits.maxMemoryBytes - mock.sessions.worldBytes;
  await client
    .patch('/sessions/a/state/frog-cloud', { tokens: { rest: 'x'.repeat(room / 2 - 700) } })
    .expect(200);
  const reply = await client.change('a', names).expect(507);
  expect(reply.body).toHaveProperty('message', expect.stringContaining('over 8 MiB'));
  expect((await client.profile('a').expect(200)).text).not.toContain('xxx');
});
