// Requests as no client library writes them, byte by byte.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { listen } from '../listening.ts';
import type { Listening } from '../listening.ts';

const mock = createMock();
let server: Listening;

beforeAll(async () => {
  server = await listen(mock.app);
});
afterAll(() => server.close());

/** Sends the lines of a request's head, and reads the status of the reply. */
async function statusOf(...lines: string[]): Promise<number> {
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  let reply = '';
  socket.on('data', (chunk: Buffer) => (reply += chunk.toString('latin1')));
  await once(socket, 'close');
  return Number(/^HTTP\/1\.1 ([0-9]{3})/.exec(reply)?.[1]);
}

const HOST = 'Host: localhost';
const DEMO = 'Authorization: Bearer demo';

const PATHS = [
  '/',
  '/?a=1',
  '/docs/frog-cloud',
  '/docs/control',
  '/contracts/awan.json',
  '/contracts/awan.yaml',
  '/_control/health',
  '/_control/sessions/default/journal?limit=1',
  '/awan/v2/catalogues',
  '/frog-cloud/api/inf',
  '/frog-cloud/api/inf?a=http://x.y/z',
];

/** Answers 200, or a refusal of the API itself and not of the way to it. */
const POSTED = ['/klikoo/v1/open-api/products', '/mitra-delivery/auth/login'];
const PLAN = '/mobile-data-plan/v1/operators/64496/planGroups';

describe.each(['', 'http://x.y', 'http://x.y:80', 'HTTPS://user@x.y', 'http://[::1]:4010'])(
  'a target behind the origin %j',
  (origin) => {
    it.each(PATHS)('finds %s', async (path) => {
      expect(await statusOf(`GET ${origin}${path} HTTP/1.1`, HOST, DEMO)).toBe(200);
    });

    it.each(PATHS)('finds %s behind a session', async (path) => {
      await statusOf(`GET /@default/frog-cloud/api/inf HTTP/1.1`, HOST, DEMO);
      expect(await statusOf(`GET ${origin}/@default${path} HTTP/1.1`, HOST, DEMO)).toBe(200);
    });

    it.each([...POSTED, PLAN].flatMap((path) => [path, `/@other${path}`]))(
      'finds the operation %s',
      async (path) => {
        const head = [`POST ${origin}${path} HTTP/1.1`, HOST, DEMO, 'Content-Length: 0'];
        expect([400, 401, 404]).toContain(await statusOf(...head));
        const session = path.startsWith('/@') ? 'other' : 'default';
        const operation = mock.sessions.use(session).journal.entries.at(-1)?.operation;
        expect(operation).toEqual(expect.any(String));
      },
    );

    it('is a 404 where there is nothing', async () => {
      expect(await statusOf(`GET ${origin}/nowhere HTTP/1.1`, HOST)).toBe(404);
    });
  },
);

it.each([
  'http://x.y',
  'http://x.y?a=1',
  '/@default',
  'http://x.y/@default',
  'http://x.y/@default?a',
])('finds the start page at %s', async (target) => {
  expect(await statusOf(`GET ${target} HTTP/1.1`, HOST)).toBe(200);
});

describe.each(['/', '/frog-cloud/api/inf', '/_control/health', '/docs/awan'])('%s', (path) => {
  const line = `GET ${path} HTTP/1.1`;

  it.each<[string, string[]]>([
    ['no Host', []],
    ['two Hosts', [HOST, HOST]],
    ['two different Hosts', [HOST, 'HOST: elsewhere.example']],
    ['an empty Host', ['Host:']],
    ['a Host with a space', ['Host: local host']],
    ['a Host with a path', ['Host: localhost/docs']],
    ['a Host with a user', ['Host: me@localhost']],
    ['a Host with two ports', ['Host: localhost:1:2']],
    ['two Authorizations', [HOST, DEMO, 'authorization: Bearer other']],
    ['two Content-Types', [HOST, 'Content-Type: text/plain', 'Content-Type: application/json']],
    ['two Content-Lengths', [HOST, 'Content-Length: 0', 'Content-Length: 0']],
    ['two sessions', [HOST, 'X-Kontrak-Session: a', 'X-Kontrak-Session: b']],
  ])('refuses a request with %s', async (_, headers) => {
    expect(await statusOf(line, ...headers, DEMO.replace('A', 'X-A'))).toBe(400);
  });

  it.each(['localhost', 'LOCALHOST:4010', '127.0.0.1:80', '[::1]:4010', 'localhost:'])(
    'takes the Host %s',
    async (host) => {
      expect(await statusOf(line, `Host: ${host}`, DEMO)).toBe(200);
    },
  );
});

it('takes a request of HTTP/1.0 without a Host', async () => {
  expect(await statusOf('GET /frog-cloud/api/inf HTTP/1.0', DEMO)).toBe(200);
});

describe.each(['', '/@default'])('a URL with the session %j', (session) => {
  it.each(PATHS)('leads to %s by any scheme', async (path) => {
    await statusOf(`GET /@default/frog-cloud/api/inf HTTP/1.1`, HOST, DEMO);
    expect(await statusOf(`GET ftp://x.y${session}${path} HTTP/1.1`, HOST, DEMO)).toBe(200);
  });

  it.each([
    'http://',
    'http://user@',
    'http://[::1',
    'http://x.y:abc',
    'http://x.y:1:2',
    'file://',
  ])('is refused behind the origin %s', async (origin) => {
    for (const path of PATHS)
      expect(await statusOf(`GET ${origin}${session}${path} HTTP/1.1`, HOST, DEMO)).toBe(400);
  });
});

it('answers a question about the server as a whole', async () => {
  expect(await statusOf('OPTIONS * HTTP/1.1', HOST)).toBe(204);
  expect(await statusOf('GET * HTTP/1.1', HOST)).toBe(404);
});

it('refuses to be a tunnel', async () => {
  expect(await statusOf('CONNECT x.y:443 HTTP/1.1', 'Host: x.y:443')).toBe(501);
});

it.each([
  'page=Infinity',
  'page=-Infinity',
  'page=1e400',
  'page=0x1',
  'page=%201',
  'page=',
  'per_page=01',
])('refuses a list with %s', async (query) => {
  const path = `/awan/v2/project/1f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10/vpc?${query}`;
  expect(await statusOf(`GET ${path} HTTP/1.1`, HOST, DEMO)).not.toBe(500);
});

it.each(['limit=Infinity', 'limit=1e1', 'status=+200', 'since=0x1', 'since=', 'since=1.0'])(
  'refuses a list of entries with %s',
  async (query) => {
    const path = `/_control/sessions/default/journal?${query}`;
    expect(await statusOf(`GET ${path} HTTP/1.1`, HOST)).toBe(400);
  },
);

it.each(['0x1', '+1', '01', '1.0', '%201'])('refuses the entry %s', async (entry) => {
  const path = `/_control/sessions/default/journal/${entry}`;
  expect(await statusOf(`GET ${path} HTTP/1.1`, HOST)).toBe(400);
});
