// The journal holds the body of every request that was read. Refusals come in a fixed order.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import type { Test } from 'supertest';

import { createMock } from '../../server/app.ts';
import { Validator } from '../../server/contract/validator.ts';
import { DEMO_CLIENT } from '../../server/domains/klikoo/first.ts';
import { Failure } from '../../server/world/failure.ts';
import { startAnew } from '../control/client.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { Fault } from '../../server/world/faults.ts';

const PROFILE = '/frog-cloud/api/customer/profile';
const DEMO = { Authorization: 'Bearer demo' };
const JSON_TYPE = { 'Content-Type': 'application/json' };
const XML_TYPE = { 'Content-Type': 'application/xml' };
const BODY = '{"firstname":"Rara"}';
const LARGE = JSON.stringify({ filler: 'x'.repeat(1024 * 1024) });

const mock = createMock({ apis: ['frog-cloud', 'klikoo'] });

beforeEach(() => startAnew(mock));

function patch(headers: object, body: string): Test {
  return request(mock.app)
    .patch(PROFILE)
    .set({ ...JSON_TYPE, ...headers })
    .send(body);
}

/** Makes a fault happen to every request. */
function meet(effect: Fault['effect']): void {
  mock.sessions.use('default').faults.add({ match: {}, effect });
}

function read(): Entry['request'] | undefined {
  return mock.sessions.use('default').journal.entries.at(-1)?.request;
}

describe('the journal', () => {
  it.each([
    ['no credentials', {}],
    ['credentials of nobody', { Authorization: 'Bearer nobody' }],
    ['an unknown preference', { ...DEMO, Prefer: 'code=418' }],
  ])('holds the body of a request with %s', async (_, headers) => {
    expect((await patch(headers, BODY)).status).toBeGreaterThanOrEqual(400);
    expect(read()).toMatchObject({ body: { firstname: 'Rara' }, unparsed: false });
  });

  it('holds the body of a request that a fault answers', async () => {
    meet({ kind: 'status', status: 503 });
    await patch(DEMO, BODY).expect(503);
    expect(read()).toMatchObject({ body: { firstname: 'Rara' }, unparsed: false });
  });

  it('holds the body of a request with a wrong signature', async () => {
    const headers = {
      ...JSON_TYPE,
      'Open-Api-Signature': 'AAAA',
      'Open-Api-Timestamp': new Date().toISOString().replace('Z', '+00:00'),
    };
    const body = { additional_info: { client_id: DEMO_CLIENT } };
    const call = request(mock.app).post('/klikoo/v1/open-api/access-token').set(headers);
    const reply = await call.send(body).expect(400);
    expect(reply.body).toHaveProperty('response_code', '400016508');
    expect(read()).toMatchObject({ body, unparsed: false });
  });

  it('holds the text of a body that is not JSON, even if the refusal has another reason', async () => {
    await patch({}, '{half').expect(401);
    expect(read()).toMatchObject({ body: '{half', unparsed: true });
  });

  it.each(['/frog-cloud/api/nowhere', '/frog-cloud/api/inf'])(
    'holds the body of a request to %s, which takes no such body',
    async (path) => {
      await request(mock.app).post(path).set(DEMO).send(BODY);
      expect(read()).toMatchObject({ body: { firstname: 'Rara' }, unparsed: false });
    },
  );

  it('holds the body of a request whose connection a fault drops', async () => {
    meet({ kind: 'drop' });
    await expect(patch(DEMO, BODY)).rejects.toThrow('socket hang up');
    expect(read()).toMatchObject({ body: { firstname: 'Rara' }, unparsed: false });
  });

  it('quotes no password from a body that is not JSON', async () => {
    await patch(DEMO, '{"password":hunter2}').expect(400);
    expect(JSON.stringify(mock.sessions.find('default')?.journal.entries[0]?.reply)).not.toContain(
      'hunter2',
    );
  });

  it('holds the text of a body of another content type', async () => {
    await patch({ ...DEMO, ...XML_TYPE }, '<xml/>').expect(415);
    expect(read()).toMatchObject({ body: '<xml/>', unparsed: true });
  });
});

describe.each([
  ['is no JSON', JSON_TYPE, '{half'],
  ['has another content type', XML_TYPE, '<xml/>'],
  ['is over 1 MiB', JSON_TYPE, LARGE],
])('a body that %s', (_, type, body) => {
  it('is not the reason why a request without credentials is refused', async () => {
    await patch(type, body).expect(401);
  });

  it('does not change the reply of a fault', async () => {
    meet({ kind: 'status', status: 503 });
    await patch({ ...DEMO, ...type }, body).expect(503);
  });
});

it('parses and checks each of several large bodies in a round of the event loop of its own', async () => {
  const done = new Map<number, string[]>();
  let round = 0;
  let counting = true;
  const count = (): void => {
    round += 1;
    if (counting) setImmediate(count);
  };
  const tell = (one: string) => done.set(round, [...(done.get(round) ?? []), one]);
  const parse = JSON.parse;
  jest.spyOn(JSON, 'parse').mockImplementation((text: string) => {
    if (text.length > 100_000) tell('parsed');
    return parse(text) as unknown;
  });
  jest.spyOn(Validator.prototype, 'checkRequest').mockImplementation(() => {
    tell('checked');
    throw new Failure(400, 'No.');
  });
  count();
  const body = JSON.stringify({ firstname: 'x'.repeat(100_000) });
  await Promise.all([1, 2, 3].map(() => patch(DEMO, body).expect(400)));
  counting = false;
  jest.restoreAllMocks();
  expect([...done.values()].flat().sort()).toEqual([
    ...['checked', 'checked', 'checked', 'parsed', 'parsed', 'parsed'],
  ]);
  expect(done.size).toBe(6);
});

it('parses a body once for the credentials and the check', async () => {
  let count = 0;
  const parse = JSON.parse;
  jest.spyOn(JSON, 'parse').mockImplementation((text: string) => {
    if (text.includes('additional_info')) count += 1;
    return parse(text) as unknown;
  });
  await request(mock.app)
    .post('/klikoo/v1/open-api/access-token')
    .set({ 'Open-Api-Signature': 'demo', 'Open-Api-Timestamp': '2026-03-10T10:00:00+07:00' })
    .send({
      grant_type: 'client_credentials',
      additional_info: {
        client_id: DEMO_CLIENT,
        client_secret: 'not-a-real-secret-not-a-real-sec',
      },
    })
    .expect(200);
  jest.restoreAllMocks();
  expect(count).toBe(1);
});

it('refuses unknown credentials before a body that is not JSON', async () => {
  await patch({ Authorization: 'Bearer nobody' }, '{half').expect(401);
});
