import { describe, expect, it } from '@jest/globals';

import { Answers } from '../../server/contract/answers.ts';
import { exampleNames } from '../../server/contract/reply-types.ts';
import { Contract } from '../../server/contract/contract.ts';
import { Failure } from '../../server/world/failure.ts';
import type { Wanted } from '../../server/contract/answers.ts';
import type { Document, Response, Schema } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';

const Pet = {
  type: 'object',
  required: ['id', 'name', 'born', 'parent'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string', minLength: 1 },
    born: { type: 'string', format: 'date-time' },
    parent: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Pet' }] },
  },
};
const born = '2026-01-15T12:00:00Z';
const tom = { id: '0b7e3a52-5c1f-4a4e-9d0c-1f2a3b4c5d6e', name: 'Tom', born, parent: null };
const problem = { title: 'Not found', status: 404 };

const getResponses: Record<string, Response | { $ref: string }> = {
  '200': {
    description: 'The pet.',
    content: {
      'application/json': {
        schema: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Pet' }] },
        examples: {
          tom: { $ref: '#/components/examples/Tom' },
          nobody: { value: null },
        },
      },
      'text/plain': { schema: { type: 'string' }, examples: { short: { value: 'Tom' } } },
    },
  },
  '201': { description: 'There now.' },
  '404': { $ref: '#/components/responses/NotFound' },
};

/** The first operation of a contract with some responses, and the answers of the contract. */
function operationWith(responses: Record<string, Response | { $ref: string }>): {
  operation: Operation;
  answers: Answers;
} {
  const document: Document = {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0.0' },
    paths: { '/pets/{id}': { get: { operationId: 'getPet', responses } } },
    components: {
      schemas: { Pet },
      examples: { Tom: { value: tom } },
      responses: {
        NotFound: {
          description: 'No such pet.',
          content: {
            'application/problem+json': { schema: {}, examples: { gone: { value: problem } } },
          },
        },
      },
    },
  };
  const [operation] = new Contract('pets', document).operations as [Operation];
  return { operation, answers: new Answers(document) };
}

const json = { 'content-type': 'application/json' };
const pets = operationWith(getResponses);
const usual: Wanted = { dynamic: false, seed: 1, choose: ([first]) => first };

function answer(wanted: Partial<Wanted>, { operation, answers } = pets) {
  return answers.answer(operation, { ...usual, ...wanted }).reply;
}

/** The reply of a media type. */
function replyOf(type: string, media: object, wanted: Partial<Wanted> = {}) {
  const contract = operationWith({ 200: { content: { [type]: media } } });
  return contract.answers.answer(contract.operation, { ...usual, ...wanted });
}

describe('an answer', () => {
  it('is the first example of the first success', () => {
    expect(answer({})).toEqual({ status: 200, headers: json, body: tom });
  });

  it('is a success without a body where the contract documents errors alone', () => {
    const errors = operationWith({ 400: { description: 'No.' }, 500: { description: 'Down.' } });
    expect(answer({}, errors)).toEqual({ status: 200, headers: {}, body: undefined });
  });

  it('is the example of a wanted name, even if its value is null', () => {
    expect(answer({ example: 'nobody' })).toEqual({ status: 200, headers: json, body: null });
  });

  it('is the first example of a wanted status, with its own content type', () => {
    const headers = { 'content-type': 'application/problem+json' };
    expect(answer({ code: 404 })).toEqual({ status: 404, headers, body: problem });
  });

  it('is of a wanted status and name', () => {
    expect(answer({ code: 404, example: 'gone' })).toMatchObject({ status: 404, body: problem });
  });

  it('has neither body nor content type if the contract has none', () => {
    expect(answer({ code: 201 })).toEqual({ status: 201, headers: {}, body: undefined });
  });

  it('is of the media type that the client likes best', () => {
    const headers = { 'content-type': 'text/plain' };
    const choose = () => 'text/plain';
    expect(answer({ choose })).toEqual({ status: 200, headers, body: 'Tom' });
  });

  it('is of the first media type for a client that takes none of them', () => {
    expect(answer({ choose: () => undefined })).toMatchObject({ headers: json });
  });

  it('is of the media type that has the wanted example', () => {
    expect(answer({ example: 'short' })).toMatchObject({ body: 'Tom' });
  });

  it('shares nothing with the contract', () => {
    (answer({}).body as typeof tom).name = 'Jerry';
    expect(answer({}).body).toEqual(tom);
  });

  it.each([204, 205, 304])('has no body with the status %i', (code) => {
    const contract = operationWith({ default: { content: { 'application/json': {} } } });
    expect(answer({ code }, contract)).toEqual({ status: code, headers: {}, body: undefined });
  });

  it('is of a range of statuses', () => {
    const contract = operationWith({ '2XX': { content: { 'application/json': { example: 1 } } } });
    expect(answer({}, contract)).toMatchObject({ status: 200, body: 1 });
    expect(answer({ code: 202 }, contract)).toMatchObject({ status: 202, body: 1 });
  });

  it('is an empty 200 where the contract documents no status at all', () => {
    expect(answer({}, operationWith({}))).toEqual({ status: 200, headers: {}, body: undefined });
  });

  it('is never informational', () => {
    const contract = operationWith({ 101: {}, default: {} });
    expect(answer({}, contract).status).toBe(200);
    expect(() => answer({ code: 101 }, contract)).toThrow(expect.objectContaining({ status: 404 }));
  });
});

