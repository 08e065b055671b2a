// A new version of Redocly's experimental diff that judges otherwise is noticed here.
import { beforeAll, describe, expect, it } from '@jest/globals';

import { compare } from '../../server/diff/compare.ts';
import { canJoin, joined } from '../../server/diff/joined.ts';
import { keysOf } from '../../server/world/pointer.ts';
import { contractOf, PAIRS } from './pairs.ts';
import type { Change, Comparison, Impact } from '../../server/diff/change.ts';

const IMPACTS: Impact[] = ['major', 'warning', 'minor', 'patch'];

let comparison: Comparison;
beforeAll(async () => {
  comparison = await compare({
    ...{ name: 'pairs', old: { source: contractOf('before') } },
    new: { source: contractOf('after') },
  });
});

/** The changes at the path of a pair, the worst first. */
function changesOf(title: string): Change[] {
  const path = `/${PAIRS.findIndex((pair) => pair.title === title)}`;
  return comparison.changes.filter(({ pointer }) => keysOf(pointer)[1] === path);
}

it.each(PAIRS)('judges $impact: $title', ({ title, impact }) => {
  const impacts = changesOf(title).map((one) => one.impact);
  expect(IMPACTS.find((one) => impacts.includes(one)) ?? 'none').toBe(impact);
});

it('tells the change of a shared schema for requests and answers apart, at its own line', async () => {
  const contract = (values: string[]): object => {
    const schema = { $ref: '#/components/schemas/Size' };
    const content = { 'application/json': { schema } };
    return {
      openapi: '3.1.0',
      info: { title: 'Shared', version: '1.0' },
      paths: {
        '/a': {
          put: { requestBody: { content }, responses: { 200: { description: 'A', content } } },
        },
      },
      components: { schemas: { Size: { enum: values } } },
    };
  };
  const { changes } = await compare({
    ...{ name: 'shared', old: { source: contract(['S', 'M']) } },
    new: { source: contract(['S', 'L']) },
  });
  expect(changes.map(({ side, message, place }) => [side, message, place?.file])).toEqual([
    ['request', "Enum of `Size` lost values: 'M'.", '#/components/schemas/Size/enum'],
    ['answer', "Enum of `Size` gained values: 'L'.", '#/components/schemas/Size/enum'],
  ]);
});

it.each(['request', 'answer'])('shows a renamed property of %s as one change', (side) => {
  const article = side === 'request' ? 'a' : 'an';
  expect(changesOf(`a property of ${article} ${side} gets another name`)).toMatchObject([
    { side, rule: 'property-renamed', message: 'Property `a` is named `b` now.' },
  ]);
});

describe('a parameter that is written for all operations of a path', () => {
  const one = { name: 'a', in: 'query', schema: { type: 'string' } };
  const other = { ...one, name: 'b', schema: { type: 'string', maxLength: 9 } };
  const contract = (own: object[], ofPath: object[]): object => {
    const operation = { parameters: own, responses: { 200: { description: 'A' } } };
    return {
      openapi: '3.2.0',
      info: { title: 'Places', version: '1.0' },
      paths: {
        '/a': { parameters: ofPath, get: operation, additionalOperations: { COPY: operation } },
      },
    };
  };
  const before = contract([one, other], []);
  const changesTo = async (now: object) =>
    (await compare({ name: 'a', old: { source: before }, new: { source: now } })).changes;

  it.each([
    ['one of an operation', contract([other], [one])],
    ['one that operations write anew', contract([one, other], [{ ...one, required: true }])],
  ])('is no change beside %s', async (_, now) => {
    expect(await changesTo(now)).toEqual([]);
  });

  it('is told at its own place, for any method', async () => {
    const shorter = { ...other, schema: { type: 'string', maxLength: 8 } };
    const place = { file: '#/paths/~1a/parameters/1/schema/maxLength' };
    expect(await changesTo(contract([one], [one, shorter]))).toMatchObject([
      { impact: 'major', operation: 'COPY /a', place },
      { impact: 'major', operation: 'GET /a', place },
    ]);
  });
});

