// Faults as a client sees them. The tests use a port, because some faults break the connection.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { listen } from '../listening.ts';
import { startAnew } from './client.ts';
import type { components } from '../../generated/control.d.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { Listening } from '../listening.ts';

type Rule = components['schemas']['CreateFaultRequest'];

const PROFILE = '/frog-cloud/api/customer/profile';
const READ: Rule['match'] = { operation: 'getProfile' };
const DROP: Rule['effect'] = { kind: 'drop' };

const mock = createMock({ apis: ['frog-cloud'] });
let listening: Listening;

beforeAll(async () => {
  listening = await listen(mock.app);
});
beforeEach(() => startAnew(mock));
afterAll(() => listening.close());

/** Creates a fault, and returns the reply. */
async function create(rule: object, session = 'default') {
  const reply = await fetch(`${listening.origin}/_control/sessions/${session}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rule),
  });
  return { status: reply.status, body: (await reply.json()) as components['schemas']['Fault'] };
}

/** Deletes all faults of the default session, or one. */
async function remove(id = ''): Promise<void> {
  const url = `${listening.origin}/_control/sessions/default/faults${id && `/${id}`}`;
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(204);
}

async function list(): Promise<unknown> {
  const reply = await fetch(`${listening.origin}/_control/sessions/default/faults`);
  return reply.json();
}

/** Reads the profile. */
function read(session = 'default', method = 'GET'): Promise<Response> {
  const headers = { authorization: 'Bearer demo', 'x-kontrak-session': session };
  return fetch(listening.origin + PROFILE, { method, headers });
}

/** Changes the profile. */
function change(firstname: string): Promise<Response> {
  return fetch(listening.origin + PROFILE, {
    method: 'PATCH',
    headers: { authorization: 'Bearer demo', 'content-type': 'application/json' },
    body: JSON.stringify({ firstname }),
  });
}

async function statuses(count: number, session = 'default'): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < count; i += 1) found.push((await read(session)).status);
  return found;
}

function lastEntry(): Entry | undefined {
  return mock.sessions.use('default').journal.entries.at(-1);
}

describe('a status', () => {
  it("answers the contract's example", async () => {
    await create({ match: READ, effect: { kind: 'status', status: 401 } });
    const reply = await read();
    expect(reply.status).toBe(401);
    expect(await reply.json()).toEqual({ message: expect.any(String) });
  });

  it('answers the example that the fault names', async () => {
    await create({ match: READ, effect: { kind: 'status', status: 200, example: 'business' } });
    expect(await (await read()).json()).toHaveProperty('account_type', 'B');
  });

  it("answers an undocumented status in the API's own error shape", async () => {
    await create({ match: READ, effect: { kind: 'status', status: 503 } });
    const reply = await read();
    expect(reply.status).toBe(503);
    expect(await reply.json()).toEqual({ message: expect.any(String) });
  });

  it.each([204, 205, 304])('answers an undocumented %i without a body', async (status) => {
    await create({ match: READ, effect: { kind: 'status', status } });
    const reply = await read();
    expect([reply.status, reply.headers.get('content-type')]).toEqual([status, null]);
    expect(await reply.text()).toBe('');
    expect(lastEntry()).toMatchObject({ status, error: null });
  });

  it('changes nothing', async () => {
    await read(); // so that the domain has begun
    const before = mock.sessions.use('default').world;
    const match = { operation: 'updateProfile' };
    await create({ match, effect: { kind: 'status', status: 200 } });
    expect((await change('Dewi')).status).toBe(200);
    expect(mock.sessions.use('default').world).toBe(before);
    expect(lastEntry()).toMatchObject({ status: 200, changes: [] });
  });

  it('goes before the refusal of missing credentials', async () => {
    await create({ match: READ, effect: { kind: 'status', status: 503 } });
    expect((await fetch(listening.origin + PROFILE)).status).toBe(503);
  });
});

it('delays a reply without changing it', async () => {
  await (await read()).text();
  await create({ match: READ, effect: { kind: 'delay', delayMs: 150 } });
  const started = performance.now();
  const reply = await read();
  // Node's timers may come a millisecond early.
  expect(performance.now() - started).toBeGreaterThanOrEqual(149);
  expect([reply.status, await reply.json()]).toMatchObject([200, { firstname: 'Sari' }]);
});

it('delays no other request of the session', async () => {
  await create({ match: READ, effect: { kind: 'delay', delayMs: 300 } });
  const answered: string[] = [];
  const slow = read().then(() => answered.push('delayed'));
  await change('Dewi').then(() => answered.push('other'));
  await slow;
  expect(answered).toEqual(['other', 'delayed']);
});

describe('a dropped connection', () => {
  it('gives the client no reply', async () => {
    await create({ match: READ, effect: DROP });
    await expect(read()).rejects.toThrow('fetch failed');
  });

  it('changes nothing, and stands in the journal with status 0', async () => {
    await read(); // so that the domain has begun
    const before = mock.sessions.use('default').world;
    await create({ match: { method: 'PATCH' }, effect: DROP });
    await expect(change('Dewi')).rejects.toThrow();
    expect(mock.sessions.use('default').world).toBe(before);
    expect(lastEntry()).toMatchObject({ status: 0, operation: 'updateProfile', changes: [] });
  });
});

describe('a cut-off body', () => {
  it('begins like the whole reply and breaks off', async () => {
    await create({ match: READ, effect: { kind: 'truncate' } });
    const reply = await read();
    expect(reply.status).toBe(200);
    await expect(reply.text()).rejects.toThrow('terminated');
  });

  it('keeps what the request has changed', async () => {
    await create({ match: { method: 'PATCH' }, effect: { kind: 'truncate' }, times: 1 });
    await expect((await change('Dewi')).text()).rejects.toThrow();
    expect(await (await read()).json()).toHaveProperty('firstname', 'Dewi');
  });
});

describe('a fault', () => {
  it('shows its id and the number of times left', async () => {
    const rule = { match: READ, effect: { kind: 'status', status: 503 }, times: 2 };
    const { status, body } = await create(rule);
    expect(status).toBe(201);
    expect(body).toEqual({ ...rule, id: body.id, left: 2, probability: 1 });
    expect(await list()).toEqual({ faults: [body] });
  });

  it('happens as often as its count says, and is gone then', async () => {
    await create({ match: READ, effect: { kind: 'status', status: 503 }, times: 2 });
    expect(await statuses(3)).toEqual([503, 503, 200]);
    expect(await list()).toEqual({ faults: [] });
  });

  it('matches no request of another session', async () => {
    await create({ match: READ, effect: { kind: 'status', status: 503 } });
    expect(await statuses(1, 'other')).toEqual([200]);
  });

  it('matches paths that include the mount', async () => {
    await create({ match: { path: PROFILE }, effect: { kind: 'status', status: 503 } });
    await create({ match: { path: '/api' }, effect: DROP });
    expect(await statuses(1)).toEqual([503]);
  });

  it('for GET matches HEAD as well', async () => {
    await create({ match: { method: 'GET' }, effect: { kind: 'status', status: 503 } });
    expect((await read('default', 'HEAD')).status).toBe(503);
  });

  it('with a probability happens to the same requests in every session', async () => {
    const rule = { match: READ, effect: { kind: 'status', status: 503 }, probability: 0.5 };
    for (const session of ['a', 'b']) {
      mock.sessions.use(session);
      await create(rule, session);
    }
    const [one, other] = [await statuses(20, 'a'), await statuses(20, 'b')];
    expect(one).toEqual(other);
    expect(new Set(one)).toEqual(new Set([200, 503]));
  });

  it('leaves ids and times of the world alone', async () => {
    await read(); // so that the domain has begun
    const before = mock.sessions.use('default').world;
    await create({ match: READ, effect: { kind: 'status', status: 503 }, probability: 0.5 });
    await statuses(5);
    expect(mock.sessions.use('default').world).toBe(before);
  });

  it('is deleted alone', async () => {
    const { body } = await create({ match: READ, effect: { kind: 'status', status: 503 } });
    await create({ match: READ, effect: { kind: 'status', status: 401 } });
    await remove(body.id);
    expect(await statuses(1)).toEqual([401]);
  });

  it('is deleted with all others', async () => {
    await create({ match: READ, effect: { kind: 'status', status: 503 } });
    await create({ match: READ, effect: { kind: 'status', status: 401 } });
    await remove();
    expect(await statuses(1)).toEqual([200]);
  });

  it.each<[name: string, rule: object, place: string]>([
    ['no condition', { match: {}, effect: DROP }, '/body/match'],
    ['an unknown API', { match: { domain: 'frog' }, effect: DROP }, '/body/match/domain'],
    [
      'an operation of another API',
      { match: { domain: 'frog-cloud', operation: 'logIn' }, effect: DROP },
      '/body/match/operation',
    ],
    ['an unknown effect', { match: READ, effect: { kind: 'explode' } }, '/body/effect'],
    ['no time', { match: READ, effect: DROP, times: 0 }, '/body/times'],
    ['no chance', { match: READ, effect: DROP, probability: 0 }, '/body/probability'],
    ['more than certainty', { match: READ, effect: DROP, probability: 2 }, '/body/probability'],
  ])('with %s is refused', async (_, rule, place) => {
    const { status, body } = await create(rule);
    expect(status).toBe(400);
    const { violations } = body as unknown as { violations: { place: string }[] };
    expect(violations.map((one) => one.place).join()).toContain(place);
    expect(await list()).toEqual({ faults: [] });
  });
});
