import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { clientOf, startAnew } from './client.ts';

const JOURNAL = '/sessions/a/journal';
const INFO = '/frog-cloud/api/inf';

interface Summary {
  number: number;
  operation: string | null;
}

const mock = createMock({ apis: ['frog-cloud', 'mitra-delivery'] });
const client = clientOf(mock);

beforeEach(() => startAnew(mock));

/** Four exchanges of session a: a read, a change, a refused change, and an unknown path. */
async function fill(): Promise<void> {
  await client.profile('a').expect(200);
  await client.change('a', { firstname: 'Dewi' }).expect(200);
  await client.change('a', { firstname: 1, lastname: 2 }).expect(400);
  await request(mock.app).get('/@a/mitra-delivery/nowhere').expect(404);
}

async function numbers(query: string): Promise<number[]> {
  const reply = await client.get(`${JOURNAL}?${query}`).expect(200);
  return (reply.body as { entries: Summary[] }).entries.map(({ number }) => number);
}

describe('the list', () => {
  beforeEach(fill);

  it('sums up each exchange, the newest last', async () => {
    const reply = await client.get(JOURNAL).expect(200);
    expect(reply.body).toMatchObject({ total: 4, dropped: 0 });
    const { entries } = reply.body as { entries: Summary[] };
    expect(entries[1]).toEqual({
      number: 2,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as unknown,
      domain: 'frog-cloud',
      operation: 'updateProfile',
      method: 'PATCH',
      path: '/frog-cloud/api/customer/profile',
      status: 200,
      durationMs: expect.any(Number) as unknown,
    });
    expect(entries.map(({ operation }) => operation)).toEqual([
      'getProfile',
      'updateProfile',
      'updateProfile',
      null,
    ]);
  });

  it.each<[query: string, numbers: number[]]>([
    ['operation=updateProfile', [2, 3]],
    ['operation=getUserInfo', []],
    ['domain=mitra-delivery', [4]],
    ['domain=frog-cloud', [1, 2, 3]],
    ['status=400', [3]],
    ['path=/frog-cloud/api/customer', [1, 2, 3]],
    ['path=/api', []],
    ['since=2', [3, 4]],
    ['since=4', []],
    ['limit=2', [3, 4]],
    ['operation=updateProfile&status=200', [2]],
    ['domain=frog-cloud&since=1&limit=1', [3]],
  ])('holds with %s the entries %j', async (query, found) => {
    expect(await numbers(query)).toEqual(found);
  });

  it('holds the newest 100 entries without a limit', async () => {
    const { journal } = mock.sessions.use('a');
    const [first] = journal.entries;
    if (!first) throw new Error('There is no entry');
    for (let more = 0; more < 100; more += 1) {
      const copy = { ...first, number: journal.next };
      journal.add(copy, first.before);
    }
    const found = await numbers('');
    expect([found.length, found.at(0), found.at(-1)]).toEqual([100, 5, 104]);
  });

  it('counts entries beyond the limit in its total', async () => {
    const reply = await client.get(`${JOURNAL}?domain=frog-cloud&limit=1`).expect(200);
    expect(reply.body).toHaveProperty('total', 3);
  });

  it.each<[query: string, count: number]>([
    ['', 4],
    ['operation=updateProfile', 2],
    ['operation=updateProfile&status=200', 1],
    ['operation=getUserInfo', 0],
    ['since=3', 1],
    ['path=/mitra-delivery', 1],
  ])('counts with %j %i requests', async (query, count) => {
    const reply = await client.get(`${JOURNAL}/count?${query}`).expect(200);
    expect(reply.body).toEqual({ count });
  });

  it.each(['operation=getProfiles', 'domain=frog', 'domain=mitra-delivery&operation=getProfile'])(
    'refuses %s, which no entry can match',
    async (query) => {
      for (const path of [JOURNAL, `${JOURNAL}/count`]) {
        const reply = await client.get(`${path}?${query}`).expect(400);
        expect(reply.body).toHaveProperty('violations.0.place');
      }
    },
  );

  it('shows no entries of another session', async () => {
    const reply = await client.get('/sessions/default/journal').expect(200);
    expect(reply.body).toEqual({ total: 0, dropped: 0, entries: [] });
  });
});

it('keeps the configured number of entries, and counts the dropped ones', async () => {
  const small = createMock({ apis: ['frog-cloud'], maxEntries: 2 });
  const { profile, get } = clientOf(small);
  for (let i = 0; i < 3; i += 1) await profile('a').expect(200);
  const reply = await get(JOURNAL).expect(200);
  expect(reply.body).toMatchObject({ total: 2, dropped: 1, entries: [{ number: 2 }, {}] });
  await get(`${JOURNAL}/1`).expect(404);
});

