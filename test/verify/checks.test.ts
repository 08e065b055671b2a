// The checks of a request and of a reply by a contract.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { replyFaults } from '../../server/verify/checks/reply-faults.ts';
import { askedOf, requestFaults } from '../../server/verify/checks/request-faults.ts';
import type { Schema } from '../../server/contract/document.ts';

function answering(schema: Schema, type = 'application/json'): object {
  return { 200: { description: 'Good', content: { [type]: { schema } } } };
}

const { document, placeOf } = await load({
  openapi: '3.1.0',
  info: { title: 'Boats', version: '1' },
  paths: {
    '/boats': {
      get: {
        operationId: 'listBoats',
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer', maximum: 5 } },
          { name: 'X-Fleet', in: 'header', required: true, schema: { type: 'string' } },
        ],
        responses: answering({ type: 'array', items: { $ref: '#/components/schemas/Boat' } }),
      },
      post: {
        operationId: 'createBoat',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Tree' } } },
        },
        responses: { 201: { description: 'Made' } },
      },
    },
    '/tree': {
      get: { operationId: 'getTree', responses: answering({ $ref: '#/components/schemas/Tree' }) },
    },
    '/count': {
      get: { operationId: 'getCount', responses: answering({ type: 'integer' }, 'text/plain') },
    },
    '/mixed': {
      get: {
        operationId: 'getMixed',
        responses: answering({
          allOf: [{ $ref: '#/components/schemas/Boat' }],
          properties: { port: { type: 'string' } },
        }),
      },
    },
    '/fail': {
      get: {
        operationId: 'fail',
        responses: { ...answering(true), 500: { description: 'Failed' } },
      },
    },
  },
  components: {
    schemas: {
      Boat: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          key: { type: 'string', pattern: '^[a-f0-9]{8}$' },
          owner: {
            oneOf: [
              { type: 'object', properties: { token: { type: 'string', minLength: 8 } } },
              { type: 'integer' },
            ],
          },
          tags: { type: 'object', additionalProperties: true },
          loose: { type: 'object' },
        },
      },
      Tree: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
    },
  },
});
const contract = new Contract('boats', document);
const JSON_TYPE = { 'content-type': 'application/json' };

function faultsOf(
  id: string,
  body: string | Buffer,
  { status = 200, headers = {}, asked = {}, method = 'GET' } = {},
) {
  const operation = contract.operations.find((one) => one.id === id);
  if (!operation) throw new Error(`There is no ${id}.`);
  const reply = { status, headers: { ...JSON_TYPE, ...headers }, bytes: Buffer.from(body) };
  return replyFaults(contract, operation, { method, headers: asked }, reply);
}

function checksOf(...of: Parameters<typeof faultsOf>): string[] {
  return faultsOf(...of).map(({ check, place }) => `${check} ${place}`);
}

async function requestFaultsOf(
  method: string,
  target: string,
  { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
) {
  const request = {
    ...{ method, target, headers: { ...JSON_TYPE, ...headers } },
    body: body === undefined ? undefined : Buffer.from(body),
  };
  const asked = askedOf(contract, request);
  if (!asked) throw new Error(`There is no ${target}.`);
  return requestFaults(contract, asked, request);
}

describe('a body that is packed', () => {
  const good = '[{"name":"Sri"}]';
  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ])('is judged as it is unpacked from %s', (coding, pack) => {
    const headers = { 'content-encoding': coding };
    expect(checksOf('listBoats', pack(good), { headers })).toEqual([]);
    expect(checksOf('listBoats', pack('[{}]'), { headers })).toEqual(['body-schema /body/0/name']);
  });

  it('is unpacked from several codings, the last one first', () => {
    const headers = { 'content-encoding': 'deflate, gzip' };
    expect(checksOf('listBoats', gzipSync(deflateSync(good)), { headers })).toEqual([]);
  });

  it('is at fault if it cannot be unpacked, or is huge', () => {
    const headers = { 'content-encoding': 'gzip' };
    expect(checksOf('listBoats', good, { headers })).toEqual(['body-parse /body']);
    const huge = gzipSync(Buffer.alloc(65 * 2 ** 20, ' '));
    expect(checksOf('listBoats', huge, { headers })).toEqual(['body-parse /body']);
  });

  it('is not judged if nobody here knows its coding', () => {
    const headers = { 'content-encoding': 'x-own' };
    expect(checksOf('listBoats', 'any', { headers })).toEqual([]);
  });
});

