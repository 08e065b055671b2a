// Requests and replies as a contract of any form writes them, over a real connection.
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';

import { operationsIn } from '../../server/contract/methods.ts';
import { listen } from '../listening.ts';
import { serve } from './one-api.ts';
import type { Document, OperationObject, Schema } from '../../server/contract/document.ts';
import type { Failure } from '../../server/world/failure.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { Listening } from '../listening.ts';

const STRING = { type: 'string' };
const INTEGER = { type: 'integer' };
const BYTES = { type: 'string', format: 'binary' };
const ANIMAL = {
  type: 'object',
  required: ['name'],
  xml: { name: 'animal' },
  properties: {
    name: STRING,
    legs: { ...INTEGER, xml: { attribute: true } },
    tags: { type: 'array', items: STRING },
    photo: BYTES,
  },
};

/** Answered by the handler, with the typed request. */
const echo = (operationId: string, more: OperationObject = {}): OperationObject => ({
  operationId,
  responses: { 200: { content: { 'application/json': {} } } },
  ...more,
});

const answering = (type: string, value: unknown, schema: Schema = {}): OperationObject => ({
  responses: { 200: { content: { [type]: { schema, examples: { one: { value } } } } } },
});

const reading = (content: Record<string, object>, required = false) => ({
  requestBody: { required, content },
});

const PATHS: Document['paths'] = {
  '/animals': {
    get: echo('list', {
      parameters: [
        { name: 'ids', in: 'query', schema: { type: 'array', items: INTEGER }, explode: false },
        { name: 'filter', in: 'query', schema: ANIMAL, style: 'deepObject' },
        { name: 'tag[]', in: 'query', schema: { type: 'array', items: STRING } },
        { name: 'session', in: 'cookie', schema: INTEGER },
        { name: 'where', in: 'query', content: { 'application/json': { schema: ANIMAL } } },
      ],
    }),
    post: echo('create', {
      ...reading({
        'application/json; charset=utf-8': { schema: ANIMAL },
        'application/xml': { schema: ANIMAL },
        'application/x-www-form-urlencoded': { schema: ANIMAL },
        'multipart/form-data': { schema: ANIMAL },
        'text/*': { schema: STRING },
        'image/png': { schema: { ...BYTES, maxLength: 4 } },
      }),
    }),
    delete: echo('clear', reading({ 'application/json': { schema: ANIMAL } }, true)),
    head: { responses: { 204: { headers: { 'X-Own': {} } } } },
    options: answering('text/plain', 'own'),
    trace: answering('text/plain', 'traced'),
    query: echo('search', reading({ 'application/json': { schema: ANIMAL } })),
  },
  '/animals/{animal.id}.json': { get: echo('getJson') },
  '/animals/{id}:{action}': { post: echo('act') },
  '/animals/{id}': { get: echo('get') },
  '/animals/{animalId}': { put: echo('put') },
  '/a+b(c)/$x': { get: echo('strange') },
  '/acts?Action=Feed': { post: echo('feed') },
  '/acts?Action=Pet': { post: echo('pet') },
  '/text': { get: answering('text/plain', 'plain "text"') },
  '/xml': { get: answering('application/xml', { name: 'Dolly', legs: 4 }, ANIMAL) },
  '/png': { get: answering('image/png', '\u0089PNG', BYTES) },
  '/any': { get: answering('*/*', { a: 1 }) },
  '/plain': { post: echo('plain', reading({ 'text/plain': { schema: STRING } })) },
};

const seen = ({ path, query, cookies, body }: Record<string, unknown>) => ({
  ...{ path, query, cookies, body },
});
const ids = Object.values(PATHS).flatMap((item) =>
  operationsIn(item).flatMap(({ object }) => object.operationId ?? []),
);
// The casts: a handler of any operation gives back its request.
const code = {
  first: { demo: {} },
  handlers: Object.fromEntries(
    ids.map((id) => [
      id,
      (request: unknown) => ({
        status: 200,
        body: { id, ...seen(request as Record<string, unknown>) },
      }),
    ]),
  ),
  events: {},
  failureBody: ({ message, violations }: Failure) => ({ message, violations }),
} as unknown as Domain;

const servers = [{ url: 'https://example.com/api/v3' }];
const { app, sessions } = serve(PATHS, new Map([['farm', code]]), [], { servers });
let server: Listening;

beforeAll(async () => {
  server = await listen(app);
});
afterAll(() => server.close());

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