describe('the credentials of the whole contract', () => {
  const contract = (usual: object[] | undefined, ...own: (object[] | undefined)[]): object => {
    const operations = own.map((security, i) => [
      `/${i}`,
      { get: { ...(security ? { security } : {}), responses: { 200: { description: 'A' } } } },
    ]);
    return {
      ...{ openapi: '3.1.0', info: { title: 'Keys', version: '1.0' } },
      ...(usual ? { security: usual } : {}),
      paths: Object.fromEntries(operations) as object,
      components: {
        securitySchemes: {
          key: { type: 'apiKey', name: 'key', in: 'header' },
          other: { type: 'apiKey', name: 'other', in: 'header' },
          same: { type: 'apiKey', name: 'other', in: 'header', description: 'As the other.' },
        },
      },
    };
  };
  const key = [{ key: [] }];
  const other = [{ other: [] }];
  const changesOf = async (old: object, now: object) =>
    (await compare({ name: 'a', old: { source: old }, new: { source: now } })).changes;

  it.each([
    ['move to its operations', contract(key, undefined, other), contract(undefined, key, other)],
    [
      'come from its operations',
      contract(undefined, key, key),
      contract(key, undefined, undefined),
    ],
    ['get another name', contract(other, undefined), contract([{ same: [] }], undefined)],
    ['change where each operation has its own', contract(key, other), contract(other, other)],
  ])('break nobody if they %s', async (_, old, now) => {
    expect(await changesOf(old, now)).toEqual([]);
  });

  it('break nobody if their scheme gets another name', async () => {
    const old = contract(other, undefined, [{ other: [], key: [] }]);
    const text = JSON.stringify(old).replaceAll(/"(other|same)":/g, '"$1Token":');
    expect(await changesOf(old, JSON.parse(text) as object)).toEqual([]);
  });

  it('are one change, at their own place', async () => {
    const old = contract(key, undefined, undefined, other);
    const changes = await changesOf(old, contract(other, undefined, undefined, other));
    const breaks = changes.filter(({ impact }) => impact === 'major');
    expect(breaks.length).toBe(1);
    expect(breaks[0]).toMatchObject({ operation: '', pointer: '/security/0/other' });
    expect(new Set(changes.map(({ operation }) => operation))).toEqual(new Set(['']));
  });

  it('break an operation that loses its own for others', async () => {
    const changes = await changesOf(contract(key, undefined), contract(key, other));
    expect(changes[0]).toMatchObject({ impact: 'major', operation: 'GET /0' });
  });
});

