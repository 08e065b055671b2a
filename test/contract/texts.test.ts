// Parameters and fields of forms are texts. Only those that JSON would write so are numbers and booleans.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Contract } from '../../server/contract/contract.ts';
import { Failure } from '../../server/world/failure.ts';
import type { Document, Parameter, Schema } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';

const INTEGER = { type: 'integer' };
const NUMBER = { type: 'number' };
const BOOLEAN = { type: 'boolean' };

const parameter = (place: Parameter['in'], name: string, schema: Schema, more = {}): Parameter => ({
  ...{ name, in: place, schema, required: place === 'path' },
  ...more,
});

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Farm', version: '1' },
  paths: {
    '/sheep/{number}': {
      put: {
        operationId: 'replaceSheep',
        summary: 'Replace a sheep',
        parameters: [
          parameter('path', 'number', INTEGER),
          parameter('query', 'page', { $ref: '#/components/schemas/Page' }),
          parameter('query', 'limit', { ...INTEGER, maximum: 100 }),
          parameter('query', 'weight', NUMBER),
          parameter('query', 'shorn', BOOLEAN),
          parameter('query', 'years', { type: 'array', items: INTEGER }),
          parameter('query', 'ages', { type: 'array', items: INTEGER }, { explode: false }),
          parameter('query', 'name', { type: 'string' }),
          parameter('header', 'X-Legs', INTEGER),
        ],
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: { properties: { legs: INTEGER, weight: NUMBER, shorn: BOOLEAN, name: {} } },
            },
          },
        },
        responses: { '204': { description: 'Replaced.' } },
      },
    },
  },
  components: { schemas: { Page: { type: 'integer', minimum: 1 } } },
};
const [replaceSheep] = new Contract('farm', document).operations as [Operation];
const validator = replaceSheep.validator;

interface Sent {
  number?: string;
  query?: Record<string, string | string[]>;
  headers?: Record<string, string>;
  form?: object;
}

/** The query as a client writes it. */
const searchOf = (query: Record<string, string | string[]>) =>
  Object.entries(query)
    .flatMap(([name, values]) =>
      [values].flat().map((value) => `${name}=${encodeURIComponent(value)}`),
    )
    .join('&');

const check = ({ number = '7', query = {}, headers = {}, form }: Sent) =>
  validator.checkRequest(
    replaceSheep,
    { params: { number: encodeURIComponent(number) }, search: searchOf(query), headers },
    form,
    'multipart/form-data',
  );

function violations(sent: Sent): readonly unknown[] {
  try {
    check(sent);
    return [];
  } catch (failure) {
    if (failure instanceof Failure) return failure.violations;
    throw failure;
  }
}

const NO_INTEGERS = [
  ...['Infinity', '-Infinity', 'NaN', '1e400', '0x1', '0b1', '0o1', '1e0', '+1', ' 1', '1 ', '01'],
  ...['1.0', '-', '--1', '1_000', '1,000', '', 'true', 'null', '١', '99999999999999999999'],
];

const NO_NUMBERS = ['Infinity', '-Infinity', '1e400', '0x1', '+1', ' 1', '01', '.5', '1.', ''];

const NO_BOOLEANS = ['1', '0', 'TRUE', 'True', 'yes', ' true', ''];

describe.each(NO_INTEGERS)('%j is no integer', (text) => {
  const message = 'must be integer';

  it('in a query', () => {
    expect(violations({ query: { page: text } })).toEqual([{ place: '/query/page', message }]);
  });

  it('in a path', () => {
    expect(violations({ number: text })).toEqual([{ place: '/params/number', message }]);
  });

  it('in a header', () => {
    const headers = { 'x-legs': text };
    expect(violations({ headers })).toEqual([{ place: '/headers/x-legs', message }]);
  });

  it('in a list', () => {
    const query = { years: ['1', text] };
    expect(violations({ query })).toEqual([{ place: '/query/years/1', message }]);
  });

  it('in a form', () => {
    expect(violations({ form: { legs: text } })).toEqual([{ place: '/body/legs', message }]);
  });
});

it.each(NO_NUMBERS)('%j is no number', (text) => {
  const message = 'must be number';
  const sent = { query: { weight: text }, form: { weight: text } };
  expect(violations(sent)).toEqual([
    { place: '/query/weight', message },
    { place: '/body/weight', message },
  ]);
});

it.each(NO_BOOLEANS)('%j is no boolean', (text) => {
  const message = 'must be boolean';
  const sent = { query: { shorn: text }, form: { shorn: text } };
  expect(violations(sent)).toEqual([
    { place: '/query/shorn', message },
    { place: '/body/shorn', message },
  ]);
});

it('reads every safe integer', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      const { query, body } = check({
        query: { ages: `${value},1`, years: String(value) },
        form: { legs: String(value) },
      });
      expect({ query, body }).toEqual({
        query: { ages: [value, 1], years: [value] },
        body: { legs: value },
      });
    }),
  );
});

it('reads every number that JSON writes', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(finite, (value) => {
      const { query } = check({ query: { weight: JSON.stringify(value) } });
      expect(query).toEqual({ weight: value === 0 ? 0 : value });
    }),
  );
});

it.each(['1.0', '1e0', '-0.5E-3'])('reads the number %s', (weight) => {
  expect(check({ query: { weight } }).query).toEqual({ weight: Number(weight) });
});

it('says where an integer is over the limit of its schema', () => {
  expect(violations({ query: { limit: '99999999999999999999' } })).toEqual([
    { place: '/query/limit', message: 'must be <= 100' },
  ]);
});

it.each(['0x1', ' 1', 'Infinity', ''])('leaves the text %j as it is', (name) => {
  const { query, body } = check({ query: { name }, form: { name } });
  expect({ query, body }).toEqual({ query: { name }, body: { name } });
});

it('leaves the request as it was sent', () => {
  const sent = { query: { page: '0x1' }, form: { legs: '01' } };
  violations(sent);
  expect(sent).toEqual({ query: { page: '0x1' }, form: { legs: '01' } });
});