async function send(
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  body: string | Buffer = '',
): Promise<Got> {
  const sent = httpRequest(`${server.origin}/farm${path}`, { method, headers, agent: false });
  if (body.length > 0) sent.setHeader('Content-Length', Buffer.byteLength(body));
  sent.end(body);
  const [reply] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  return {
    status: reply.statusCode ?? 0,
    headers: reply.headers,
    bytes: Buffer.concat(chunks),
  };
}

/** The typed request that the handler has seen. */
async function echoed(...request: Parameters<typeof send>): Promise<Record<string, unknown>> {
  const { status, bytes } = await send(...request);
  const value = JSON.parse(bytes.toString()) as Record<string, unknown>;
  return status === 200 ? value : { status, ...value };
}

describe('a path', () => {
  it.each<[string, string, string, object]>([
    ['GET', '/animals/7.json', 'getJson', { 'animal.id': '7' }],
    ['POST', '/animals/a%2Fb:feed', 'act', { id: 'a/b', action: 'feed' }],
    ['GET', '/animals/7', 'get', { id: '7' }],
    ['PUT', '/animals/7', 'put', { animalId: '7' }],
    ['GET', '/a+b(c)/$x', 'strange', {}],
    ['GET', '/a%2Bb%28c%29/%24x', 'strange', {}],
    ['POST', '/acts?Action=Feed', 'feed', {}],
    ['POST', '/acts?x=1&Action=Pet', 'pet', {}],
    ['GET', '/api/v3/animals/7', 'get', { id: '7' }],
  ])('%s %s means %s', async (method, path, id, params) => {
    expect(await echoed(method, path)).toMatchObject({ id, path: params });
  });

  it('allows the methods of all its templates', async () => {
    const { status, headers } = await send('PATCH', '/animals/7');
    expect([status, headers.allow]).toEqual([405, 'GET, PUT, HEAD, OPTIONS']);
  });

  it.each(['/acts', '/acts?Action=Sing', '/api/v4/animals'])('is not there: %s', async (path) => {
    expect((await send('POST', path)).status).toBe(404);
  });
});

