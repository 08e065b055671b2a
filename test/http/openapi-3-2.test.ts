// The parts of OpenAPI 3.2 that older versions lack, over the wire.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { startMock } from '../../server/testing/start-mock.ts';
import { runOn, toldBy } from '../verify/run.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Problem } from '../../server/contract/problem.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const SHEEP = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, age: { type: 'integer', minimum: 0 } },
};

const QUERY = { breed: { type: 'string' }, age: { type: 'integer', maximum: 20 } };

const OK = { description: '' };

function queried(type: string, schema: object, required = false): object {
  const parameter = { name: 'asked', in: 'querystring', required, content: { [type]: { schema } } };
  return { get: { parameters: [parameter], responses: { 200: OK, 400: OK } } };
}

/** Reads and takes a sequence of a media type. */
function sequence(type: string, itemSchema: object): object {
  const content = { [type]: { itemSchema } };
  return {
    get: { responses: { 200: { ...OK, content } } },
    post: { requestBody: { required: true, content }, responses: { 204: OK, 400: OK } },
  };
}

/** Reads a sequence with an example. */
function shown(type: string, itemSchema: object, example: unknown): object {
  return { get: { responses: { 200: { ...OK, content: { [type]: { itemSchema, example } } } } } };
}

const LAMB = { $ref: '#/components/schemas/Lamb' };

const EVENT = {
  type: 'object',
  required: ['event', 'data'],
  properties: {
    event: { const: 'born' },
    id: { type: 'string' },
    data: { type: 'string', contentMediaType: 'application/json', contentSchema: LAMB },
    retry: { type: 'integer' },
  },
};

const FARM = {
  openapi: '3.2.0',
  info: { title: 'Farm', version: '1' },
  paths: {
    '/sheep/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      additionalOperations: {
        COPY: {
          parameters: [
            { name: 'destination', in: 'header', required: true, schema: { type: 'string' } },
          ],
          requestBody: { content: { 'application/json': { schema: SHEEP } } },
          responses: {
            201: { ...OK, content: { 'application/json': { schema: SHEEP } } },
            400: OK,
          },
        },
        PURGE: { operationId: 'purgeSheep', responses: { 204: OK, 400: OK } },
        FROB: { responses: { 204: OK } },
      },
    },
    '/form': queried(
      'application/x-www-form-urlencoded',
      { type: 'object', required: ['breed'], properties: QUERY },
      true,
    ),
    '/json': queried('application/json', { type: 'object', properties: QUERY }),
    '/text': queried('application/jsonpath', { type: 'string', maxLength: 9 }),
    '/updates/jsonl': sequence('application/jsonl', LAMB),
    '/updates/ndjson': sequence('application/x-ndjson', LAMB),
    '/updates/seq': sequence('application/json-seq', LAMB),
    '/updates/event-stream': sequence('text/event-stream', EVENT),
    '/examples/one': shown('application/jsonl', LAMB, { name: 'Bo' }),
    '/examples/all': shown('text/event-stream', EVENT, [{ event: 'born', data: '{"name":"Bo"}' }]),
    '/chunks': {
      get: {
        responses: { 200: { ...OK, content: { 'text/event-stream': { itemSchema: LAMB } } } },
      },
    },
  },
  components: { schemas: { Lamb: SHEEP } },
};

let mock: RunningMock<string>;
let document: Document;
let problems: readonly Problem[];

beforeAll(async () => {
  ({ document, problems } = await load(FARM));
  mock = await startMock({ contracts: { farm: FARM }, log: () => undefined, port: 0 });
});

afterAll(() => mock.stop());

function send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  return mock.fetch(path, { ...init, method });
}

describe('a method of additionalOperations', () => {
  it('answers', async () => {
    const reply = await send('COPY', '/sheep/1', { headers: { destination: '/sheep/2' } });
    expect(reply.status).toBe(201);
    expect(await reply.json()).toHaveProperty('name', expect.any(String));
    expect((await send('PURGE', '/sheep/1')).status).toBe(204);
  });

  it('has its request checked', async () => {
    expect((await send('COPY', '/sheep/1')).status).toBe(400);
    const json = { 'content-type': 'application/json', destination: '/sheep/2' };
    const young = { headers: json, body: '{"name": "Bo", "age": -1}' };
    expect((await send('COPY', '/sheep/1', young)).status).toBe(400);
  });

  it('is in the header Allow', async () => {
    const refused = await send('DELETE', '/sheep/1');
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('COPY, PURGE, OPTIONS');
  });

  it('is allowed to pages of other origins', async () => {
    const headers = { origin: 'http://page.example', 'access-control-request-method': 'PURGE' };
    const preflight = await send('OPTIONS', '/sheep/1', { headers });
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PURGE');
  });

  it('is told and left out if no request can have it', () => {
    expect(problems.map(({ file, message, remedy }) => `${file}: ${message}; ${remedy}`)).toEqual([
      '#/paths/~1sheep~1{id}/additionalOperations/FROB: Node receives no method FROB; it is left out',
    ]);
  });
});