describe('an allOf that is compared as one schema', () => {
  const contract = (size: object, cups: object): object => {
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/Cups' } } };
    const get = { responses: { 200: { description: 'A', content } } };
    return {
      ...{ openapi: '3.1.0', info: { title: 'Cups', version: '1.0' } },
      paths: { '/a': { get }, '/b': { get } },
      components: {
        schemas: { Base: { type: 'object', properties: { size } }, Cups: cups },
      },
    };
  };
  const ofBase = (...more: object[]): object => ({
    allOf: [{ $ref: '#/components/schemas/Base' }, ...more],
  });
  const hot = { type: 'object', properties: { hot: { type: 'boolean' }, cold: ofBase() } };
  const all = { anyOf: [ofBase(hot), ofBase({ title: 'Other' })] };

  it('has a change of a shared member once, at its own line', async () => {
    const old = { source: contract({ type: 'string' }, all) };
    const now = { source: contract({ type: 'integer' }, all) };
    const { changes } = await compare({ name: 'a', old, new: now });
    expect(changes).toMatchObject([
      { impact: 'major', place: { file: '#/components/schemas/Base/properties/size/type' } },
    ]);
    expect(changes).toHaveLength(1);
  });

  it('leads to itself', async () => {
    const cups = ofBase({ properties: { next: ofBase({ $ref: '#/components/schemas/Cups' }) } });
    const source = contract({ type: 'string' }, cups);
    const round = contract(
      { $ref: '#/components/schemas/Cups' },
      ofBase({ properties: { size: cups } }),
    );
    for (const one of [source, round])
      expect(
        (await compare({ name: 'a', old: { source: one }, new: { source: one } })).changes,
      ).toEqual([]);
  });

  it.each([
    [{ additionalProperties: false, properties: { a: {} } }, { properties: { b: {} } }, false],
    [{ additionalProperties: false, properties: { a: {} } }, { properties: { a: {} } }, true],
    [{ if: {} }, { then: {} }, false],
    [{ $id: 'a' }, { type: 'object' }, false],
    [{ not: {} }, { not: { type: 'string' } }, true],
  ])('joins %j and %j: %s', (one, more, isJoined) => {
    expect(canJoin([one, more])).toBe(isJoined);
  });

  it.each([
    ['type', [['string', 'null'], 'string'], 'string'],
    ['type', ['number', ['integer', 'null']], 'integer'],
    ['type', ['string', 'integer'], undefined],
    [
      'enum',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      ['b'],
    ],
    ['minimum', [3, 5], 5],
    ['maxItems', [3, 5], 3],
    ['required', [['a'], ['b', 'a']], ['a', 'b']],
    ['pattern', ['^a', 'b$'], undefined],
    ['readOnly', [false, true], true],
  ])('has of %s %j the value %j', (key, values, value) => {
    expect(joined(key, values)).toEqual(value);
  });
});

it('finds nothing but the change between OpenAPI 3.1, 3.0 and Swagger 2.0', async () => {
  const info = { title: 'Versions', version: '1.0' };
  const properties = { size: { type: 'string' } };
  const schemas = (size: object): object => ({ Cup: { type: 'object', properties: { size } } });
  const ok = { description: 'A cup.' };
  const contract = (openapi: string, size: object): object => {
    const schema = { $ref: '#/components/schemas/Cup' };
    const responses = { 200: { ...ok, content: { 'application/json': { schema } } } };
    return {
      openapi,
      info,
      paths: { '/a': { get: { responses } } },
      components: { schemas: schemas(size) },
    };
  };
  const old = {
    ...{ swagger: '2.0', info, produces: ['application/json'] },
    paths: {
      '/a': { get: { responses: { 200: { ...ok, schema: { $ref: '#/definitions/Cup' } } } } },
    },
    definitions: { Cup: { type: 'object', properties } },
  };
  const swagger = { source: old };
  const three = { source: contract('3.0.3', { type: 'string', nullable: true }) };
  const one = { source: contract('3.1.0', { anyOf: [{ type: 'string' }, { type: 'null' }] }) };
  const same = await compare({ name: 'a', old: three, new: one });
  expect(same.changes).toEqual([]);
  const { changes } = await compare({ name: 'a', old: three, new: swagger });
  expect(changes).toMatchObject([
    { impact: 'patch', within: 'size', place: { file: '#/definitions/Cup/properties/size/type' } },
  ]);
});

it('names the operation of a method that OpenAPI has no field for', async () => {
  const contract = (type: string): object => {
    const content = { 'application/json': { schema: { type } } };
    const COPY = { requestBody: { content }, responses: { 204: { description: '' } } };
    const paths = { '/a': { additionalOperations: { COPY } } };
    return { openapi: '3.2.0', info: { title: 'Copied', version: '1.0' }, paths };
  };
  const { changes } = await compare({
    ...{ name: 'copied', old: { source: contract('string') } },
    new: { source: contract('integer') },
  });
  expect(changes.map(({ operation, side }) => [operation, side])).toEqual([['COPY /a', 'request']]);
});
