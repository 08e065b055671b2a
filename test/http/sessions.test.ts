// A request belongs to one session, and sessions never see each other.
import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';

import { beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { CONTROL, readContract } from '../../server/contract/bundles.ts';
import { readSessionName, NAME } from '../../server/http/session-name.ts';
import { startAnew } from '../control/client.ts';
import { listen } from '../listening.ts';

const DEMO = { Authorization: 'Bearer demo' };
const INFO = '/frog-cloud/api/inf';
const PROFILE = '/frog-cloud/api/customer/profile';
const OTHER = { ...DEMO, 'X-Kontrak-Session': 'other' };

const mock = createMock({ apis: ['frog-cloud'] });

beforeEach(() => startAnew(mock));

function names(): string[] {
  return mock.sessions.all.map(({ name }) => name);
}

describe('a request', () => {
  it('is for the default session if it names none', async () => {
    await request(mock.app).get(INFO).set(DEMO).expect(200);
    expect(mock.sessions.find('default')?.journal.entries).toHaveLength(1);
    expect(names()).toEqual(['default']);
  });

  it('is for the session in its header', async () => {
    await request(mock.app).get(INFO).set(OTHER).expect(200);
    expect(mock.sessions.find('other')?.journal.entries).toHaveLength(1);
    expect(mock.sessions.find('default')?.journal.entries).toEqual([]);
  });

  it('is for the session in front of its path', async () => {
    await request(mock.app).get(`/@other${INFO}`).set(DEMO).expect(200);
    expect(mock.sessions.find('other')?.journal.entries).toMatchObject([{ path: INFO }]);
  });

  it('is for the session in front of its path, even if a header names another', async () => {
    await request(mock.app).get(`/@one${INFO}`).set(OTHER).expect(200);
    expect(mock.sessions.find('one')?.journal.entries).toHaveLength(1);
    expect(mock.sessions.find('other')).toBeUndefined();
  });

  it.each([
    ['/@other', 'other'],
    ['', 'default'],
  ])(
    'may be a whole URL with the path prefix "%s", as proxies receive it',
    async (prefix, name) => {
      const { origin, close } = await listen(mock.app);
      try {
        const path = `http://elsewhere.example${prefix}${INFO}?surplus=1`;
        const sent = get(origin, { path, headers: DEMO });
        const [reply] = (await once(sent, 'response')) as [IncomingMessage];
        reply.resume();
        expect(reply.statusCode).toBe(200);
      } finally {
        await close();
      }
      const entry = mock.sessions.find(name)?.journal.find(1);
      expect([entry?.path, entry?.query]).toEqual([INFO, { surplus: '1' }]);
    },
  );

  it.each(['HTTPS://api.example.com/@other/docs', '/@other/docs', '/@other?page=1'])(
    'loses only its session from the URL %s',
    (url) => {
      const asked = { url, get: () => undefined };
      readSessionName(asked as never, { locals: {} } as never, () => undefined);
      expect(asked.url).toBe(url.replace('@other/', '').replace('@other', ''));
    },
  );

  it('is for its session below another application, too', async () => {
    const outer = express().use('/mock', mock.app);
    await request(outer).get(`/mock/@other${INFO}`).set(DEMO).expect(200);
    expect(names()).toEqual(['default', 'other']);
  });

  it('keeps its query behind a session', async () => {
    await request(mock.app).get(`/@other${INFO}?surplus=1`).set(DEMO).expect(200);
    expect(mock.sessions.find('other')?.journal.find(1)?.query).toEqual({ surplus: '1' });
  });

  it.each(['a', 'A-1', 'worker.7', '0_0', 'a'.repeat(64), 'constructor'])(
    'may name the session %s',
    async (name) => {
      await request(mock.app).get(`/@${name}${INFO}`).set(DEMO).expect(200);
      const headers = { ...DEMO, 'X-Kontrak-Session': name };
      await request(mock.app).get(INFO).set(headers).expect(200);
      expect(mock.sessions.find(name)?.journal.entries).toHaveLength(2);
    },
  );

  it.each(['/docs/frog-cloud', '/contracts/frog-cloud.json', '/'])(
    'may have a session in front of %s as well',
    async (path) => {
      await request(mock.app).get(`/@other${path}`).expect(200);
    },
  );

  it('gets the start page with only a session for a path', async () => {
    await request(mock.app).get('/@other').expect(200);
  });

  it('gets the start page with only a session and a query', async () => {
    expect((await request(mock.app).get('/@other?from=mail')).status).toBe(200);
  });

  it('reaches the control API behind a session as well', async () => {
    expect((await request(mock.app).get('/@other/_control/health')).status).toBe(200);
  });
});

describe.each(['-bad', '_bad', '.bad', 'a b', 'a/b', 'ä', 'a'.repeat(65), '', '%2e', '../x'])(
  'the name %j',
  (name) => {
    it('is refused in a header, and no session is made', async () => {
      const headers = { ...DEMO, 'X-Kontrak-Session': Buffer.from(name).toString('latin1') };
      const reply = await request(mock.app).get(INFO).set(headers);
      expect(reply.status).toBe(400);
      expect(names()).toEqual(['default']);
    });
  },
);

it.each(['-bad', '%2e', 'a%20b', '', 'a'.repeat(65)])(
  'refuses the name %j in front of a path, and makes no session',
  async (name) => {
    const reply = await request(mock.app).get(`/@${name}${INFO}`).set(DEMO);
    expect(reply.status).toBe(400);
    expect(names()).toEqual(['default']);
  },
);

it('answers a problem that describes a valid name', async () => {
  const replies = await Promise.all([
    request(mock.app)
      .get(INFO)
      .set({ ...DEMO, 'X-Kontrak-Session': '-bad' }),
    request(mock.app).get(`/@-bad${INFO}`).set(DEMO),
  ]);
  for (const reply of replies) {
    expect(reply.type).toBe('application/problem+json');
    expect(reply.body).toHaveProperty('detail', expect.stringContaining('[A-Za-z0-9._-]'));
  }
});

it('lets a page of any origin read the refusal of a name', async () => {
  const origin = 'http://localhost:5173';
  const headers = { ...DEMO, Origin: origin, 'X-Kontrak-Session': '-bad' };
  const reply = await request(mock.app).get(INFO).set(headers).expect(400);
  expect(reply.headers['access-control-allow-origin']).toBe(origin);
});

it('refuses a bad name at the control API, and hides the refusal from other origins', async () => {
  const headers = { 'X-Kontrak-Session': '-bad' };
  const reply = await request(mock.app).get('/_control/health').set(headers).expect(400);
  expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
});

it("refuses a bad name on a path that could be one of the mock's own pages", async () => {
  await request(mock.app).get('/_nowhere').set({ 'X-Kontrak-Session': '-bad' }).expect(400);
});

it.each(['/', '/docs/frog-cloud', '/contracts/frog-cloud.json', '/nowhere', '/_control/health'])(
  'makes no session for %s, which needs none',
  async (path) => {
    await request(mock.app).get(`/@other${path}`);
    expect(names()).toEqual(['default']);
  },
);

describe('two sessions', () => {
  const control = '/_control/sessions/other';

  it('each have a state of their own', async () => {
    await request(mock.app).patch(PROFILE).set(OTHER).send({ firstname: 'Dewi' }).expect(200);
    const [one, other] = await Promise.all([
      request(mock.app).get(PROFILE).set(DEMO).expect(200),
      request(mock.app).get(PROFILE).set(OTHER).expect(200),
    ]);
    expect(one.body).toHaveProperty('firstname', 'Sari');
    expect(other.body).toHaveProperty('firstname', 'Dewi');
  });

  it('each have a clock of their own', async () => {
    mock.sessions.use('other');
    const noon = '2026-01-15T12:00:00.000Z';
    await request(mock.app).put(`${control}/clock`).send({ now: noon, frozen: true }).expect(200);
    await request(mock.app).get(INFO).set(OTHER).expect(200);
    await request(mock.app).get(INFO).set(DEMO).expect(200);
    const at = (name: string) => mock.sessions.find(name)?.journal.find(1)?.at;
    expect(at('other')).toBe(Date.parse(noon));
    expect(at('default')).not.toBe(Date.parse(noon));
  });

  it('give the same ids, independent of each other', async () => {
    const made = { Prefer: 'dynamic=true' };
    const draw = async (headers: object): Promise<string> =>
      (
        await request(mock.app)
          .get(INFO)
          .set({ ...headers, ...made })
          .expect(200)
      ).text;
    const first = [await draw(DEMO), await draw(DEMO), await draw(DEMO)];
    const second = [await draw(OTHER), await draw(OTHER), await draw(OTHER)];
    expect(second).toEqual(first);
    expect(new Set(first).size).toBe(3);
  });

  it('each have faults of their own', async () => {
    mock.sessions.use('other');
    const fault = { match: { path: '/' }, effect: { kind: 'status', status: 503 } };
    await request(mock.app).post(`${control}/faults`).send(fault).expect(201);
    await request(mock.app).get(INFO).set(OTHER).expect(503);
    await request(mock.app).get(INFO).set(DEMO).expect(200);
  });

  it('each have a journal of their own, with its own numbers', async () => {
    for (let i = 0; i < 3; i += 1) await request(mock.app).get(INFO).set(DEMO).expect(200);
    const reply = await request(mock.app).get(INFO).set(OTHER).expect(200);
    expect(reply.headers['x-kontrak-entry']).toBe('1');
    expect(mock.sessions.find('default')?.journal.entries).toHaveLength(3);
    expect(mock.sessions.find('other')?.journal.entries).toHaveLength(1);
  });
});

it("allows the names that the control API's contract allows", () => {
  const { document } = readContract(CONTROL);
  expect(document.components?.['schemas']).toHaveProperty('SessionName.pattern', NAME.source);
});

describe('X-Kontrak-Entry', () => {
  it.each([
    [200, 'GET', INFO, DEMO],
    [401, 'GET', INFO, {}],
    [404, 'GET', '/frog-cloud/api/nowhere', DEMO],
    [404, 'GET', '/frog-cloud', DEMO],
    [405, 'DELETE', INFO, DEMO],
    [200, 'GET', `${INFO}?surplus=1`, DEMO],
    [400, 'GET', '/frog-cloud/%E0%A4%A', DEMO],
    [406, 'GET', INFO, { ...DEMO, Accept: 'text/html' }],
    [404, 'GET', INFO, { ...DEMO, Prefer: 'code=418' }],
    [200, 'HEAD', INFO, DEMO],
  ])('is on a reply %i to %s %s', async (status, method, path, headers) => {
    await request(mock.app).get(INFO).set(DEMO);
    const agent = request(mock.app);
    const started = method === 'DELETE' ? agent.delete(path) : agent.get(path);
    const reply = await (method === 'HEAD' ? agent.head(path) : started).set(headers);
    expect([reply.status, reply.headers['x-kontrak-entry']]).toEqual([status, '2']);
    expect(mock.sessions.find('default')?.journal.find(2)).toMatchObject({ status, method });
  });

  it('is on the reply of a fault', async () => {
    mock.sessions.use('default').faults.add({ match: {}, effect: { kind: 'status', status: 503 } });
    const reply = await request(mock.app).get(INFO).set(DEMO).expect(503);
    expect(reply.headers['x-kontrak-entry']).toBe('1');
  });

  it('can be read by a page of another origin', async () => {
    const headers = { ...DEMO, Origin: 'http://localhost:5173' };
    const reply = await request(mock.app).get(INFO).set(headers).expect(200);
    expect(reply.headers['access-control-expose-headers']).toContain('X-Kontrak-Entry');
  });
});