describe('a parameter for the whole query', () => {
  const asked = (value: string) => encodeURIComponent(value);

  it.each([
    ['/form?breed=Rya&age=3', 200],
    ['/form?breed=Rya&age=21', 400],
    ['/form?age=3', 400],
    ['/form', 400],
    [`/json?${asked('{"age": 3}')}`, 200],
    [`/json?${asked('{"age": "3"}')}`, 400],
    [`/json?${asked('{"age": ')}`, 400],
    ['/json', 200],
    ['/text?%24.breed', 200],
    ['/text?%24.breed.name', 400],
  ])('is checked by its schema: %s', async (path, status) => {
    expect((await send('GET', path)).status).toBe(status);
  });
});

it('lets a contract of OpenAPI 3.2 be verified like any other', async () => {
  const contract = new Contract('farm', document);
  const settings = { sessionHeader: 'X-Kontrak-Session' };
  const report = await runOn(contract, `${mock.origin ?? ''}/farm`, settings);
  expect(toldBy(report)).toEqual([]);
  const reasons = report.operations.flatMap(({ constraints }) => constraints);
  expect(report.operations.every(({ reached }) => reached)).toBe(true);
  expect(new Set(reasons.map(({ reason }) => reason))).toEqual(
    new Set([
      ...['', 'it is always read as an object', 'every text is a string'],
      ...['items are always read as a list', 'no value was found that breaks it'],
      'a wrong value breaks contentSchema and required instead',
      'a wrong value breaks contentSchema instead',
    ]),
  );
});

describe('a sequence of items', () => {
  const EVENT = '/updates/event-stream';

  it.each([
    ['/updates/jsonl', 'application/jsonl', /^\{.*\}\n\{.*\}\n$/],
    ['/updates/ndjson', 'application/x-ndjson', /^\{.*\}\n\{.*\}\n$/],
    ['/updates/seq', 'application/json-seq', /^(.\{.*\}\n){2}$/],
    [EVENT, 'text/event-stream', /^(event: born\nid: .*\nretry: [0-9]+\ndata: .*\n\n){1,2}$/],
    ['/chunks', 'text/event-stream', /^(data: \{.*\}\n\n){2}$/],
  ])('is made of some items in its framing: %s', async (path, type, framed) => {
    const reply = await send('GET', path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toContain(type);
    expect(await reply.text()).toMatch(framed);
  });

  it('is its example, of all items or of one', async () => {
    const ofOne = await send('GET', '/examples/one');
    expect(await ofOne.text()).toBe('{"name":"Bo"}\n');
    const ofAll = await send('GET', '/examples/all');
    expect(await ofAll.text()).toBe('event: born\ndata: {"name":"Bo"}\n\n');
  });

  it('has JSON in the data of an event if its schema says so', async () => {
    const text = await (await send('GET', EVENT)).text();
    const [, data = ''] = /^data: (.*)$/m.exec(text) ?? [];
    expect(JSON.parse(data)).toHaveProperty('name', expect.any(String));
  });

  it.each([
    ['/updates/jsonl', 'application/jsonl', '{"name": "Bo"}\n\n{"name": "Li"}', 204],
    ['/updates/jsonl', 'application/jsonl', '', 400],
    ['/updates/jsonl', 'application/jsonl', '{"name": "Bo"}\n{"age": 1}', 400],
    ['/updates/jsonl', 'application/jsonl', '{"name": "Bo"}\n{half', 400],
    ['/updates/ndjson', 'application/x-ndjson', '{"name": "Bo", "age": "1"}\r\n', 400],
    ['/updates/seq', 'application/json-seq', '\u001e{"name": "Bo"}\n\u001e{"name": "Li"}\n', 204],
    ['/updates/seq', 'application/json-seq', '\u001e{"name": "Bo"}\n\u001e{"name": 5}\n', 400],
    [
      EVENT,
      'text/event-stream',
      ': hi\n\nevent: born\nretry: 5\ndata: {"name":\ndata: "Bo"}\n',
      204,
    ],
    [EVENT, 'text/event-stream', 'event: eaten\ndata: {"name": "Bo"}\n\n', 400],
    [EVENT, 'text/event-stream', 'event: born\nretry: soon\ndata: {"name": "Bo"}\n\n', 400],
    [EVENT, 'text/event-stream', 'event: born\ndata: {"name": 5}\n\n', 400],
  ])('is checked item by item: %s %s %j', async (path, type, body, status) => {
    const reply = await send('POST', path, { headers: { 'content-type': type }, body });
    expect(reply.status).toBe(status);
  });

  it('tells the place of a wrong item', () => {
    const { operations } = new Contract('farm', document);
    const rules = operations.find(({ id }) => id === 'POST /updates/jsonl');
    const sent = { params: {}, search: '', headers: {} };
    const check = () =>
      rules?.validator.checkRequest(rules, sent, [{ name: 'Bo' }, {}], 'application/jsonl');
    const violations = [expect.objectContaining({ place: '/body/1/name' })];
    expect(check).toThrow(expect.objectContaining({ violations }));
  });
});