describe('a Failure 404', () => {
  it.each<[Partial<Wanted>, string]>([
    [{ code: 500 }, 'getPet has no response 500; it has 200, 201, 404.'],
    [{ example: 'jerry' }, 'getPet has no example jerry; it has tom, nobody, short.'],
    [{ code: 404, example: 'tom' }, 'getPet has no example tom; it has gone.'],
    [{ example: 'toString' }, 'getPet has no example toString; it has tom, nobody, short.'],
  ])('names the existing choices for %j', (wanted, message) => {
    expect(() => answer(wanted)).toThrow(Failure);
    expect(() => answer(wanted)).toThrow(expect.objectContaining({ status: 404, message }));
  });
});

it('lists the names of the examples of all media types', () => {
  expect(exampleNames(pets.operation, 200)).toEqual(['tom', 'nobody', 'short']);
});

describe('a made-up answer', () => {
  it('has the shape of its schema', () => {
    const { status, headers, body } = answer({ dynamic: true });
    expect({ status, headers }).toEqual({ status: 200, headers: json });
    expect(body).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      name: expect.stringMatching(/./),
      born: expect.stringMatching(/^2026-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
  });

  it('differs from one seed to the next', () => {
    const bodies = [1, 2, 3].map((seed) => answer({ dynamic: true, seed }).body);
    expect(new Set(bodies.map((one) => JSON.stringify(one))).size).toBe(3);
  });

  it('repeats from the same seed, in another Answers as well', () => {
    const [one, other] = [pets, operationWith(getResponses)];
    expect(answer({ dynamic: true }, other)).toEqual(answer({ dynamic: true }, one));
  });

  it('is of the wanted status', () => {
    expect(answer({ code: 201, dynamic: true })).toMatchObject({ status: 201, body: undefined });
  });
});

describe('without an example, the body', () => {
  it.each<[string, object, unknown]>([
    ['application/json', {}, {}],
    ['application/json', { schema: {} }, {}],
    ['application/json', { schema: { type: 'integer', minimum: 7, maximum: 7 } }, 7],
    ['application/xml', { schema: { properties: { a: { const: 1 } } } }, { a: 1 }],
    ['text/plain', {}, ''],
    ['text/csv', { schema: { type: 'string', minLength: 1 } }, expect.stringMatching(/^[a-z]+$/)],
    ['application/octet-stream', { schema: {} }, expect.stringMatching(/^[a-z]+$/)],
    ['image/png', { schema: { type: 'string', format: 'binary' } }, expect.any(String)],
  ])('of %s with %j is made', (type, media, body) => {
    expect(replyOf(type, media).reply).toEqual({
      status: 200,
      headers: { 'content-type': type },
      body,
    });
  });

  it.each([
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['text/*', 'text/plain'],
    ['image/*', 'image/png'],
    ['application/*+json', 'application/vnd.made+json'],
    ['application/json; charset=utf-8', 'application/json; charset=utf-8'],
  ])('of %s is sent as %s', (key, type) => {
    expect(replyOf(key, {}).reply.headers).toEqual({ 'content-type': type });
  });
});

describe('a fault of the contract', () => {
  const schema: Schema = {
    type: 'object',
    required: ['age', 'name'],
    properties: { age: { type: 'integer' }, name: { type: 'string' } },
  };

  it('is told of an example that breaks its schema, and the example is mended', () => {
    const { reply, told } = replyOf('application/json', {
      schema,
      examples: { shaun: { value: { age: 'old', name: 'Shaun', wool: true } } },
    });
    expect(reply.body).toEqual({ age: expect.any(Number), name: 'Shaun', wool: true });
    expect(told).toBe(
      'getPet 200: the example shaun breaks its schema, and is sent mended: /age must be integer.',
    );
  });

  it('is told once', () => {
    const contract = operationWith({
      200: { content: { 'application/json': { schema, example: {} } } },
    });
    const [first, second] = [1, 2].map(() => contract.answers.answer(contract.operation, usual));
    expect(first).toHaveProperty('told');
    expect(second).not.toHaveProperty('told');
    expect(second?.reply).toEqual(first?.reply);
  });

  it('is told of a schema that no value satisfies', () => {
    const { reply, told } = replyOf('application/json', {
      schema: { type: 'integer', allOf: [false] },
    });
    expect(reply.status).toBe(200);
    expect(told).toContain('getPet 200: no value was found that keeps the schema');
  });
});

describe('a refusal', () => {
  const Problem = {
    type: 'object',
    required: ['code', 'message'],
    properties: { code: { type: 'integer' }, message: { type: 'string' } },
  };
  const media = { content: { 'application/json': { schema: Problem } } };
  const refusal = (responses: Record<string, Response>, status: number) => {
    const { operation, answers } = operationWith(responses);
    return answers.refusal(operation, new Failure(status, 'It is not so.'), usual.choose)?.reply;
  };

  it.each(['409', '4XX', 'default'])('has the shape that %s documents', (key) => {
    expect(refusal({ [key]: media }, 409)).toEqual({
      status: 409,
      headers: json,
      body: { code: 409, message: 'It is not so.' },
    });
  });

  it('has no body where none is documented', () => {
    expect(refusal({ 409: {} }, 409)).toEqual({ status: 409, headers: {}, body: undefined });
  });

  it('is none where the status is not documented', () => {
    expect(refusal({ 200: media }, 409)).toBeUndefined();
  });

  it.each([
    [['400', '422'], 400],
    [['422', '4XX'], 422],
    [['422', 'default'], 422],
    [['4XX', 'default'], 400],
    [['default'], 400],
  ])('of an invalid request with %j documented has the status %i', (keys, status) => {
    const responses = Object.fromEntries(keys.map((key) => [key, media]));
    expect(refusal(responses, 400)?.status).toBe(status);
  });

  it('stays 401 where only 403 is documented', () => {
    expect(refusal({ 403: media }, 401)?.status).toBe(401);
  });

  it.each(['400', '403', '500'])('has the shape of %s where its own is not documented', (key) => {
    expect(refusal({ 200: {}, [key]: media }, 404)).toEqual({
      status: 404,
      headers: json,
      body: { code: 404, message: 'It is not so.' },
    });
  });

  it('has no shape of a refusal without a body', () => {
    expect(refusal({ 400: {} }, 404)).toBeUndefined();
  });

  it('has no shape of another status if the mock itself has failed', () => {
    expect(refusal({ 400: media }, 500)).toBeUndefined();
  });

  it('keeps an example that has no place for the message', () => {
    const schema = { type: 'object', required: ['bleat'] };
    const content = { 'application/json': { schema, example: { bleat: 'baa' } } };
    expect(refusal({ 409: { content } }, 409)?.body).toEqual({ bleat: 'baa' });
  });

  it('keeps its schema rather than the message', () => {
    const schema = {
      type: 'object',
      required: ['message'],
      properties: { message: { const: 'no' } },
    };
    expect(refusal({ 409: { content: { 'application/json': { schema } } } }, 409)?.body).toEqual({
      message: 'no',
    });
  });

  it('is the message itself where the body is a text', () => {
    const content = { 'text/plain': { schema: { type: 'string' } } };
    expect(refusal({ 409: { content } }, 409)?.body).toBe('It is not so.');
  });
});
