import { describe, expect, it } from '@jest/globals';

import { findResources } from '../../server/resources/find.ts';
import { contractOf, json, listOf, ref, things, told, whyOf } from './contract.ts';
import type { Schema } from '../../server/contract/document.ts';

const Thing = {
  type: 'object',
  properties: { id: { type: 'integer' }, sku: { type: 'string' }, name: { type: 'string' } },
};
const thing = things(ref('Thing'));
const item = thing['/things/{id}'] ?? {};
const list = thing['/things'] ?? {};

function planOf(paths: Record<string, object>, schemas: Record<string, object> = { Thing }) {
  return findResources(contractOf(paths, schemas as Record<string, Schema>));
}

it.each([
  ['false', false],
  ['an answer', { answer: 'example' }],
])('leaves an operation to its example by %s', (_, word) => {
  const plan = planOf({
    ...thing,
    '/things': { ...list, post: { ...list.post, 'x-kontrak': word } },
  });
  expect(told(plan)).toMatchObject({ 'GET /things': 'list things', 'POST /things': 'none' });
  expect(whyOf(plan, 'post', '/things')).toBe('the contract asks for its example by x-kontrak');
});

it('leaves all operations of a path to their examples', () => {
  const plan = planOf({ ...thing, '/things/{id}': { ...item, 'x-kontrak': false } });
  expect(told(plan)).toMatchObject({ 'GET /things/{id}': 'none', 'DELETE /things/{id}': 'none' });
});

it.each([
  ['a path', { '/things/{id}': { ...item, 'x-kontrak': { id: 'sku' } } }, Thing],
  [
    'an operation',
    { '/things/{id}': { ...item, get: { ...item.get, 'x-kontrak': { id: 'sku' } } } },
    Thing,
  ],
  ['a schema', {}, { ...Thing, 'x-kontrak': { id: 'sku' } }],
])('takes the id that %s names', (_, paths, schema) => {
  const plan = planOf({ ...thing, ...paths }, { Thing: schema });
  expect(plan.resources[0]?.id?.property).toBe('sku');
  expect(plan.problems).toEqual([]);
});

it('names a resource', () => {
  const plan = planOf({ ...thing, '/things': { ...list, 'x-kontrak': { resource: 'goods' } } });
  expect(plan.resources.map(({ key }) => key)).toEqual(['goods']);
});

it('lets an operation elsewhere act on a resource', () => {
  const search = { get: { ...list.get, 'x-kontrak': { resource: 'things', as: 'list' } } };
  const put = { ...item.put, 'x-kontrak': { resource: 'things', as: 'replace' } };
  const plan = planOf({ ...thing, '/things/search': search, '/things': { ...list, put } });
  expect(told(plan)).toMatchObject({
    'GET /things/search': 'list things',
    'PUT /things': 'replace things',
  });
  const parts = [...plan.parts].filter(
    ([one]) => one.path.template === '/things' && one.method === 'put',
  );
  expect(parts[0]?.[1]).toMatchObject({ id: { in: 'body', name: 'id' } });
});

it('lets operations elsewhere alone change a resource', () => {
  const create = { post: { ...list.post, 'x-kontrak': { resource: 'things', as: 'create' } } };
  const plan = planOf({
    '/things': { get: list.get },
    '/things/{id}': { parameters: item.parameters, get: item.get },
    '/things/open': create,
  });
  expect(told(plan)).toEqual({
    'GET /things': 'list things',
    'GET /things/{id}': 'read things',
    'POST /things/open': 'create things',
  });
  expect(plan.problems).toEqual([]);
});

describe('a correction that makes no sense', () => {
  it.each([
    ['is no object', 'yes', '/paths/~1things/x-kontrak', /is not understood/],
    ['has an unknown field', { key: 'id' }, '/paths/~1things/x-kontrak/key', /is not understood/],
    ['has an unknown act', { as: 'search' }, '/paths/~1things/x-kontrak/as', /is not understood/],
    ['names no property', { id: 'code' }, '/paths/~1things/x-kontrak', /no property code/],
    ['names an empty resource', { resource: '' }, '/paths/~1things/x-kontrak/resource', /is not/],
  ])('is told where it %s', (_, word, place, message) => {
    const { problems } = planOf({ ...thing, '/things': { ...list, 'x-kontrak': word } });
    expect(problems).toEqual([{ place, message: expect.stringMatching(message) as unknown }]);
  });

  it('is told where it names an unknown resource', () => {
    const word = { 'x-kontrak': { resource: 'goods', as: 'list' } };
    const other = { get: { responses: { 200: json(listOf(ref('Thing'))) }, ...word } };
    const { problems } = planOf({ ...thing, '/others': other });
    expect(problems).toEqual([
      {
        place: '/paths/~1others/get/x-kontrak',
        message: 'names goods, which was not found; resources are things',
      },
    ]);
  });

  it('is told where a schema has it', () => {
    const { problems } = planOf(thing, { Thing: { ...Thing, 'x-kontrak': false } });
    expect(problems).toEqual([
      {
        place: '/components/schemas/Thing/x-kontrak',
        message: 'is not understood; a schema can have { id: property }',
      },
    ]);
  });
});
