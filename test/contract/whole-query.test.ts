import { expect, it } from '@jest/globals';

import { load } from '../../server/contract/load.ts';
import { readParameters, unknownNames } from '../../server/contract/parameters.ts';
import type { Document, Parameter, SchemaObject } from '../../server/contract/document.ts';

const document: Document = { openapi: '3.2.0', info: { title: 'A', version: '1' }, paths: {} };
const FORM = 'application/x-www-form-urlencoded';

const AREA = {
  type: 'object',
  properties: {
    name: { type: 'string', default: 'all' },
    ids: { type: 'array', items: { type: 'integer' } },
  },
};

function read(type: string, schema: SchemaObject, search: string) {
  const parameter: Parameter = { name: 'area', in: 'querystring', content: { [type]: { schema } } };
  const { query, querystring } = readParameters(document, [parameter], {
    ...{ params: {}, search, headers: {} },
  });
  return { query, querystring };
}

it.each([
  [FORM, '?name=a+b&ids=1&ids=2', { name: 'a b', ids: [1, 2] }],
  ['application/json', '?%7B%22ids%22%3A%5B1%5D%7D', { ids: [1] }],
  ['application/vnd.area+json', '{"name":"a+b"}', { name: 'a+b' }],
])('an object of %s is the query: %s', (type, search, value) => {
  expect(read(type, AREA, search)).toEqual({ query: value, querystring: { area: value } });
});

it.each([
  ['text/plain', { type: 'string' }, '?a%20b+c', 'a b+c'],
  ['text/plain', { type: 'integer' }, '?7', 7],
  ['application/json', { type: 'array' }, '?%5B1%5D', [1]],
  ['application/json', { type: 'object' }, '?half', 'half'],
])('another value of %s stands under its name: %j %s', (type, schema, search, value) => {
  expect(read(type, schema, search)).toEqual({
    query: { area: value },
    querystring: { area: value },
  });
});

it('a query that was not sent has no value, or its default', () => {
  expect(read(FORM, AREA, '')).toEqual({ query: {}, querystring: {} });
  const value = { name: 'b' };
  expect(read(FORM, { ...AREA, default: value }, '?')).toMatchObject({ query: value });
});

it('leaves no name in a query unknown', () => {
  const parameter: Parameter = { name: 'area', in: 'querystring', content: { [FORM]: {} } };
  expect(unknownNames(document, [parameter], '?colour=grey')).toEqual([]);
});

const asked = (more: object) => ({ name: 'area', in: 'querystring', ...more });
const part = { name: 'page', in: 'query', schema: {} };
const whole = asked({ content: { [FORM]: { schema: AREA } } });

it.each<[string, object[], string[]]>([
  ['another', [whole, asked({ ...whole, name: 'other' })], ['/a/get']],
  ['a part of it', [whole, part], ['/a/get']],
  ['itself', [whole], []],
])('a whole query beside %s is told', async (_, parameters, places) => {
  const paths = { '/a': { get: { parameters, responses: {} } } };
  const { problems } = await load({ openapi: '3.2.0', info: { title: 'A' }, paths });
  expect(problems.map(({ file, message, remedy }) => `${file}: ${message}; ${remedy}`)).toEqual([
    ...places.map(
      () =>
        '#/paths/~1a/get: a parameter for the whole query stands beside others of the query; it is left out',
    ),
  ]);
});

it('a whole query with a schema and no content is a form', async () => {
  const parameters = [asked({ schema: AREA })];
  const paths = { '/a': { get: { parameters, responses: {} } } };
  const { document, problems } = await load({ openapi: '3.2.0', info: { title: 'A' }, paths });
  expect(document.paths['/a']?.get?.parameters).toEqual([whole]);
  expect(problems.map(({ message, remedy }) => `${message}; ${remedy}`)).toEqual([
    `the parameter area has no content; its schema is taken for the one of ${FORM}`,
  ]);
});
