// No secret shows by the control API or `kontrak/test`, however a request spells and sends it.
import { beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { MOST_KEPT } from '../../server/world/kept-body.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { broken, MARKER, secretJson } from '../world/secrets.ts';
import { clientOf, startAnew } from './client.ts';

const PROFILE = '/frog-cloud/api/customer/profile';
const RUNS = { numRuns: 40 };

const mock = createMock({ apis: ['frog-cloud'] });
const client = clientOf(mock);

beforeEach(() => startAnew(mock));

async function send(body: string, type = 'application/json'): Promise<void> {
  const headers = { Authorization: 'Bearer demo', 'Content-Type': type };
  await request(mock.app).patch(`/@a${PROFILE}`).set(headers).send(body);
}

/** All that shows of the newest entry. */
async function shown(): Promise<string> {
  const { journal } = mock.sessions.use('a');
  const entry = await client.get(`/sessions/a/journal/${journal.next - 1}`).expect(200);
  const har = await client.get('/sessions/a/journal/har').expect(200);
  const list = await client.get('/sessions/a/journal').expect(200);
  const calls = new MockSession(mock, 'a').journal();
  journal.clear();
  return entry.text + har.text + list.text + JSON.stringify(calls);
}

it('shows no secret of a body', async () => {
  await fc.assert(
    fc.asyncProperty(secretJson, async (body) => {
      await send(JSON.stringify(body));
      expect(await shown()).not.toContain(MARKER);
    }),
    RUNS,
  );
});

it('shows no secret of a body that breaks off', async () => {
  await fc.assert(
    fc.asyncProperty(broken(secretJson), async (text) => {
      await send(text);
      expect(await shown()).not.toContain(MARKER);
    }),
    RUNS,
  );
});

it('shows no secret of a body that is kept cut, wherever the cut is', async () => {
  await fc.assert(
    fc.asyncProperty(secretJson, fc.integer({ min: 0, max: 200 }), async (body, before) => {
      const note = 'x'.repeat(MOST_KEPT - before);
      await send(JSON.stringify({ note, body, rest: 'x'.repeat(200) }));
      expect(await shown()).not.toContain(MARKER);
    }),
    RUNS,
  );
});

it.each([
  ['a form', `name=Sari&password=${MARKER}`, 'application/x-www-form-urlencoded'],
  ['XML', `<passWord>${MARKER}</passWord>`, 'application/xml'],
  [
    'a multipart form',
    `--x\r\nContent-Disposition: form-data; name="otp"\r\n\r\n${MARKER}\r\n--x--\r\n`,
    'multipart/form-data; boundary=x',
  ],
])('shows no secret of %s', async (_, body, type) => {
  await send(body, type);
  expect(await shown()).not.toContain(MARKER);
});

it.each([
  ['Authorization', `Basic ${MARKER}`],
  ['Proxy-Authorization', MARKER],
  ['Cookie', `sid=${MARKER}`],
  ['X-Api-Key', MARKER],
  ['X-Access-Token', MARKER],
  ['XSRF-TOKEN', MARKER],
  ['Referer', `https://shop.example/back?accessToken=${MARKER}`],
])('shows no secret of the header %s', async (name, value) => {
  await request(mock.app).get(`/@a${PROFILE}`).set(name, value);
  expect(await shown()).not.toContain(MARKER);
});

it.each([
  `?accessToken=${MARKER}`,
  `?pass%77ord=${MARKER}`,
  `?token%3D${MARKER}=1`,
  `?token%253D${MARKER}`,
  `?x%26password%3D${MARKER}%3D%3D`,
  `?${encodeURIComponent(JSON.stringify({ otp: MARKER }))}`,
  `?back=${encodeURIComponent(`https://shop.example/?token=${MARKER}`)}`,
  `;token=${MARKER}`,
  `/otp%3D${MARKER}`,
])('shows no secret of the address %s', async (end) => {
  await request(mock.app).get(`/@a${PROFILE}${end}`);
  expect(await shown()).not.toContain(MARKER);
});

it.each([`token%3D${MARKER}=1`, `${encodeURIComponent(JSON.stringify({ otp: MARKER }))}=`])(
  'warns of the parameter %s without its secret',
  async (query) => {
    const log: string[] = [];
    const { app } = createMock({ apis: ['frog-cloud'], log: (line) => log.push(line) });
    const reply = await request(app).get(`${PROFILE}?${query}`).set('Authorization', 'Bearer demo');
    const warning = '/query/*** is not a parameter of this operation';
    expect(reply.headers['x-kontrak-warning']).toBe(warning);
    expect(log).toEqual([`Entry 1 of session default, ignored: ${warning}`]);
  },
);

it('tells the places of violations without the secrets that name them', async () => {
  const { app, sessions } = createMock({ apis: ['frog-cloud'], strict: true });
  const token = `${MARKER}/4`;
  const patch = { tokens: { [token]: '4821' } };
  const type = 'application/merge-patch+json';
  await request(app)
    .patch('/_control/sessions/default/state/frog-cloud')
    .type(type)
    .send(patch)
    .expect(200);
  await request(app)
    .patch(`${PROFILE}?token%3Dabcd=1&${encodeURIComponent(token)}=1&surplus=1`)
    .set('Authorization', `Bearer ${token}`)
    .send({ firstname: 2 })
    .expect(400);
  const { violations = [] } = sessions.use('default').journal.find(1) ?? {};
  expect(violations.map(({ place }) => place)).toEqual([
    '/body/firstname',
    '/query/***',
    '/query/***',
    '/query/surplus',
  ]);
});

it('shows no token that is the id of a changed record', async () => {
  mock.sessions.use('a');
  const patch = { tokens: { [MARKER]: '4821' }, customers: { 4821: { firstname: 'Rina' } } };
  const reply = await client.patch('/sessions/a/state/frog-cloud', patch).expect(200);
  expect(reply.text).not.toContain(MARKER);
  expect(reply.body).toHaveProperty(
    'changes',
    expect.arrayContaining([
      { op: 'add', path: '/domains/frog-cloud/tokens/***', value: '***' },
      { op: 'replace', path: '/domains/frog-cloud/customers/4821/firstname', value: 'Rina' },
    ]),
  );
});

it('shows no token of the request that is the id of a changed record', async () => {
  const login = { email: 'sari@example.com', password: 'a-password' };
  await send(JSON.stringify(login));
  const { journal, world } = mock.sessions.use('a');
  const [entry] = journal.entries;
  if (!entry) throw new Error('There is an entry');
  const change = {
    op: 'add',
    path: '/domains/farm/guests/buckets/#a/#f/#p/demo',
    value: 1,
  } as const;
  const { number, ...exchange } = entry;
  journal.add({ ...exchange, changes: [change], inverse: [{ ...change, op: 'remove' }] }, world);
  const reply = await client.get(`/sessions/a/journal/${number + 1}`).expect(200);
  const path = '/domains/farm/guests/***';
  expect(reply.body).toMatchObject({ changes: [{ path }], inverse: [{ path }] });
});
