import { describe, expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { Reply } from '../../server/world/reply.ts';

const DOWN = {
  type: 'object',
  required: ['until'],
  properties: { until: { type: 'integer' } },
};
const FORM = { 'multipart/form-data': { schema: { properties: { age: { type: 'integer' } } } } };

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1.0.0' },
  security: [{ bearer: [] }],
  paths: {
    '/{kind}/{pet-id}': {
      parameters: [
        { name: 'kind', in: 'path', required: true, schema: { enum: ['cats', 'dogs'] } },
        { name: 'pet-id', in: 'path', required: true, schema: { type: 'integer' } },
        { name: 'page', in: 'query', schema: { type: 'integer', default: 1 } },
      ],
      get: {
        operationId: 'getPet',
        summary: 'Get a pet',
        responses: {
          '200': { description: 'The pet.', content: { 'application/json': { schema: {} } } },
          '204': { description: 'No pet.' },
          '503': {
            description: 'Closed.',
            headers: { 'Retry-After': { required: true } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Down' } } },
          },
        },
      },
      post: {
        operationId: 'feedPet',
        summary: 'Feed a pet',
        requestBody: { required: true, content: { 'application/json': { schema: {} } } },
        responses: { '204': { description: 'Fed.' } },
      },
      put: {
        operationId: 'replacePet',
        summary: 'Replace a pet',
        requestBody: { content: FORM },
        responses: { '204': { description: 'Replaced.' } },
      },
    },
  },
  components: {
    schemas: { Down: DOWN },
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
  },
};

const [getPet, replacePet, feedPet] = new Contract('pets', document).operations as [
  Operation,
  Operation,
  Operation,
];
const validator = getPet.path.validator();
const params = { kind: 'cats', 'pet-id': '7' };
const asked = { params, query: {}, headers: {} };
const json = { 'content-type': 'application/json' };

it('is the same for all operations of a path', () => {
  expect(feedPet.path.validator()).toBe(validator);
});

describe('credentials', () => {
  it.each([{}, { authorization: 'Basic demo' }, { authorization: 'Bearer' }])(
    'of the wrong shape are refused: %j',
    async (headers) => {
      const checked = validator.checkCredentials(getPet, { ...asked, headers });
      await expect(checked).rejects.toMatchObject({ status: 401 });
    },
  );

  it('of the right shape pass', async () => {
    const headers = { authorization: 'Bearer demo' };
    await expect(validator.checkCredentials(getPet, { ...asked, headers })).resolves.toBe(
      undefined,
    );
  });
});

describe('a valid request', () => {
  it('is in the types and under the names of the contract', async () => {
    const query = { page: '2' };
    const valid = await validator.checkRequest(getPet, { ...asked, query }, undefined, undefined);
    expect(valid).toEqual({
      path: { kind: 'cats', 'pet-id': 7 },
      query: { page: 2 },
      headers: {},
      body: undefined,
    });
  });

  it('leaves the parts that it was made of as they were', async () => {
    const query = { page: '2' };
    await validator.checkRequest(getPet, { ...asked, query }, undefined, undefined);
    expect({ query, params }).toEqual({
      query: { page: '2' },
      params: { kind: 'cats', 'pet-id': '7' },
    });
  });

  it('has the types of the contract in a form', async () => {
    const form = { age: '3' };
    const { body } = await validator.checkRequest(replacePet, asked, form, 'multipart/form-data');
    expect(body).toEqual({ age: 3 });
  });
});

describe('a refused request', () => {
  it('has every violation in one list, those of the parameters by their names', async () => {
    const wrong = {
      params: { kind: 'cows', 'pet-id': 'x' },
      query: { page: 'x', 'a/b': '1' },
      headers: {},
    };
    const checked = validator.checkRequest(feedPet, wrong, undefined, 'application/json', true);
    await expect(checked).rejects.toMatchObject({
      status: 400,
      message: 'The request is not valid.',
      violations: [
        { place: '/query/page', message: 'must be integer' },
        { place: '/params/kind', message: expect.stringContaining('cats, dogs') as unknown },
        { place: '/params/pet-id', message: 'must be integer' },
        { place: '/body', message: 'is required' },
        { place: '/query/a~1b', message: 'is not a parameter of this operation' },
      ],
    });
  });

  it('has 415 for a content type that the contract lacks', async () => {
    const checked = validator.checkRequest(feedPet, asked, 'a', 'text/plain');
    await expect(checked).rejects.toMatchObject({ status: 415 });
  });
});

describe('a reply', () => {
  const check = (reply: Partial<Reply>) =>
    validator.checkReply(getPet, { status: 200, headers: json, body: undefined, ...reply });
  const retry = { ...json, 'retry-after': '60' };

  it.each<Partial<Reply>>([
    { body: { any: 'thing' } },
    { status: 204, headers: {} },
    { status: 503, headers: retry, body: { until: 1 } },
  ])('keeps the contract: %j', async (reply) => {
    expect(await check(reply)).toEqual([]);
  });

  it.each<[Partial<Reply>, place: string, message: string]>([
    [{ body: null }, '/response', 'response body required.'],
    [{ status: 204, headers: {}, body: null }, '/response', 'response should NOT have a body'],
    [{ headers: {}, body: undefined }, '/response', 'response body required.'],
    [
      { headers: { 'content-type': 'text/html' }, body: 1 },
      '/headers/content-type',
      'must be one of application/json',
    ],
    [
      { status: 503, headers: retry, body: { until: 'noon' } },
      '/response/until',
      'must be integer',
    ],
    [{ status: 503, headers: retry, body: null }, '/response', 'response body required.'],
    [{ status: 503, headers: retry }, '/response', 'response body required.'],
    [{ status: 503, body: { until: 1 } }, '/headers/retry-after', 'is required'],
  ])('breaks the contract: %j', async (reply, place, message) => {
    expect(await check(reply)).toEqual([{ place, message }]);
  });

  it.each([202, 404, 500, 599])('breaks the contract with an undocumented %i', async (status) => {
    expect(await check({ status, headers: {} })).toEqual([
      { place: '/', message: `no schema defined for status code '${status}' in the openapi spec` },
    ]);
  });
});
