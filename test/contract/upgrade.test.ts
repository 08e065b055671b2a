// Older contracts are brought to OpenAPI 3.1 as their authors mean them.
import { describe, expect, it } from '@jest/globals';

import { load } from '../../server/contract/load.ts';
import type { OperationObject, Schema } from '../../server/contract/document.ts';

const OTHER = '#/components/schemas/Other';

/** A schema as it stands after loading. */
async function schemaOf(schema: unknown, openapi = '3.0.3'): Promise<Schema> {
  const { document, problems } = await load({
    openapi,
    paths: {},
    components: { schemas: { It: schema, Other: { type: 'object' } } },
  });
  expect(problems).toEqual([]);
  return document.components?.['schemas']?.['It'] as Schema;
}

describe('a schema of OpenAPI 3.0', () => {
  it.each<[string, object, object]>([
    ['with a type may be null', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      'with an enum may be null',
      { type: 'string', nullable: true, enum: ['a'] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['without a type may be null', { nullable: true, enum: ['a'] }, { enum: ['a', null] }],
    [
      'with a reference may be null',
      { $ref: OTHER, nullable: true },
      { anyOf: [{ $ref: OTHER }, { type: 'null' }] },
    ],
    [
      'with a type beside its reference may be null',
      { $ref: OTHER, type: 'object', nullable: true },
      { anyOf: [{ $ref: OTHER }, { type: 'null' }] },
    ],
    [
      'with a type beside its allOf may be null',
      { type: 'object', nullable: true, allOf: [{ $ref: OTHER }] },
      { type: ['object', 'null'], anyOf: [{ allOf: [{ $ref: OTHER }] }, { type: 'null' }] },
    ],
    [
      'with a choice may be null',
      { nullable: true, oneOf: [{ $ref: OTHER }] },
      { anyOf: [{ oneOf: [{ $ref: OTHER }] }, { type: 'null' }] },
    ],
    [
      'that is not nullable says no more of it',
      { type: 'string', nullable: false },
      { type: 'string' },
    ],
    [
      'has no constraints beside a reference',
      { $ref: OTHER, type: 'string', minLength: 3, description: 'It.', readOnly: true },
      { $ref: OTHER, description: 'It.', readOnly: true },
    ],
    [
      'has exclusive bounds',
      { minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
      { exclusiveMinimum: 0, maximum: 9 },
    ],
    ['has an exclusive bound without a bound', { exclusiveMinimum: true }, {}],
    ['has an example', { type: 'string', example: 'a' }, { type: 'string', examples: ['a'] }],
    [
      'is a file',
      { type: 'string', format: 'binary' },
      { contentMediaType: 'application/octet-stream' },
    ],
    [
      'is in base64',
      { type: 'string', format: 'byte' },
      { type: 'string', contentEncoding: 'base64' },
    ],
    [
      'has a property named nullable',
      { properties: { nullable: {} } },
      { properties: { nullable: {} } },
    ],
    ['has a default null', { type: 'string', default: null }, { type: 'string', default: null }],
  ])('%s', async (_, schema, expected) => {
    expect(await schemaOf(schema)).toEqual(expected);
  });
});

describe('a schema of OpenAPI 3.1', () => {
  it.each<[string, object, object]>([
    [
      'keeps the constraints beside a reference',
      { $ref: OTHER, minProperties: 1 },
      { $ref: OTHER, minProperties: 1 },
    ],
    [
      'may have the nullable of 3.0',
      { type: 'string', nullable: true },
      { type: ['string', 'null'] },
    ],
    [
      'may have the exclusive bounds of 3.0',
      { minimum: 0, exclusiveMinimum: true },
      { exclusiveMinimum: 0 },
    ],
    [
      'may have a list of items',
      { items: [{}], additionalItems: false },
      { prefixItems: [{}], items: false },
    ],
    ['may have named examples', { examples: { a: { value: 1 }, b: 2 } }, { examples: [1, 2] }],
    [
      'may have an unquoted null in its types',
      { type: ['string', null] },
      { type: ['string', 'null'] },
    ],
    ['may have the type of another language', { type: 'String' }, { type: 'string' }],
    [
      'has no name of its own',
      { $id: 'https://example.com/a', $anchor: 'a', type: 'string' },
      { type: 'string' },
    ],
    [
      'has null among its types and an enum without it',
      { type: ['string', 'null'], enum: ['a'] },
      { type: ['string', 'null'], enum: ['a'] },
    ],
  ])('%s', async (_, schema, expected) => {
    expect(await schemaOf(schema, '3.1.0')).toEqual(expected);
  });

  it('is found by its anchor', async () => {
    const schema = {
      $defs: { a: { $anchor: 'part', type: 'string' }, b: { $dynamicAnchor: 'node' } },
      properties: { a: { $ref: '#part' }, b: { $dynamicRef: '#node' } },
    };
    expect(await schemaOf(schema, '3.1.0')).toEqual({
      $defs: { a: { type: 'string' }, b: {} },
      properties: {
        a: { $ref: '#/components/schemas/It/%24defs/a' },
        b: { $ref: '#/components/schemas/It/%24defs/b' },
      },
    });
  });
});

/** The operation POST /a of a contract of Swagger 2.0 with these parameters. */
async function operationOf(
  parameters: unknown[],
  more: object = {},
  root: object = {},
): Promise<OperationObject> {
  const { document, problems } = await load({
    swagger: '2.0',
    paths: { '/a': { post: { parameters, responses: {}, ...more } } },
    definitions: { Boat: { type: 'object' } },
    ...root,
  });
  expect(problems).toEqual([]);
  return document.paths['/a']?.post ?? {};
}

const BOAT = { schema: { $ref: '#/components/schemas/Boat' } };
const BODY = { name: 'boat', in: 'body', required: true, schema: { $ref: '#/definitions/Boat' } };

describe('a contract of Swagger 2.0', () => {
  it.each<[object, object[]]>([
    [
      { host: 'example.com', basePath: '/v1', schemes: ['https', 'http'] },
      [{ url: 'https://example.com/v1' }, { url: 'http://example.com/v1' }],
    ],
    [{ basePath: '/v1' }, [{ url: '/v1' }]],
    [{ host: 'example.com', schemes: 'https' }, [{ url: 'https://example.com' }]],
  ])('%j has servers', async (root, servers) => {
    const { document } = await load({ swagger: '2.0', paths: {}, ...root });
    expect(document.servers).toEqual(servers);
  });

  it.each<[string | undefined, object]>([
    [undefined, { style: 'form', explode: false }],
    ['multi', { style: 'form', explode: true }],
    ['ssv', { style: 'spaceDelimited', explode: false }],
    ['pipes', { style: 'pipeDelimited', explode: false }],
  ])('writes an array in the format %s', async (collectionFormat, style) => {
    const array = { name: 'a', in: 'query', type: 'array', items: { type: 'integer' } };
    const operation = await operationOf([
      { ...array, ...(collectionFormat && { collectionFormat }) },
    ]);
    expect(operation.parameters).toEqual([
      { name: 'a', in: 'query', schema: { type: 'array', items: { type: 'integer' } }, ...style },
    ]);
  });

  it.each<[string, unknown[], object, object]>([
    ['of its operation', [BODY], {}, {}],
    [
      'that a reference leads to',
      [{ $ref: '#/parameters/Boat' }],
      {},
      { parameters: { Boat: BODY } },
    ],
    ['of an operation that consumes nothing', [BODY], { consumes: [] }, {}],
    ['that is one text of types', [BODY], { consumes: 'application/json' }, {}],
  ])('has the body %s', async (_, parameters, more, root) => {
    const operation = await operationOf(parameters, more, root);
    expect(operation.requestBody).toEqual({
      required: true,
      content: { 'application/json': BOAT },
    });
    expect(operation.parameters ?? []).toEqual([]);
  });

  it('has the body of its path in every operation that has none of its own', async () => {
    const own = { ...BODY, schema: { type: 'string' } };
    const { document } = await load({
      swagger: '2.0',
      paths: {
        '/a': { put: { parameters: [own] }, parameters: [BODY], post: {}, 'x-other': null },
      },
      definitions: { Boat: {} },
    });
    const { put, post } = document.paths['/a'] ?? {};
    expect(put?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { type: 'string' } } },
    });
    expect(post?.requestBody).toMatchObject({ content: { 'application/json': BOAT } });
  });

  it('keeps extensions of a path', async () => {
    const { document } = await load({
      swagger: '2.0',
      paths: {
        '/a': { 'x-kept': { a: 1 }, 'x-null': null, 'x-odd': { parameters: 5 }, summary: 'No.' },
      },
    });
    expect(document.paths).toEqual({ '/a': { parameters: [], 'x-kept': { a: 1 } } });
  });

  it('has forms with files', async () => {
    const operation = await operationOf(
      [
        { name: 'file', in: 'formData', type: 'file', required: true },
        {
          name: 'tags',
          in: 'formData',
          type: 'array',
          items: { type: 'string' },
          collectionFormat: 'multi',
        },
      ],
      { consumes: ['multipart/form-data'] },
    );
    expect(operation.requestBody).toMatchObject({
      content: {
        'multipart/form-data': {
          schema: {
            required: ['file'],
            properties: {
              file: { contentMediaType: 'application/octet-stream' },
              tags: { type: 'array' },
            },
          },
          encoding: { tags: { style: 'form', explode: true } },
        },
      },
    });
  });

  it('has replies in each type that it produces, with headers and examples', async () => {
    const reply = {
      description: 'A boat.',
      schema: { type: 'file' },
      headers: { 'X-Left': { type: 'integer', minimum: 0 } },
      examples: { 'image/png': 'a' },
    };
    const operation = await operationOf([], {
      produces: ['image/png', 'image/gif'],
      responses: { 200: reply },
    });
    expect(operation.responses?.['200']).toMatchObject({
      headers: { 'X-Left': { schema: { type: 'integer', minimum: 0 } } },
      content: { 'image/png': { examples: { default: { value: 'a' } } }, 'image/gif': {} },
    });
  });

  it('has discriminators, x-nullable and shared replies', async () => {
    const { document } = await load({
      swagger: '2.0',
      paths: { '/a': { get: { responses: { default: { $ref: '#/responses/Boat' } } } } },
      responses: { Boat: { description: 'It.', schema: { $ref: '#/definitions/Boat' } } },
      definitions: {
        Boat: {
          ...{ type: 'object', discriminator: 'kind' },
          properties: { kind: { type: 'string' }, note: { type: 'string', 'x-nullable': true } },
        },
      },
    });
    expect(document.components).toMatchObject({
      responses: { Boat: { content: { 'application/json': BOAT } } },
      schemas: {
        Boat: {
          ...{ discriminator: { propertyName: 'kind' }, required: ['kind'] },
          properties: { note: { type: ['string', 'null'] } },
        },
      },
    });
  });

  it('has credentials', async () => {
    const { document } = await load({
      swagger: '2.0',
      paths: {},
      securityDefinitions: {
        basic: { type: 'basic' },
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        code: {
          type: 'oauth2',
          flow: 'accessCode',
          authorizationUrl: '/a',
          tokenUrl: '/t',
          scopes: {},
        },
        none: null,
      },
    });
    expect(document.components?.securitySchemes).toEqual({
      basic: { type: 'http', scheme: 'basic' },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      code: {
        type: 'oauth2',
        flows: { authorizationCode: { authorizationUrl: '/a', tokenUrl: '/t', scopes: {} } },
      },
    });
  });

  it.each([
    ['definitions/Boat/pattern', { definitions: { Boat: { pattern: '(' } } }],
    [
      'parameters/Id/pattern',
      { parameters: { Id: { name: 'id', in: 'query', type: 'string', pattern: '(' } } },
    ],
    [
      'parameters/Body/schema/pattern',
      { parameters: { Body: { in: 'body', name: 'a', schema: { pattern: '(' } } } },
    ],
    [
      'responses/Bad/schema/pattern',
      { responses: { Bad: { description: '', schema: { pattern: '(' } } } },
    ],
    [
      'paths/~1a/post/parameters/1/pattern',
      [
        { name: 'a', in: 'formData', type: 'string' },
        { name: 'b', in: 'query', type: 'string', pattern: '(' },
      ],
    ],
    [
      'paths/~1a/post/parameters/1/pattern',
      [
        { name: 'a', in: 'query', type: 'string' },
        { name: 'b', in: 'formData', type: 'string', pattern: '(' },
      ],
    ],
    [
      'paths/~1a/post/parameters/0/schema/properties/b/pattern',
      [{ name: 'a', in: 'body', schema: { properties: { b: { pattern: '(' } } } }],
    ],
    [
      'paths/~1a/post/responses/200/schema/pattern',
      { paths: { '/a': { post: { responses: { 200: { schema: { pattern: '(' } } } } } } },
    ],
    ['paths/~1a/post/parameters/0', [{ name: 'a', in: 'somewhere' }]],
  ])('has a problem at %s, as its author wrote it', async (place, part) => {
    const root = Array.isArray(part) ? { paths: { '/a': { post: { parameters: part } } } } : part;
    const { problems } = await load({ swagger: '2.0', paths: {}, ...root });
    expect(problems.map(({ file }) => file)).toEqual([`#/${place}`]);
  });

  it('keeps references to places that have no name', async () => {
    const schema = {
      type: 'object',
      properties: { child: { $ref: '#/paths/~1a/get/responses/200/schema' } },
    };
    const { document, problems } = await load({
      swagger: '2.0',
      paths: {
        '/a': {
          get: {
            parameters: [{ name: 'q', in: 'query', type: 'string' }],
            responses: { 200: { description: '', schema } },
          },
          put: {
            parameters: [{ $ref: '#/paths/~1a/get/parameters/0' }],
            responses: { 200: { $ref: '#/paths/~1a/get/responses/200' } },
          },
        },
      },
    });
    const { put } = document.paths['/a'] ?? {};
    expect(problems).toEqual([]);
    expect(put?.parameters).toEqual([{ $ref: '#/components/parameters/0-2' }]);
    expect(put?.responses).toEqual({ 200: { $ref: '#/components/responses/200-3' } });
    expect(document.components).toMatchObject({
      schemas: { 'schema-1': { properties: { child: { $ref: '#/components/schemas/schema-1' } } } },
      parameters: { '0-2': { name: 'q', in: 'query', schema: { type: 'string' } } },
      responses: { '200-3': { content: { 'application/json': {} } } },
    });
  });

  it('names a dead reference as its author wrote it', async () => {
    const document = {
      swagger: '2.0',
      paths: {
        '/a': {
          get: { responses: { 200: { description: '', schema: { $ref: '#/definitions/No' } } } },
        },
      },
      definitions: {},
    };
    await expect(load(document)).rejects.toThrow(
      '#/paths/~1a/get/responses/200/schema/$ref: the reference #/definitions/No leads nowhere',
    );
  });
});
