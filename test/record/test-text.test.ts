// A session as a test, which replays to the session's own journal.
import { once } from 'node:events';
import { get } from 'node:http';
import { urlToHttpOptions } from 'node:url';
import type { IncomingMessage } from 'node:http';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { clientOf, startAnew } from '../control/client.ts';
import { NEWCOMER, SATU } from '../domains/mitra-delivery/client.ts';
import { listen } from '../listening.ts';
import { replayed, toldOf } from './replay.ts';
import { Wire } from './wire.ts';
import type { Given } from './replay.ts';

const mock = createMock({ apis: ['frog-cloud', 'awan', 'mitra-delivery'], log: () => undefined });
const client = clientOf(mock);

const wire = new Wire();

beforeAll(() => {
  wire.start();
});
afterAll(() => {
  wire.stop();
});
beforeEach(async () => {
  await startAnew(mock);
  wire.clear();
  mock.sessions.use('a');
});

async function exported(form = 'test'): Promise<string> {
  const reply = await client.get(`/sessions/a/export?as=${form}`).expect(200);
  return reply.text;
}

/** Replays the session, and compares every entry and the bytes of its reply. @returns the export */
async function replay(given?: Given): Promise<string> {
  const text = await exported();
  const told = toldOf(mock.sessions.use('a'), wire);
  expect(toldOf(await replayed(text, given), wire)).toEqual(told);
  return text;
}

it('replays reads, changes and refusals', async () => {
  await client.profile('a').expect(200);
  await client.change('a', { firstname: 'Rara' }).expect(200);
  await client.change('a', { firstname: 7 }).expect(400);
  await request(mock.app).get('/@a/frog-cloud/nowhere?q=a%20b&q=c').expect(404);
  expect(await replay()).not.toContain('Incomplete');
});

it('replays the clock', async () => {
  await client.put('/sessions/a/clock', { now: '2026-03-31T10:00:00Z', frozen: true }).expect(200);
  await client.change('a', { firstname: 'Rara' }).expect(200);
  await client.post('/sessions/a/clock/advance', { by: 'P1M' }).expect(200);
  await client.change('a', { firstname: 'Dewi' }).expect(200);
  await client.put('/sessions/a/clock', { now: '2026-01-01T00:00:00Z' }).expect(200);
  await client.profile('a').expect(200);
  const text = await replay();
  expect(text).toContain("mock.advance('P30D')");
});

describe('an API begins', () => {
  const elapse = (now: string) =>
    client.put('/sessions/a/clock', { now, frozen: true, elapse: true }).expect(200);
  const read = (path: string) =>
    request(mock.app).get(`/@a${path}`).set('Authorization', 'Bearer demo');
  /** Awan charges from its beginning on. */
  const invoices = () =>
    read('/awan/v2/organizations/3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10/invoices').expect(200);

  it.each([
    ['with its first request, after time has passed', () => client.profile('a')],
    ['when its state is read', () => client.get('/sessions/a/state/awan')],
  ])('%s', async (_when, act) => {
    for (const day of ['01-10', '01-20']) {
      await elapse(`2026-${day}T10:00:00Z`);
      await act().expect(200);
    }
    await elapse('2026-02-10T10:00:00Z');
    await invoices();
    await replay();
  });

  it('with a request that was taken back', async () => {
    await elapse('2026-01-10T10:00:00Z');
    await invoices();
    await client.post('/sessions/a/rewind', { entry: 1 }).expect(200);
    await elapse('2026-02-10T10:00:00Z');
    await invoices();
    await replay();
  });

  it('not when a replay reads a message', async () => {
    await elapse('2026-01-10T10:00:00Z');
    // A password of the demo is no secret, which the replay would have to be given.
    const partner = { ...NEWCOMER, password: SATU.password };
    await request(mock.app).post('/@a/mitra-delivery/auth/register').send(partner);
    const [message] = mock.sessions.use('a').world.inbox;
    await read('/frog-cloud/api/inf').set('X-Api-Key', String(message?.data['email_otp']));
    await elapse('2026-02-10T10:00:00Z');
    await invoices();
    expect(await replay()).toContain('mock.inbox()');
  });

  it('again where the session went back to before that', async () => {
    await elapse('2026-01-10T10:00:00Z');
    await client.post('/sessions/a/snapshots', { name: 'before' }).expect(201);
    await client.get('/sessions/a/state/awan').expect(200);
    await client.post('/sessions/a/restore', { snapshot: 'before' }).expect(200);
    await elapse('2026-01-20T10:00:00Z');
    await client.get('/sessions/a/state/awan').expect(200);
    await elapse('2026-02-10T10:00:00Z');
    await invoices();
    await replay();
  });

  it('and goes back with the clock only where it did so in the session', async () => {
    await elapse('2026-01-20T10:00:00Z');
    await client.get('/sessions/a/state/awan').expect(200);
    await elapse('2026-01-10T10:00:00Z');
    await client.put('/sessions/a/clock', { now: '2026-01-11T10:00:00Z' }).expect(200);
    await client.post('/sessions/a/clock/advance', { by: 'P1M' }).expect(200);
    await invoices();
    await replay();
  });
});

