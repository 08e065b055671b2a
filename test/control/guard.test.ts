// The control API refuses all web pages, and callers on other machines without the token.
import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { CONTROL, readContract } from '../../server/contract/bundles.ts';
import { accessAt, checkAccess, LOCAL } from '../../server/control/guard.ts';
import { Failure } from '../../server/world/failure.ts';
import { clientOf } from './client.ts';
import type { Mock } from '../../server/app.ts';
import type { Access } from '../../server/control/guard.ts';

const HOST = 'localhost:4010';
const OWN = { Host: HOST, Origin: `http://${HOST}` };
const STRANGER = 'https://shop.example.com';
const TOKEN = 'a-token-for-tests';

describe('on loopback', () => {
  it.each([
    'localhost',
    'localhost:4010',
    'LOCALHOST:4010',
    '127.0.0.1:4010',
    '127.0.0.1',
    '[::1]:4010',
    '[::1]',
  ])('answers to the host %s', (host) => {
    expect(refusal(LOCAL, { host })).toBeUndefined();
  });

  it.each([
    'rebound.example.com',
    'rebound.example.com:4010',
    'localhost.example.com',
    'localhost:4010.example.com',
    '127.0.0.1.example.com',
    '0.0.0.0:4010',
    '',
  ])('does not answer to the host %j', (host) => {
    expect(refusal(LOCAL, { host })).toBe(403);
  });

  it('does not answer to a request without a host', () => {
    expect(refusal(LOCAL, {})).toBe(403);
  });

  it('lets a page of its own origin in', () => {
    expect(refusal(LOCAL, { host: HOST, origin: `http://${HOST}` })).toBeUndefined();
  });

  it('lets a page of an origin in that is named, and no other', () => {
    const access = { ...LOCAL, origins: ['http://localhost:3000'] };
    expect(refusal(access, { host: HOST, origin: 'http://localhost:3000' })).toBeUndefined();
    expect(refusal(access, { host: HOST, origin: 'http://localhost:3001' })).toBe(403);
    expect(refusal(access, { host: 'rebound.example.com', origin: 'http://localhost:3000' })).toBe(
      403,
    );
  });

  it('lets in such a page in capitals too', () => {
    const host = HOST.toUpperCase();
    expect(refusal(LOCAL, { host, origin: `http://${host}` })).toBeUndefined();
  });

  it.each([
    STRANGER,
    'null',
    '',
    'http://localhost',
    'http://localhost:5173',
    'http://127.0.0.1:4010',
    'http://localhost:4010.example.com',
    'http://localhost:4010@shop.example.com',
  ])('keeps a page of the origin %j out', (origin) => {
    expect(refusal(LOCAL, { host: HOST, origin })).toBe(403);
  });
});

describe('with a token', () => {
  const access: Access = { hosts: undefined, token: TOKEN };
  const host = 'mock.example.com:4010';

  it('lets in a caller with the token, in any letter case of the scheme', () => {
    expect(refusal(access, { host, authorization: `bearer ${TOKEN}` })).toBeUndefined();
  });

  it('lets in a caller with the token, by any host name', () => {
    expect(refusal(access, { host, authorization: `Bearer ${TOKEN}` })).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    `Basic ${TOKEN}`,
    TOKEN,
  ])('keeps %j out', (authorization) => {
    const headers = { host, ...(authorization === undefined ? {} : { authorization }) };
    expect(refusal(access, headers)).toBe(401);
  });

  it('keeps a page of another origin out, even with the token', () => {
    const headers = { host, authorization: `Bearer ${TOKEN}`, origin: STRANGER };
    expect(refusal(access, headers)).toBe(403);
  });
});

describe('bound to the host', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1', '::1', '0:0:0:0:0:0:0:1'])(
    '%s, is open on loopback',
    (host) => {
      expect(accessAt(host, undefined)).toEqual(LOCAL);
    },
  );

  it('127.0.0.2, is open, as that is loopback too', () => {
    expect(accessAt('127.0.0.2', undefined)).toEqual({ hosts: ['127.0.0.2'], token: undefined });
  });

  it.each(['0.0.0.0', '0', '::', '::0', '0:0:0:0:0:0:0:0'])(
    '%s, answers to every name with a token',
    (host) => {
      expect(accessAt(host, TOKEN)).toEqual({ hosts: undefined, token: TOKEN });
    },
  );

  it.each([
    ['Mock.example.com', 'mock.example.com'],
    ['2001:DB8:0::1', '[2001:db8::1]'],
    ['fe80::1%lo', '[fe80::1%lo]'],
  ])('%s, answers to %s', (host, name) => {
    expect(accessAt(host, TOKEN).hosts).toEqual([name]);
  });

  it.each(['0', '::0', 'mock.example.com'])('%s, is closed without a token', (host) => {
    expect(refusal(accessAt(host, undefined), { host })).toBe(401);
  });
});