describe('a method', () => {
  it('HEAD is the own one of the contract', async () => {
    const { status, bytes } = await send('HEAD', '/animals');
    expect([status, bytes.length]).toEqual([204, 0]);
  });

  it('HEAD is GET without its body', async () => {
    const { status, headers, bytes } = await send('HEAD', '/text');
    expect([status, headers['content-type'], bytes.length]).toEqual([
      ...[200, 'text/plain; charset=utf-8', 0],
    ]);
  });

  it('OPTIONS is the own one of the contract, or tells the methods', async () => {
    expect((await send('OPTIONS', '/animals')).bytes.toString()).toBe('own');
    const { status, headers } = await send('OPTIONS', '/text');
    expect([status, headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  it('TRACE and QUERY are served', async () => {
    expect((await send('TRACE', '/animals')).bytes.toString()).toBe('traced');
    const body = '{"name":"a"}';
    expect(await echoed('QUERY', '/animals', JSON_TYPE, body)).toMatchObject({
      ...{ id: 'search', body: { name: 'a' } },
    });
  });

  it('TRACE is refused where the contract has none', async () => {
    expect((await send('TRACE', '/text')).status).toBe(405);
  });
});

const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('parameters', () => {
  it('are read in the styles of the contract', async () => {
    const where = encodeURIComponent('{"name":"b"}');
    const path = `/animals?ids=1,2&filter[name]=a&filter[legs]=4&tag[]=x&tag[]=y&where=${where}`;
    const { headers, ...got } = await echoed('GET', path, { Cookie: 'a=b; session=7' });
    expect(got).toMatchObject({
      query: {
        ...{ ids: [1, 2], filter: { name: 'a', legs: 4 }, 'tag[]': ['x', 'y'] },
        where: { name: 'b' },
      },
      cookies: { session: 7 },
    });
    expect(headers).toBeUndefined();
  });

  it('are refused at their places', async () => {
    const path = '/animals?ids=1,x&filter[legs]=4&where={}';
    const { violations } = await echoed('GET', path, { Cookie: 'session=x' });
    expect(violations).toMatchObject([
      { place: '/query/ids/1' },
      { place: '/query/filter/name' },
      { place: '/query/where/name' },
      { place: '/cookies/session' },
    ]);
  });

  it('are told where nobody knows them', async () => {
    const { headers } = await send('GET', '/animals?filter[name]=a&tag[]=x&tags=y');
    expect(headers['x-kontrak-warning']).toBe('/query/tags is not a parameter of this operation');
  });
});

describe('a body', () => {
  const xml = '<animal legs="4"><name>Dolly</name><tags>a</tags><tags>b</tags></animal>';
  const form = [
    ...['--cut', 'Content-Disposition: form-data; name="name"', '', 'Dolly'],
    ...['--cut', 'Content-Disposition: form-data; name="legs"', '', '4'],
    ...['--cut', 'Content-Disposition: form-data; name="tags"', '', 'a'],
    ...['--cut', 'Content-Disposition: form-data; name="photo"; filename="a.png"'],
    ...['Content-Type: image/png', '', 'PNG', '--cut--', ''],
  ].join('\r\n');

  it.each<[string | undefined, string | Buffer, unknown]>([
    ['application/json', '{"name":"Dolly"}', { name: 'Dolly' }],
    ['application/xml', xml, { name: 'Dolly', legs: 4, tags: ['a', 'b'] }],
    [
      'application/x-www-form-urlencoded',
      'name=Dolly&legs=4&tags=a',
      { name: 'Dolly', legs: 4, tags: ['a'] },
    ],
    [
      'multipart/form-data; boundary=cut',
      form,
      { name: 'Dolly', legs: 4, tags: ['a'], photo: 'PNG' },
    ],
    ['text/markdown', '# é', '# é'],
    ['image/png', Buffer.from([1, 255]), '\u0001\u00ff'],
    [undefined, '{"name":"Dolly"}', { name: 'Dolly' }],
  ])('of the content type %s is read', async (type, bytes, body) => {
    const headers = type === undefined ? {} : { 'Content-Type': type };
    expect(await echoed('POST', '/animals', headers, bytes)).toMatchObject({ id: 'create', body });
  });

  it.each<[string, string, string]>([
    ['application/xml', '<animal legs="x"><name>a</name></animal>', '/body/legs'],
    ['application/x-www-form-urlencoded', 'name=a&legs=x', '/body/legs'],
    ['application/x-www-form-urlencoded', 'legs=4', '/body/name'],
    ['image/png', '12345', '/body'],
  ])('of the content type %s is checked', async (type, bytes, place) => {
    const got = await echoed('POST', '/animals', { 'Content-Type': type }, bytes);
    expect(got).toMatchObject({ status: 400, violations: [{ place }] });
  });

  it('of another content type is refused', async () => {
    const got = await echoed('POST', '/animals', { 'Content-Type': 'image/gif' }, 'GIF');
    expect(got).toMatchObject({ status: 415 });
    expect(await echoed('POST', '/animals', {}, 'no JSON')).toMatchObject({ status: 415 });
  });

  it('of no content type is of the only one that the operation reads', async () => {
    expect(await echoed('POST', '/plain', {}, 'a')).toMatchObject({ body: 'a' });
  });

  it('may be left out if it is optional, whatever its schema requires', async () => {
    expect(await echoed('POST', '/animals')).toMatchObject({ id: 'create' });
  });

  it('is read for DELETE, and demanded where it is required', async () => {
    expect(await echoed('DELETE', '/animals', JSON_TYPE, '{"name":"a"}')).toMatchObject({
      body: { name: 'a' },
    });
    expect(await echoed('DELETE', '/animals')).toMatchObject({
      ...{ status: 400, violations: [{ place: '/body' }] },
    });
  });
});

describe('a reply', () => {
  it.each<[string, string, string]>([
    ['/text', 'text/plain; charset=utf-8', 'plain "text"'],
    [
      '/xml',
      'application/xml',
      '<?xml version="1.0" encoding="UTF-8"?><animal legs="4"><name>Dolly</name></animal>',
    ],
    ['/png', 'image/png', '\u0089PNG'],
    ['/any', 'application/json; charset=utf-8', '{"a":1}'],
  ])('%s is sent as %s', async (path, type, text) => {
    const { headers, bytes } = await send('GET', path);
    expect([headers['content-type'], bytes.toString('latin1')]).toEqual([type, text]);
  });

  it('stands in the journal as a value', async () => {
    await send('GET', '/xml');
    const entry = sessions.use('default').journal.entries.at(-1);
    expect(entry?.reply).toMatchObject({ body: { name: 'Dolly', legs: 4 }, truncated: false });
    expect(entry?.reply.size).toBeGreaterThan(70);
  });

  it('is refused where the client does not take its type', async () => {
    expect((await send('GET', '/xml', { Accept: 'application/json' })).status).toBe(406);
  });
});
