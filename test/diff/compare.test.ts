// A new version of Redocly's experimental diff that judges otherwise is noticed here.
import { beforeAll, describe, expect, it } from '@jest/globals';

import { compare } from '../../server/diff/compare.ts';
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