describe('the mock', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ apis: ['frog-cloud'] });
  });

  /** A session that a stranger would try to reset. */
  async function used(): Promise<void> {
    await clientOf(mock).change('default', { firstname: 'Dewi' }).expect(200);
  }

  it.each([
    ['another origin', { Host: HOST, Origin: STRANGER }],
    ['a sandboxed frame or a file', { Host: HOST, Origin: 'null' }],
    ['a name that was made to point here', { Host: 'rebound.example.com' }],
  ])('refuses a reset by a page of %s, and keeps the session', async (_, headers) => {
    await used();
    const { world, journal } = mock.sessions.use('default');
    const reply = await request(mock.app)
      .post('/_control/sessions/default/reset')
      .set(headers)
      .type('text/plain')
      .send('{}');
    expect([reply.status, reply.type]).toEqual([403, 'application/problem+json']);
    expect(mock.sessions.find('default')?.world).toBe(world);
    expect(journal.entries).toHaveLength(1);
  });

  it('lets its own page reset a session', async () => {
    await used();
    await request(mock.app).post('/_control/sessions/default/reset').set(OWN).send({}).expect(200);
    expect(mock.sessions.use('default').journal.entries).toEqual([]);
  });

  it('refuses the preflight of a page of another origin', async () => {
    const reply = await request(mock.app).options('/_control/sessions/default/reset').set({
      Host: HOST,
      Origin: STRANGER,
      'Access-Control-Request-Method': 'POST',
    });
    expect(reply.status).toBe(403);
    expect(corsHeaders(reply.headers)).toEqual([]);
  });

  it.each([
    ['a success', { ...OWN }],
    ['a refusal', { Host: HOST, Origin: STRANGER }],
  ])('sends no CORS headers with %s', async (_, headers) => {
    const reply = await request(mock.app).get('/_control/health').set(headers);
    expect(corsHeaders(reply.headers)).toEqual([]);
  });

  it('is as strict below a session prefix', async () => {
    const own = await request(mock.app).get('/@worker-1/_control/health').set(OWN);
    const foreign = await request(mock.app)
      .get('/@worker-1/_control/health')
      .set({ Host: HOST, Origin: STRANGER });
    expect([own.status, foreign.status]).toEqual([200, 403]);
    expect([...corsHeaders(own.headers), ...corsHeaders(foreign.headers)]).toEqual([]);
  });

  it('keeps its token out of refusals', async () => {
    const access = { hosts: ['127.0.0.1'], token: TOKEN };
    const guarded = createMock({ apis: ['frog-cloud'], access });
    const reply = await request(guarded.app).get('/_control/health').expect(401);
    expect(reply.type).toBe('application/problem+json');
    expect(reply.text).not.toContain(TOKEN);
  });

  it('asks for no token at the APIs', async () => {
    const access = { hosts: ['127.0.0.1'], token: TOKEN };
    const guarded = createMock({ apis: ['frog-cloud'], access });
    await clientOf(guarded).profile('default').expect(200);
  });
});

/** The status of the refusal; undefined if the request is let in. */
function refusal(access: Access, headers: Record<string, string>): number | undefined {
  try {
    checkAccess(access, headers);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.status;
    throw error;
  }
}

function corsHeaders(headers: object): string[] {
  return Object.keys(headers).filter((name) => name.startsWith('access-control-'));
}

describe('an origin that is named', () => {
  const origin = 'http://localhost:3000';
  const { app } = createMock({ apis: ['frog-cloud'], access: { ...LOCAL, origins: [origin] } });

  it('may read replies of the control API', async () => {
    const reply = await request(app).get('/_control/health').set({ Host: HOST, Origin: origin });
    expect(reply.status).toBe(200);
    expect(reply.headers['access-control-allow-origin']).toBe(origin);
  });

  it('may read refusals as well', async () => {
    const reply = await request(app)
      .get('/_control/sessions/nobody')
      .set({ Host: HOST, Origin: origin });
    expect(reply.status).toBe(404);
    expect(reply.headers['access-control-allow-origin']).toBe(origin);
  });

  it('may send JSON and a token, as its preflight is told', async () => {
    const reply = await request(app)
      .options('/_control/sessions/default/clock')
      .set({ Host: HOST, Origin: origin, 'Access-Control-Request-Method': 'PUT' })
      .set('Access-Control-Request-Headers', 'authorization,content-type');
    expect(reply.status).toBe(204);
    expect(reply.headers['access-control-allow-headers']).toBe('authorization,content-type');
  });

  it('opens nothing to another one', async () => {
    const reply = await request(app).get('/_control/health').set({ Host: HOST, Origin: STRANGER });
    expect(reply.status).toBe(403);
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('every path', () => {
  const { document } = readContract(CONTROL);
  const paths = Object.keys(document.paths).map((path) => `/_control${path}`);
  const filled = (path: string) =>
    path
      .replace('{session}', 'default')
      .replace('{domain}', 'frog-cloud')
      .replaceAll(/\{(?:entry|fault|snapshot)\}/g, '1');
  const open = createMock({ apis: ['frog-cloud'] }).app;
  const closed = createMock({ apis: ['frog-cloud'], access: { ...LOCAL, token: TOKEN } }).app;

  it.each([...paths.map(filled), '/_console', '/_console/'])(
    '%s is for no other site, by whatever method',
    async (path) => {
      for (const method of ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'] as const) {
        const foreign = await request(open)[method](path).set({ Host: HOST, Origin: STRANGER });
        const rebound = await request(open)[method](path).set({ Host: 'rebound.example.com' });
        expect([method, foreign.status, rebound.status]).toEqual([method, 403, 403]);
        expect(corsHeaders(foreign.headers)).toEqual([]);
      }
    },
  );

  it.each(paths.map(filled))('%s needs the token, whatever the method', async (path) => {
    for (const method of ['get', 'head', 'post', 'put', 'patch', 'delete'] as const) {
      const reply = await request(closed)[method](path).set(OWN);
      expect([method, reply.status]).toEqual([method, 401]);
    }
  });

  it('of the console is there without the token, as the page asks for it', async () => {
    const { text } = await request(closed).get('/_console').set(OWN).expect(200);
    const [script = ''] = /\/_console\/[0-9a-f]+\/main\.js/.exec(text) ?? [];
    await request(closed).get(script).set(OWN).expect(200);
    await request(closed).get(script).set({ Host: HOST, Origin: STRANGER }).expect(403);
  });
});
