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
const SCHEMA = { type: 'object', properties: { age: { type: 'integer' } } };
const FORMS = { 'multipart/form-data': { schema: SCHEMA }, 'application/yaml': { schema: SCHEMA } };

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
          '205': { description: 'No more.', content: { 'application/json': { schema: DOWN } } },
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
        requestBody: { content: FORMS },
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
const validator = getPet.validator;
const params = { kind: 'cats', 'pet-id': '7' };
const asked = { params, search: '', headers: {} };
const json = { 'content-type': 'application/json' };

it('is the same for all operations of a path', () => {
  expect(feedPet.validator).toBe(validator);
});

describe('credentials', () => {
  it.each([{}, { authorization: 'Basic demo' }, { authorization: 'Bearer' }])(
    'of the wrong shape are refused: %j',
    (headers) => {
      const check = () => {
        validator.checkCredentials(getPet, { ...asked, headers });
      };
      expect(check).toThrow(expect.objectContaining({ status: 401 }));
    },
  );

  it('of the right shape pass', () => {
    const headers = { authorization: 'Bearer demo' };
    expect(() => {
      validator.checkCredentials(getPet, { ...asked, headers });
    }).not.toThrow();
  });
});

describe('a valid request', () => {
  it('is in the types and under the names of the contract', () => {
    const sent = { ...asked, search: 'page=2&surplus=1' };
    const valid = validator.checkRequest(getPet, sent, undefined, undefined);
    expect(valid).toEqual({
      path: { kind: 'cats', 'pet-id': 7 },
      query: { page: 2 },
      headers: {},
      cookies: {},
      body: undefined,
    });
  });

  it('has no default that its own schema refuses', () => {
    const schema = { type: 'string', format: 'date', default: 'today' };
    const rules = { ...getPet, parameters: [{ name: 'since', in: 'query' as const, schema }] };
    const { query } = validator.checkRequest(rules, asked, undefined, undefined);
    expect(query).toEqual({});
  });

  it('leaves the parts that it was made of as they were', () => {
    validator.checkRequest(getPet, asked, undefined, undefined);
    expect(asked).toEqual({ params: { kind: 'cats', 'pet-id': '7' }, search: '', headers: {} });
  });

  it('may have a text in a format that is not read', () => {
    const { body } = validator.checkRequest(replacePet, asked, 'age: 3', 'application/yaml');
    expect(body).toBe('age: 3');
  });
});

describe('a refused request', () => {
  it('has every violation in one list, those of the parameters by their names', () => {
    const wrong = {
      params: { kind: 'cows', 'pet-id': 'x' },
      search: 'page=x&a/b=1',
      headers: {},
    };
    const check = () => validator.checkRequest(feedPet, wrong, undefined, 'application/json', true);
    expect(check).toThrow(
      expect.objectContaining({
        status: 400,
        message: 'The request is not valid.',
        violations: [
          { place: '/query/page', message: 'must be integer' },
          { place: '/params/kind', message: expect.stringContaining('cats, dogs') as unknown },
          { place: '/params/pet-id', message: 'must be integer' },
          { place: '/body', message: 'is required' },
          { place: '/query/a~1b', message: 'is not a parameter of this operation' },
        ],
      }),
    );
  });

  it('has 415 for a content type that the contract lacks', () => {
    const check = () => validator.checkRequest(feedPet, asked, 'a', 'text/plain');
    expect(check).toThrow(expect.objectContaining({ status: 415 }));
  });
});

describe('a reply', () => {
  const check = (reply: Partial<Reply>) =>
    validator.violationsIn(getPet, { status: 200, headers: json, body: undefined, ...reply });
  const retry = { ...json, 'retry-after': '60' };

  it.each<Partial<Reply>>([
    { body: { any: 'thing' } },
    { status: 204, headers: {} },
    { status: 205, headers: {} },
    { status: 503, headers: retry, body: { until: 1 } },
  ])('keeps the contract: %j', (reply) => {
    expect(check(reply)).toEqual([]);
  });

  it.each<[Partial<Reply>, place: string, message: string]>([
    [{ body: undefined }, '/response', 'is required'],
    [{ status: 204, headers: {}, body: null }, '/response', 'must not be there'],
    [{ headers: {}, body: undefined }, '/response', 'is required'],
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
    [{ status: 503, headers: retry, body: null }, '/response', 'must be object'],
    [{ status: 503, headers: retry }, '/response', 'is required'],
    [{ status: 503, body: { until: 1 } }, '/headers/retry-after', 'is required'],
  ])('breaks the contract: %j', (reply, place, message) => {
    expect(check(reply)).toEqual([{ place, message }]);
  });

  it.each([202, 404, 500, 599])('breaks the contract with an undocumented %i', (status) => {
    expect(check({ status, headers: {} })).toEqual([
      { place: '/status', message: `${status} is not documented` },
    ]);
  });
});

describe('a reply in one of two media types', () => {
  const content = {
    'application/json': { schema: { type: 'integer' } },
    'application/vnd.pets+json': { schema: { type: 'string' } },
  };
  const [getName] = new Contract('pets', {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0.0' },
    paths: {
      '/name': {
        get: {
          operationId: 'getName',
          summary: 'Get a name',
          responses: { '200': { description: 'A name or its number.', content } },
        },
      },
    },
  }).operations;

  it.each([
    ['application/json', 7, []],
    ['application/json', 'Rex', ['must be integer']],
    ['application/vnd.pets+json', 'Rex', []],
    ['application/vnd.pets+json', 7, ['must be string']],
  ])('is checked as %s: %j', (type, body, messages) => {
    const reply = { status: 200, headers: { 'content-type': type }, body };
    const violations = getName?.validator.violationsIn(getName, reply);
    expect(violations?.map(({ message }) => message)).toEqual(messages);
  });
});

describe('a body that is a choice by a discriminator', () => {
  const branch = (kind: string, name: string) => ({
    type: 'object',
    required: ['kind', name],
    properties: { kind: { const: kind }, [name]: { type: 'integer' } },
  });
  const mapping = { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' };
  const schema = {
    oneOf: [{ $ref: mapping.cat }, { $ref: mapping.dog }],
    discriminator: { propertyName: 'kind', mapping },
  };
  const [createPet] = new Contract('pets', {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0.0' },
    paths: {
      '/pets': {
        post: {
          operationId: 'createPet',
          summary: 'Create a pet',
          requestBody: { required: true, content: { 'application/json': { schema } } },
          responses: { '204': { description: 'Created.' } },
        },
      },
    },
    components: { schemas: { Cat: branch('cat', 'lives'), Dog: branch('dog', 'tricks') } },
  }).operations;

  it('is refused for what its own branch misses, and for nothing else', () => {
    const parts = { params: {}, search: '', headers: json };
    const check = () =>
      createPet?.validator.checkRequest(
        createPet,
        parts,
        { kind: 'dog' },
        'application/json',
        false,
      );
    expect(check).toThrow(
      expect.objectContaining({
        violations: [{ place: '/body/tricks', message: "must have required property 'tricks'" }],
      }),
    );
  });
});

it('lets any text pass a pattern that no engine reads', () => {
  const [getPet] = new Contract('pets', {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0.0' },
    paths: {
      '/pets': {
        get: {
          operationId: 'getPet',
          summary: 'Get a pet',
          responses: {
            '200': {
              description: 'A pet.',
              content: { 'application/json': { schema: { type: 'string', pattern: '(' } } },
            },
          },
        },
      },
    },
  }).operations;
  const reply = { status: 200, headers: json, body: 'Rex' };
  expect(getPet?.validator.violationsIn(getPet, reply)).toEqual([]);
});