describe('a JSON body', () => {
  it.each([
    ['a key that stands twice', '[{"name":1,"n\\u0061me":"a"}]', '/body/0/name'],
    ['a byte order mark', '\ufeff[]', '/body'],
    ['bytes that are no UTF-8', Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]), '/body'],
    ['20,000 levels', '['.repeat(20_000) + ']'.repeat(20_000), '/body'],
    ['a text that is no JSON', '[', '/body'],
  ])('is at fault for %s', (_, body, place) => {
    expect(checksOf('getTree', body)).toContainEqual(`body-parse ${place}`);
  });

  it('may have the same key in two objects, and as a value', () => {
    const body = '[{"name":"name","tags":{"name":"name"}},{"name":"{\\"a\\":1,\\"a\\":2}"}]';
    expect(checksOf('listBoats', body)).toEqual([]);
  });
});

describe('a masked value', () => {
  it.each([
    ['under its own schema', '[{"name":"a","key":"***"}]'],
    ['within a choice', '[{"name":"a","owner":{"token":"***"}}]'],
    ['in place of the whole body', '***'],
  ])('is not judged %s', (_, body) => {
    expect(checksOf('listBoats', body)).toEqual([]);
  });

  it('hides no fault beside it', () => {
    expect(checksOf('listBoats', '[{"key":"***"}]')).toEqual(['body-schema /body/0/name']);
  });
});

describe('an undocumented property', () => {
  it('is told with the list of properties that lacks it', () => {
    expect(faultsOf('listBoats', '[{"name":"a","extra":1}]')).toMatchObject([
      {
        ...{ check: 'body-undocumented', place: '/body/0/extra', keyword: 'properties' },
        pointer: '/components/schemas/Boat/properties',
      },
    ]);
  });

  it.each([
    ['an open object', 'listBoats', '[{"name":"a","tags":{"x":1},"loose":{"x":1}}]'],
    ['a choice', 'listBoats', '[{"name":"a","owner":{"x":1}}]'],
    ['allOf', 'getMixed', '{"name":"a","extra":1}'],
  ])('is not looked for in %s', (_, id, body) => {
    expect(checksOf(id, body)).toEqual([]);
  });
});

describe('a reply', () => {
  it('has a plain text by its schema', () => {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    expect(checksOf('getCount', '12', { headers })).toEqual([]);
    expect(checksOf('getCount', 'twelve', { headers })).toEqual(['body-schema /body']);
  });

  it('may be 304 to a conditional request alone', () => {
    const asked = { 'if-none-match': '"a"' };
    expect(checksOf('listBoats', '', { status: 304, asked })).toEqual([]);
    expect(checksOf('listBoats', '', { status: 304 })).toEqual(['status /status']);
  });

  it('keeps its contract with a 5xx that is documented', () => {
    expect(checksOf('fail', '', { status: 500 })).toEqual([]);
    expect(checksOf('listBoats', '', { status: 500 })).toEqual(['server-error /status']);
  });
});

describe('a request', () => {
  it('finds the operation of GET with HEAD', () => {
    expect(askedOf(contract, { method: 'HEAD', target: '/boats' })?.operation.id).toBe('listBoats');
    expect(askedOf(contract, { method: 'PUT', target: '/boats' })).toBeUndefined();
  });

  it('is told with the rule that a parameter breaks', async () => {
    const headers = { 'x-fleet': 'a' };
    const faults = await requestFaultsOf('GET', '/boats?page=9', { headers });
    expect(faults).toMatchObject([
      {
        ...{ place: '/query/page', keyword: 'maximum', expected: 'maximum 5' },
        pointer: '/paths/~1boats/get/parameters/0/schema/maximum',
      },
    ]);
    expect(await placeOf(faults[0]?.pointer ?? '')).toBeDefined();
  });

  it('is told with the parameter that it lacks', async () => {
    expect(await requestFaultsOf('GET', '/boats')).toMatchObject([
      {
        ...{ place: '/headers/x-fleet', keyword: 'required', message: 'is required' },
        pointer: '/paths/~1boats/get/parameters/1/required',
      },
    ]);
  });

  it('is told without its body, where it must have one', async () => {
    expect(await requestFaultsOf('POST', '/boats')).toMatchObject([
      { place: '/body', pointer: '/paths/~1boats/post', message: 'is required' },
    ]);
  });

  it('is judged by its whole query, which may have a question mark', async () => {
    const headers = { 'x-fleet': 'a' };
    const faults = await requestFaultsOf('GET', '/boats?url=a?b&page=9', { headers });
    expect(faults.map(({ place }) => place)).toEqual(['/query/page']);
  });

  it('is not judged by a masked parameter', async () => {
    const headers = { 'x-fleet': 'a' };
    expect(await requestFaultsOf('GET', '/boats?page=***', { headers })).toEqual([]);
  });

  it('is at fault for 20,000 levels', async () => {
    const body = '['.repeat(20_000) + ']'.repeat(20_000);
    expect(await requestFaultsOf('POST', '/boats', { body })).toMatchObject([
      { place: '/body', message: 'the body cannot be read' },
    ]);
  });
});
