// Archives as browsers and proxies write them, each with habits of its own.
import { expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { exchangesIn } from '../../server/verify/traffic/har.ts';
import { trafficReport } from '../../server/verify/traffic/traffic-report.ts';

const { document, placeOf } = await load({
  openapi: '3.1.0',
  info: { title: 'Boats', version: '1' },
  security: [{ token: [] }],
  paths: {
    '/boats': {
      get: {
        operationId: 'listBoats',
        parameters: [{ name: 'sid', in: 'cookie', required: true, schema: { type: 'string' } }],
        responses: {
          200: {
            description: 'All',
            headers: { 'Set-Cookie': { required: true, schema: { type: 'string' } } },
            content: { 'application/json': { schema: { type: 'array' } } },
          },
        },
      },
      post: {
        operationId: 'createBoat',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { type: 'object', required: ['name'] } } },
        },
        responses: { 201: { description: 'Made' } },
      },
    },
  },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
});
const source = { contract: new Contract('boats', document), placeOf };

type Fields = Record<string, unknown>;
const pairs = (headers: Record<string, string>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

const REQUEST = pairs({ Authorization: 'Bearer a', Cookie: 'sid=1' });
const RESPONSE = pairs({ 'Content-Type': 'application/json', 'Set-Cookie': 'sid=1' });
const URL = 'https://api.example/boats';

/** An entry of a good exchange, with other parts where they are given. */
const entry = (request: Fields = {}, response: Fields = {}): Fields => ({
  ...{ startedDateTime: '2026-01-05T02:00:00Z', time: 3, cache: {}, timings: {} },
  request: { method: 'GET', url: URL, httpVersion: 'HTTP/1.1', headers: REQUEST, ...request },
  response: { status: 200, headers: RESPONSE, content: { text: '[]' }, ...response },
});
const har = (...entries: Fields[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'a', version: '1' }, entries } });

async function report(text: string, url = '') {
  const { findings, ...rest } = await trafficReport(source, exchangesIn(text), url, new Set());
  return { ...rest, places: findings.map(({ fault }) => fault.place) };
}

const post = {
  method: 'POST',
  headers: [...REQUEST, ...pairs({ 'content-type': 'application/json' })],
};
const made = { status: 201, content: { size: 0, mimeType: '' } };

it.each<[string, Fields]>([
  [
    'HTTP/2 in Chrome',
    {
      ...entry({
        headers: [
          ...pairs({ ':authority': 'api.example', ':method': 'GET', ':path': '/boats' }),
          ...pairs({ authorization: 'Bearer a', cookie: 'theme=dark' }),
          ...pairs({ cookie: 'sid=1' }),
        ],
        ...{ httpVersion: 'h2', bodySize: 0 },
      }),
      ...{ _initiator: {}, _priority: 'High', _resourceType: 'fetch', connection: '1' },
    },
  ],
  [
    'a body in base64',
    entry(
      {},
      { content: { text: 'W10=', encoding: 'base64', size: 2, mimeType: 'application/json' } },
    ),
  ],
  [
    'a reply that Chrome had no more',
    entry({}, { content: { size: 20, mimeType: 'application/json' } }),
  ],
  [
    'Firefox without bodies',
    entry({}, { content: { size: 2, comment: 'Response bodies are not included.' } }),
  ],
  ['Playwright without bodies', entry({ bodySize: -1 }, { content: { size: -1, mimeType: 'a' } })],
  ['Playwright with files', entry({}, { content: { size: 2, mimeType: 'a', _file: 'a.json' } })],
  [
    'a request body in a file',
    entry(
      {
        ...post,
        bodySize: -1,
        postData: { mimeType: 'application/json', text: '', params: [], _file: 'b' },
      },
      made,
    ),
  ],
  ['a request body that Chrome had no more', entry({ ...post, bodySize: 20 }, made)],
  ['Safari, which knows no size', entry({ ...post, bodySize: -1 }, made)],
  [
    'parts that are null',
    entry(
      { postData: null, bodySize: null },
      { content: { text: '[]', encoding: null, comment: null } },
    ),
  ],
  ['no content at all', entry({}, { content: undefined })],
  [
    'a reply of a cache',
    entry(
      { headers: [...REQUEST, ...pairs({ 'If-None-Match': '"a"' })] },
      { status: 304, content: { size: 0 } },
    ),
  ],
  [
    'a packed reply, unpacked',
    entry({}, { headers: [...RESPONSE, ...pairs({ 'Content-Encoding': 'br' })] }),
  ],
])('finds nothing in %s', async (_, one) => {
  expect(await report(har(one))).toMatchObject({ judged: 1, places: [], others: [] });
});

it.each<[string, Fields]>([
  [
    'a request that was cancelled',
    entry(
      {},
      { status: 0, content: { size: 0, mimeType: 'x-unknown' }, _error: 'net::ERR_ABORTED' },
    ),
  ],
  ['a request that failed in Charles', entry({}, { status: -1 })],
  [
    'a redirect that Chrome made up',
    entry({}, { status: 307, headers: pairs({ 'Non-Authoritative-Reason': 'HSTS' }) }),
  ],
  ['data of the page', entry({ url: 'data:application/json,[]' })],
  [
    'a question before a request',
    entry(
      { method: 'OPTIONS', headers: pairs({ 'Access-Control-Request-Method': 'PUT' }) },
      { status: 204 },
    ),
  ],
])('leaves %s out', async (_, one) => {
  expect(await report(har(one))).toMatchObject({ judged: 0, places: [], others: [] });
});

it('reads a file that begins with a byte order mark', () => {
  expect(exchangesIn(`\ufeff${har(entry())}`)).toHaveLength(1);
});

it('judges a connection that leaves HTTP by its address', async () => {
  const headers = [...REQUEST, ...pairs({ Upgrade: 'websocket' })];
  const one = entry({ url: 'wss://api.example/boats', headers }, { status: 101, content: {} });
  expect(await report(har({ ...one, _webSocketMessages: [] }))).toMatchObject({
    judged: 1,
    places: [],
  });
});

it('misses no credentials that a browser has left out', async () => {
  const headers = pairs({ 'Content-Type': 'application/json' });
  expect(await report(har(entry({ headers: [] }, { headers })))).toMatchObject({ places: [] });
});

it('misses credentials that only one request lacks', async () => {
  const { places } = await report(har(entry(), entry({ headers: [] })));
  expect(places).toEqual(['/headers', '/cookies/sid']);
});

it('judges what is below a given address, and lists all else as of others', async () => {
  const other = 'https://other.example/boats';
  const near = 'https://api.example/boatsman';
  const text = har(entry(), entry({ url: other }), entry({ url: near }));
  expect(await report(text, 'https://api.example/')).toMatchObject({
    judged: 1,
    others: [`GET ${other}`, `GET ${near}`],
  });
  expect(await report(text, 'https://api.example/v1')).toMatchObject({ judged: 0 });
});

it('tells a body that the archive has, and that is empty', async () => {
  const { places } = await report(har(entry({}, { content: { size: 0, text: '' } })));
  expect(places).toEqual(['/body']);
});