it('replays two snapshots of one name', async () => {
  for (const firstname of ['Rara', 'Dewi']) {
    await client.change('a', { firstname }).expect(200);
    await client.post('/sessions/a/snapshots', { name: 'before' }).expect(201);
    await client.change('a', { firstname: 'Gone' }).expect(200);
    await client.post('/sessions/a/restore', { snapshot: 'before' }).expect(200);
    await client.delete('/snapshots/before').expect(204);
  }
  await client.profile('a').expect(200);
  expect(await replay()).not.toContain('Incomplete');
});

it('replays patches, snapshots and their return', async () => {
  const patch = { customers: { 4821: { firstname: 'Tirta' } } };
  await client.patch('/sessions/a/state/frog-cloud', patch).expect(200);
  await client.profile('a').expect(200);
  await client.post('/sessions/a/snapshots', { name: 'before' }).expect(201);
  await client.change('a', { firstname: 'Rara' }).expect(200);
  await client.post('/sessions/a/restore', { snapshot: 'before' }).expect(200);
  await client.profile('a').expect(200);
  expect(await replay()).not.toContain('Incomplete');
});

it('leaves out what was taken back', async () => {
  await client.change('a', { firstname: 'Rara' }).expect(200);
  await client.change('a', { firstname: 'Dewi' }).expect(200);
  await client.post('/sessions/a/clock/advance', { by: 'P1D' }).expect(200);
  await client.post('/sessions/a/rewind', { entry: 2 }).expect(200);
  await client.profile('a').expect(200);
  const text = await replay();
  expect(text).not.toMatch(/Dewi|advance/);
});

it.each([
  [{ kind: 'status', status: 503 }],
  [{ kind: 'status', status: 404, body: { message: 'Gone' } }],
  [{ kind: 'delay', delayMs: 2 }],
  [{ kind: 'drop' }],
  [{ kind: 'truncate' }],
] as const)('replays the fault %j', async (effect) => {
  mock.sessions.use('a').faults.add({ match: { operation: 'getProfile' }, effect, times: 1 });
  await client.profile('a').catch(() => undefined);
  await client.profile('a').expect(200);
  await replay();
});

it.each(['//frog-cloud/api/inf', '/frog-cloud/api/../api/inf', '/frog-cloud/%2e/api/inf'])(
  'tells that no test can send %s',
  async (path) => {
    const served = await listen(mock.app);
    const sent = get({ ...urlToHttpOptions(new URL(served.origin)), path: `/@a${path}` });
    const [reply] = (await once(sent, 'response')) as [IncomingMessage];
    reply.resume();
    await client.profile('a').expect(200);
    await served.close();
    const text = await exported();
    expect(text).toContain('// Incomplete: fetch() cannot send entry 1, which is left out.');
    expect((await replayed(text))?.journal.entries).toHaveLength(1);
  },
);

it('replays queries and headers of many forms', async () => {
  const paths = ['?a', '?a=1&a=2', '?a[b]=1', '?a=%zz+%2B', '?a=b%20c%26d&__dynamic=true'];
  for (const path of paths)
    await request(mock.app)
      .get(`/@a/frog-cloud/api/inf${path}`)
      .set('Authorization', 'Bearer demo');
  await request(mock.app).head('/@a/frog-cloud/api/inf').set('Authorization', 'Bearer demo');
  await request(mock.app)
    .get('/@a/frog-cloud/api/inf')
    .set({ Authorization: 'Basic c2FyaTpzZWNyZXQ=', Cookie: 'a=1; b=2', Accept: 'text/csv' });
  await replay({ MY_AUTHORIZATION: 'c2FyaTpzZWNyZXQ=', MY_COOKIE: 'a=1; b=2' });
});

