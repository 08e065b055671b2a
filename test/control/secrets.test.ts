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

beforeEach(() => {
  startAnew(mock);
});

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
  `?back=${encodeURIComponent(`https://shop.example/?token=${MARKER}`)}`,
  `;token=${MARKER}`,
  `/otp%3D${MARKER}`,
])('shows no secret of the address %s', async (end) => {
  await request(mock.app).get(`/@a${PROFILE}${end}`);
  expect(await shown()).not.toContain(MARKER);
});