describe('an entry', () => {
  it('holds the changes of the exchange, and their inverse', async () => {
    await client.profile('a').expect(200);
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    const reply = await client.get(`${JOURNAL}/2`).expect(200);
    const path = '/domains/frog-cloud/customers/4821/firstname';
    expect(reply.body).toMatchObject({
      changes: [{ op: 'replace', path, value: 'Dewi' }],
      inverse: [{ op: 'replace', path, value: 'Sari' }],
      error: null,
    });
  });

  it('holds request and reply whole', async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    const reply = await client.get(`${JOURNAL}/1`).expect(200);
    expect(reply.body).toMatchObject({
      number: 1,
      query: {},
      request: { body: { firstname: 'Dewi' }, headers: { 'content-type': 'application/json' } },
      reply: { body: { firstname: 'Dewi' }, headers: { 'content-type': 'application/json' } },
      violations: [],
    });
  });

  it('holds every violation of a refused request, and no changes', async () => {
    await client.change('a', { firstname: 1, lastname: 2 }).expect(400);
    const reply = await client.get(`${JOURNAL}/1`).expect(200);
    expect(reply.body).toMatchObject({
      violations: [{ place: '/body/firstname' }, { place: '/body/lastname' }],
      changes: [],
      inverse: [],
    });
  });

  it('holds the query as it was sent', async () => {
    await request(mock.app).get(`/@a${INFO}?page=1&tag=x&tag=y`).expect(401);
    const reply = await client.get(`${JOURNAL}/1`).expect(200);
    expect(reply.body).toHaveProperty('query', { page: '1', tag: ['x', 'y'] });
  });

  it('shows no secret of the request', async () => {
    await request(mock.app)
      .get(`/@a${INFO}?access_token=hunter2&otp=hunter2&otp=hunter2`)
      .set({ Authorization: 'Bearer hunter2', Cookie: 'sid=hunter2' })
      .expect(401);
    const reply = await client.get(`${JOURNAL}/1`).expect(200);
    expect(reply.body).toHaveProperty('request.headers.authorization', '***');
    expect(reply.text).not.toContain('hunter2');
  });

  it('shows no secret of the body', async () => {
    await client.change('a', { firstname: 'Dewi', password: 'hunter2' }).expect(200);
    const replies = await Promise.all(
      ['1', 'har'].map((path) => client.get(`${JOURNAL}/${path}`).expect(200)),
    );
    expect(replies[0]?.body).toHaveProperty('request.body.password', '***');
    for (const { text } of replies) expect(text).not.toContain('hunter2');
  });

  it('shows no code that was mailed', async () => {
    const [one, other] = [
      { email: 'mitra.dua@example.com', no_tlp: '080000000012', password: 'hunter2-hunter2' },
      { email: 'mitra.tiga@example.com', no_tlp: '080000000013', password: 'hunter2-hunter2' },
    ];
    for (const partner of [one, other]) {
      await request(mock.app).post('/@a/mitra-delivery/auth/register').send(partner).expect(200);
    }
    const codes = mock.sessions.use('a').world.inbox.map(({ data }) => String(data['email_otp']));
    expect(codes).toHaveLength(2);
    for (const path of ['1', '2', 'har']) {
      const { text } = await client.get(`${JOURNAL}/${path}`).expect(200);
      expect(codes.filter((code) => text.includes(code))).toEqual([]);
    }
  });

  it('shows an added and a removed record under its id, without the nodes of tables', async () => {
    const account = { name: 'Mitra', email: 'mitra.dua@example.com', password: 'hunter2-hunter2' };
    const journal = mock.sessions.use('a').journal;
    await client.profile('a').expect(200);
    const [entry] = journal.entries;
    if (!entry) throw new Error('There is an entry');
    const table = '/domains/mitra-delivery/partners';
    const node = { '#f': { '#a': { 'a/b': account }, '#b': { c: account } } };
    const added = { op: 'add', path: `${table}/buckets/#a`, value: node } as const;
    const gone = { op: 'remove', path: added.path } as const;
    const leaf = { op: 'add', path: `${table}/buckets/#b/#c/#d`, value: { e: account } } as const;
    const record = { op: 'remove', path: `${table}/buckets/#b/#e/#a/c~1d` } as const;
    Object.assign(entry, { changes: [added, leaf, record], inverse: [gone] });
    const reply = await client.get(`${JOURNAL}/1`).expect(200);
    expect(reply.body).toMatchObject({
      changes: [
        { op: 'add', path: `${table}/a~1b`, value: { ...account, password: '***' } },
        { op: 'add', path: `${table}/c`, value: { ...account, password: '***' } },
        { op: 'add', path: `${table}/e`, value: { ...account, password: '***' } },
        { op: 'remove', path: `${table}/c~1d` },
      ],
      inverse: [
        { op: 'remove', path: `${table}/a~1b` },
        { op: 'remove', path: `${table}/c` },
      ],
    });
    expect(reply.text).not.toContain('#');
    expect(reply.text).not.toContain('buckets');
  });

  it('shows a record whose id looks like the name of a secret', async () => {
    const email = 'secret@example.com';
    await request(mock.app)
      .post('/@a/mitra-delivery/auth/register')
      .send({ email, no_tlp: '080000000012', password: 'hunter2-hunter2' })
      .expect(200);
    const reply = await client.get(`${JOURNAL}/1`).expect(200);
    const path = `/domains/mitra-delivery/partners/${email}`;
    const value = expect.objectContaining({ email, password_hash: '***' }) as unknown;
    const { changes } = reply.body as { changes: unknown[] };
    expect(changes).toContainEqual({ op: 'add', path, value });
  });

  it('holds the reply headers that the mock itself adds', async () => {
    await client.profile('a').expect(200);
    const reply = await client.get(`${JOURNAL}/1`);
    expect(reply.body).toHaveProperty('reply.headers.x-kontrak-entry', '1');
  });

  it('holds the text of a body that is not JSON', async () => {
    await request(mock.app)
      .patch('/@a/frog-cloud/api/customer/profile')
      .set('Authorization', 'Bearer demo')
      .type('application/json')
      .send('{half')
      .expect(400);
    const reply = await client.get(`${JOURNAL}/1`);
    expect(reply.body).toHaveProperty('request.body', '{half');
  });

  it('shows no secret in the text of a body that is not JSON', async () => {
    await request(mock.app)
      .patch('/@a/frog-cloud/api/customer/profile')
      .set('Authorization', 'Bearer demo')
      .type('application/json')
      .send('{"password":"hunter2"')
      .expect(400);
    const reply = await client.get(`${JOURNAL}/1`).expect(200);
    expect(reply.text).not.toContain('hunter2');
  });
});