describe('a secret', () => {
  const NEW = 'Hunter2-hunter2';
  const register = {
    ...{ username: 'sekarayu', name: 'Sekar Ayu', email: 'sekar@example.com', password: NEW },
  };

  function post(path: string, body: object, headers = {}) {
    return request(mock.app).post(`/@a/awan/v2${path}`).set(headers).send(body);
  }

  it('is a constant to fill in, a mailed code, or the token of a reply', async () => {
    await post('/accounts/register', register).expect(200);
    const [message] = mock.sessions.use('a').world.inbox;
    const { verification_code } = message?.data ?? {};
    await post('/accounts/verify', { email: register.email, verification_code });
    const reply = await post('/accounts/login', { username: 'sekarayu', password: NEW }).expect(
      200,
    );
    const [, token = ''] = /"(ey[^"]+)"/.exec(reply.text) ?? [];
    await request(mock.app)
      .get('/@a/awan/v2/accounts/me')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    const text = await replay({ MY_PASSWORD: NEW });
    expect(text).not.toMatch(new RegExp(`${NEW}|${token}|${String(verification_code)}`));
    expect(text).toContain("const MY_PASSWORD = ''; // entry 1, /body/password");
    expect(text).toContain('verification_code: messages2[0].data.verification_code');
    expect(text).toMatch(/authorization: `Bearer \$\{body3\.[\w.]+\}`/);
  });

  it.each(['test', 'curl', 'arazzo', 'har'])('does not show as %s', async (form) => {
    await post('/accounts/register', register).expect(200);
    await request(mock.app)
      .get('/@a/awan/v2/accounts/me?token=hunter2')
      .set('Authorization', `Bearer ${NEW}`)
      .set('Cookie', 'sid=hunter2');
    expect(await exported(form)).not.toMatch(/hunter2/i);
  });

  it('of the demo stays as it is', async () => {
    await client.profile('a').expect(200);
    expect(await exported()).toContain("authorization: 'Bearer demo'");
  });
});

describe('an export says that it is incomplete', () => {
  it('as an archive, which has no commands', async () => {
    await client.profile('a').expect(200);
    const { log } = JSON.parse(await exported('har')) as { log: { comment: string } };
    expect(log.comment).toMatch(/scenario demo\. Commands .* are not told/);
  });

  it('without the first entries', async () => {
    for (let i = 0; i < 2; i += 1) await client.profile('a');
    mock.sessions.use('a').journal.dropOldest();
    expect(await exported()).toContain('// Incomplete: The journal has lost its first 1 entries');
  });

  it("with another session's snapshot", async () => {
    await client.post('/sessions/default/snapshots', { name: 'other' }).expect(201);
    await client.post('/sessions/a/restore', { snapshot: 'other' }).expect(200);
    expect(await exported()).toContain(
      '// Incomplete: The session went on with the snapshot other of the session default.',
    );
  });

  it("that begins from another session's snapshot", async () => {
    await client.post('/sessions/default/snapshots', { name: 'other' }).expect(201);
    await client.delete('/sessions/a').expect(204);
    await client.post('/sessions', { name: 'a', snapshot: 'other' }).expect(201);
    await client.profile('a').expect(200);
    expect(await exported()).toContain(
      '// Incomplete: The session went on with the snapshot other of the session default.',
    );
  });

  it('with a snapshot of what it has forgotten', async () => {
    await client.post('/sessions/a/snapshots', { name: 'before' }).expect(201);
    await client.post('/sessions/a/reset').expect(200);
    await client.post('/sessions/a/restore', { snapshot: 'before' }).expect(200);
    expect(await exported()).toContain('snapshot before of a time that it has forgotten.');
  });

  it('with answers that code has changed', async () => {
    const effect = { kind: 'code' as const, change: (body: unknown) => body };
    mock.sessions.use('a').faults.add({ match: { operation: 'getProfile' }, effect });
    await client.profile('a').expect(200);
    expect(await exported()).toContain('// Incomplete: Entry 1 was answered by code');
  });

  it('with a body that the journal has in part', async () => {
    await client.change('a', { firstname: 'a'.repeat(70_000) });
    expect(await exported()).toContain('// Incomplete: Entry 1 is not whole');
  });
});
