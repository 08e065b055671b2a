// Defaults that a check of a request fills in.
import { expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { Failure } from '../../server/world/failure.ts';
import type { ValidRequest } from '../../server/contract/rules.ts';
import type { Parameter, Schema } from '../../server/contract/document.ts';

const JSON_TYPE = 'application/json';

function check(parameters: Parameter[], body?: { schema: Schema; value: unknown }): ValidRequest {
  const content = { [JSON_TYPE]: { schema: body?.schema ?? true } };
  const post = { parameters, requestBody: { content }, responses: { 204: { description: '' } } };
  const info = { title: 'T', version: '1' };
  const contract = new Contract('t', { openapi: '3.1.0', info, paths: { '/': { post } } });
  const [operation] = contract.operations;
  if (!operation) throw new Error('There is no operation');
  const asked = { params: {}, search: '', headers: {} };
  return operation.validator.checkRequest(operation, asked, body?.value, JSON_TYPE);
}

function violationsOf(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.violations.map(({ place }) => place);
  }
}

const page = (schema: Schema, required = false): Parameter[] => [
  { name: 'page', in: 'query', required, schema },
];

it('fills in the default of a parameter', () => {
  expect(check(page({ type: 'integer', default: 3 })).query).toEqual({ page: 3 });
});

it('refuses a required parameter that is left out, in spite of its default', () => {
  const parameters = page({ type: 'integer', default: 3 }, true);
  expect(violationsOf(() => check(parameters))).toEqual(['/query/page']);
});

it.each<Schema>([
  { type: 'integer', default: 'first' },
  { type: 'integer', minimum: 1, default: 0 },
  { type: 'string', enum: ['a', 'b'], default: '' },
  { type: 'string', pattern: '^a', default: 'b' },
  { type: 'string', default: null },
])('leaves out a parameter whose default is refused: %j', (schema) => {
  expect(check(page(schema)).query).toEqual({});
});

const sized = (size: Schema, required: string[] = []): Schema => ({
  type: 'object',
  required,
  properties: { size },
});

it('fills in the default of a property', () => {
  const schema = sized({ type: 'integer', default: 3 });
  expect(check([], { schema, value: {} }).body).toEqual({ size: 3 });
});

it('refuses a required property that is left out, in spite of its default', () => {
  const schema = sized({ type: 'integer', default: 3 }, ['size']);
  expect(violationsOf(() => check([], { schema, value: {} }))).toEqual(['/body/size']);
});

it.each<Schema>([
  { type: 'integer', default: 'large' },
  { type: ['string', 'null'], enum: ['s', 'm', null], default: '' },
  { type: 'object', default: [] },
  { type: 'boolean', default: null },
  { type: 'integer', minimum: 1, default: 0 },
  { type: 'number', maximum: 1, default: 1.5 },
  { type: 'number', exclusiveMinimum: 0, default: 0 },
  { type: 'string', minLength: 1, default: '' },
  { type: 'string', maxLength: 2, default: 'abc' },
  { type: 'string', pattern: '^a', default: 'b' },
  { type: 'array', minItems: 1, default: [] },
])('leaves out a property whose default is of no value of its schema: %j', (size) => {
  expect(check([], { schema: sized(size), value: {} }).body).toEqual({});
});
