// A fault of a contract is told, and mended so that the rest is served.
import { describe, expect, it } from '@jest/globals';

import { load } from '../../server/contract/load.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

/** Loads a contract of OpenAPI 3.1 with these parts; problems are `place: message; remedy`. */
async function loaded(parts: object): Promise<{ document: Document; problems: string[] }> {
  const { document, problems } = await load({ openapi: '3.1.0', paths: {}, ...parts });
  return {
    document,
    problems: problems.map(({ file, message, remedy }) => `${file}: ${message}; ${remedy}`),
  };
}

describe('a schema', () => {
  async function schemaOf(schema: unknown): Promise<{ schema: Schema; problems: string[] }> {
    const { document, problems } = await loaded({ components: { schemas: { It: schema } } });
    const at = '#/components/schemas/It';
    return {
      schema: document.components?.['schemas']?.['It'] as Schema,
      problems: problems.map((one) => one.replace(`${at}/`, '').replace(at, '')),
    };
  }

  it.each<[unknown, unknown, string[]]>([
    ['string', {}, [': "string" is no schema; any value is allowed']],
    [[], {}, [': a list is no schema; any value is allowed']],
    [null, {}, []],
    [true, true, []],
    [{ type: 'any' }, {}, ['type: type is "any", which is no type; any type is allowed']],
    [
      { type: ['string', 'date'] },
      { type: 'string' },
      ['type: type is "date", which is no type; the others are taken'],
    ],
    [{ type: {} }, {}, ['type: type is an object, which is no type; any type is allowed']],
    [{ type: [] }, {}, []],
    [
      { minLength: '5' },
      { minLength: 5 },
      ['minLength: minLength is "5" and no number; 5 is taken'],
    ],
    [
      { maxLength: -1 },
      {},
      ['maxLength: maxLength is -1 and no whole number from 0 up; it is left out'],
    ],
    [
      { maxItems: 1.5 },
      {},
      ['maxItems: maxItems is 1.5 and no whole number from 0 up; it is left out'],
    ],
    [{ minimum: 'low' }, {}, ['minimum: minimum is "low" and no number; it is left out']],
    [{ multipleOf: 0 }, {}, ['multipleOf: multipleOf is 0 and not above 0; it is left out']],
    [{ maximum: null }, {}, []],
    [
      { uniqueItems: 'true' },
      { uniqueItems: true },
      ['uniqueItems: uniqueItems is "true" and neither true nor false; true is taken'],
    ],
    [{ pattern: '(' }, {}, ['pattern: pattern is "(" and no regular expression; it is left out']],
    [{ pattern: '^\\-$' }, { pattern: '^\\-$' }, []],
    [{ pattern: 5 }, {}, ['pattern: pattern is 5 and no text; it is left out']],
    [
      { patternProperties: { '(': {} } },
      { patternProperties: {} },
      ['patternProperties/(: "(" is no regular expression; it is left out'],
    ],
    [{ format: 5 }, {}, ['format: format is 5 and no text; it is left out']],
    [{ format: 'colour' }, { format: 'colour' }, []],
    [{ enum: 'a' }, {}, ['enum: enum is "a" and no list; it is left out']],
    [{ enum: [] }, {}, ['enum: enum is empty; any value is allowed']],
    [{ allOf: [] }, {}, ['allOf: allOf is empty; it is left out']],
    [{ oneOf: {} }, {}, ['oneOf: oneOf is an object and no list; it is left out']],
    [
      { anyOf: ['a', {}] },
      { anyOf: [{}, {}] },
      ['anyOf/0: "a" is no schema; any value is allowed'],
    ],
    [{ properties: [] }, {}, ['properties: properties is a list and no map; it is left out']],
    [
      { properties: { a: 'text' } },
      { properties: { a: {} } },
      ['properties/a: "text" is no schema; any value is allowed'],
    ],
    [{ items: 'string' }, { items: {} }, ['items: "string" is no schema; any value is allowed']],
    [{ type: 'array' }, { type: 'array' }, []],
    [
      { additionalProperties: 'no' },
      { additionalProperties: {} },
      ['additionalProperties: "no" is no schema; any value is allowed'],
    ],
    [
      { required: 'a' },
      { required: ['a'] },
      ['required: required is "a" and no list; a list of it is taken'],
    ],
    [
      { required: ['a', 1] },
      { required: ['a'] },
      [
        'required: required is a list with 1, which is no text; only the texts of the list are taken',
      ],
    ],
    [{ required: true }, {}, ['required: required is true and no list; it is left out']],
    [{ required: false }, {}, []],
    [
      {
        required: ['b'],
        properties: { a: { required: true }, b: { required: false }, c: { required: true } },
      },
      { required: ['b', 'a', 'c'], properties: { a: {}, b: {}, c: {} } },
      [
        'properties/a/required: required is true and no list; the object requires a',
        'properties/c/required: required is true and no list; the object requires c',
      ],
    ],
    [
      {
        additionalProperties: false,
        allOf: [{ required: ['a'], properties: { a: {} }, additionalProperties: false }],
      },
      { unevaluatedProperties: false, allOf: [{ required: ['a'], properties: { a: {} } }] },
      [
        'additionalProperties: additionalProperties is false, and bars a, which allOf requires; unevaluatedProperties is taken',
      ],
    ],
    [
      {
        additionalProperties: false,
        required: ['a'],
        allOf: [{ allOf: [{ properties: { a: {} } }] }],
      },
      {
        unevaluatedProperties: false,
        required: ['a'],
        allOf: [{ allOf: [{ properties: { a: {} } }] }],
      },
      [
        'additionalProperties: additionalProperties is false, and bars a, which allOf requires; unevaluatedProperties is taken',
      ],
    ],
    [
      {
        allOf: [
          { required: ['a'], properties: { a: {} }, additionalProperties: false },
          { properties: { b: {} }, additionalProperties: false },
        ],
      },
      {
        allOf: [{ required: ['a'], properties: { a: {} } }, { properties: { b: {} } }],
        unevaluatedProperties: false,
      },
      [
        'allOf: additionalProperties is false, and bars a, which allOf requires; unevaluatedProperties is taken',
      ],
    ],
    ...[
      { allOf: [{ required: ['a'], properties: { a: {} }, additionalProperties: false }] },
      { additionalProperties: false, allOf: [{ properties: { a: {} } }] },
      { additionalProperties: false, properties: { a: {} }, allOf: [{ required: ['a'] }] },
      { additionalProperties: false, allOf: [{ required: ['a'] }] },
    ].map((schema): [unknown, unknown, string[]] => [schema, schema, []]),
    [
      {
        oneOf: [
          { title: 'A', type: 'object', properties: { a: {} } },
          { type: 'object', properties: { b: {} } },
          { properties: { a: {} }, type: 'object', description: 'C', 'x-c': 1 },
        ],
      },
      {
        oneOf: [
          { title: 'A', type: 'object', properties: { a: {} } },
          { type: 'object', properties: { b: {} } },
        ],
      },
      ['oneOf/2: this choice allows the same as number 0; it is left out'],
    ],
    [
      { dependentRequired: { a: 'b' } },
      { dependentRequired: { a: ['b'] } },
      ['dependentRequired/a: a is "b" and no list; a list of it is taken'],
    ],
    [
      { discriminator: 'kind' },
      { discriminator: { propertyName: 'kind' } },
      [
        'discriminator: discriminator is a text and no object; the text is taken for its propertyName',
      ],
    ],
    [{ discriminator: {} }, {}, ['discriminator: discriminator names no property; it is left out']],
    [
      {
        discriminator: {
          propertyName: 'kind',
          mapping: { a: 'It', b: 'None', c: '#/components/schemas/It' },
        },
      },
      {
        discriminator: { propertyName: 'kind', mapping: { a: 'It', c: '#/components/schemas/It' } },
      },
      ['discriminator/mapping/b: "None" is no schema of the components; it is left out'],
    ],
    [
      { $ref: 5, type: 'string' },
      { type: 'string' },
      ['$ref: $ref is 5 and no text; it is left out'],
    ],
    [
      { 'x-any': 5, unknown: { type: 5 }, example: { type: 5 } },
      { 'x-any': 5, unknown: { type: 5 }, example: { type: 5 } },
      [],
    ],
    [
      { properties: { constructor: { type: 'text' } } },
      { properties: { constructor: {} } },
      ['properties/constructor/type: type is "text", which is no type; any type is allowed'],
    ],
  ])('%j becomes %j', async (broken, sound, problems) => {
    expect(await schemaOf(broken)).toEqual({ schema: sound, problems });
  });
});

describe('a reference', () => {
  const components = (schemas: object, more: object = {}): object => ({
    components: { schemas, ...more },
  });

  it.each<[string, object, object, string[]]>([
    [
      'in a circle is any value',
      { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } },
      { A: {}, B: {} },
      ['B', 'A'],
    ],
    ['to itself is any value', { A: { $ref: '#/components/schemas/A' } }, { A: {} }, ['A']],
  ])('%s', async (_, schemas, sound, places) => {
    const { document, problems } = await loaded(components(schemas));
    expect(document.components?.['schemas']).toEqual(sound);
    expect(problems.sort()).toEqual(
      places.sort().map((name) => {
        const other = places.find((one) => one !== name) ?? name;
        return `#/components/schemas/${name}: the reference #/components/schemas/${other} leads back to itself; any value is allowed`;
      }),
    );
  });

  it('by which a schema would judge one value for ever is left out', async () => {
    const { document, problems } = await loaded(
      components({
        A: { type: 'object', allOf: [{ $ref: '#/components/schemas/A', minProperties: 1 }] },
      }),
    );
    expect(document.components?.['schemas']).toEqual({
      A: { type: 'object', allOf: [{ minProperties: 1 }] },
    });
    expect(problems).toEqual([
      '#/components/schemas/A/allOf/0: the reference "#/components/schemas/A" leads back to its own schema; it is left out',
    ]);
  });

  it('from one kind back to its base takes all of the base but the choice of kinds', async () => {
    const base = { type: 'object', required: ['kind'] };
    const choice = {
      oneOf: [{ $ref: '#/components/schemas/Cat' }],
      discriminator: { propertyName: 'kind' },
    };
    const { document, problems } = await loaded(
      components({
        Owner: { properties: { pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }] } } },
        Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'object' }] },
        Pet: { ...base, ...choice },
      }),
    );
    expect(document.components?.['schemas']).toMatchObject({
      Cat: { allOf: [base, { type: 'object' }] },
      Pet: { ...base, ...choice },
    });
    expect(problems).toEqual([]);
  });

  it('may lead round to parts of the value', async () => {
    const Tree = { properties: { children: { items: { $ref: '#/components/schemas/Tree' } } } };
    const { document, problems } = await loaded(components({ Tree }));
    expect(document.components?.['schemas']).toEqual({ Tree });
    expect(problems).toEqual([]);
  });

  it.each([
    ['#/components/schemas/100% sure', '#/components/schemas/100%25%20sure'],
    ['#components/schemas/100%25%20sure', '#/components/schemas/100%25%20sure'],
    ['#/components/schemas/Alias/properties/a', '#/components/schemas/100%25%20sure/properties/a'],
  ])('%s is written as %s', async ($ref, written) => {
    const schemas = {
      '100% sure': { properties: { a: {} } },
      Alias: { $ref: '#/components/schemas/100%25%20sure' },
      It: { $ref },
    };
    const { document, problems } = await loaded(components(schemas));
    expect(document.components?.['schemas']?.['It']).toEqual({ $ref: written });
    expect(problems).toEqual([]);
  });

  it('to a thing of another kind is left out', async () => {
    const get = {
      parameters: [
        { $ref: '#/components/schemas/A' },
        { name: 'b', in: 'query', schema: { $ref: '#/components/parameters/P' } },
      ],
      responses: { 200: { $ref: '#/components/parameters/P' } },
    };
    const parameters = { P: { name: 'p', in: 'query', schema: {} } };
    const { document, problems } = await loaded({
      ...components({ A: {} }, { parameters }),
      paths: { '/a': { get } },
    });
    expect(document.paths['/a']?.get).toEqual({
      parameters: [{ name: 'b', in: 'query', schema: {} }],
      responses: { 200: {} },
    });
    expect(problems.sort()).toEqual([
      '#/paths/~1a/get/parameters/0: the reference #/components/schemas/A leads to no parameter; it is left out',
      '#/paths/~1a/get/parameters/1/schema: the reference #/components/parameters/P leads to no schema; any value is allowed',
      '#/paths/~1a/get/responses/200: the reference #/components/parameters/P leads to no reply; an empty one is taken',
    ]);
  });

  it('to a place outside of the components leads to a sound thing', async () => {
    const { document } = await loaded({
      ...components({ It: { $ref: '#/x-schemas/A' } }),
      'x-schemas': { A: { type: 'any' } },
    });
    expect(document).toMatchObject({ 'x-schemas': { A: {} } });
    expect(document).not.toMatchObject({ 'x-schemas': { A: { type: 'any' } } });
  });

  it('for a whole path, media type or security scheme becomes the thing itself', async () => {
    const { document, problems } = await loaded({
      paths: {
        '/a': { $ref: '#/components/pathItems/A', summary: 'Mine.' },
        '/b': {
          post: {
            requestBody: { content: { 'text/plain': { $ref: '#/components/mediaTypes/T' } } },
          },
        },
      },
      components: {
        pathItems: { A: { get: { operationId: 'getA' } } },
        mediaTypes: { T: { schema: { type: 'string' } } },
        securitySchemes: {
          one: { $ref: '#/components/securitySchemes/two' },
          two: { type: 'http', scheme: 'basic' },
        },
      },
    });
    expect(document.paths).toEqual({
      '/a': { get: { operationId: 'getA' }, summary: 'Mine.' },
      '/b': {
        post: { requestBody: { content: { 'text/plain': { schema: { type: 'string' } } } } },
      },
    });
    expect(document.components?.securitySchemes?.['one']).toEqual({
      type: 'http',
      scheme: 'basic',
    });
    expect(problems).toEqual([]);
  });
});

describe('an operation', () => {
  it.each<[string, object, object, string[]]>([
    ['no object', { get: 'all' }, {}, ['get: "all" is no operation; it is left out']],
    ['null', { get: null }, {}, []],
    [
      'in capitals',
      { GET: { responses: {} } },
      { get: { responses: {} } },
      ['GET: the method GET is not in lower case; get is taken'],
    ],
    [
      'of a method of its own',
      { additionalOperations: { COPY: { operationId: 5 }, 'x-a': 1 } },
      { additionalOperations: { COPY: { operationId: '5' }, 'x-a': 1 } },
      [],
    ],
    [
      'of a method that no server receives',
      { additionalOperations: { FROB: {}, CONNECT: {} } },
      { additionalOperations: {} },
      [
        'additionalOperations/CONNECT: Node receives no method CONNECT; it is left out',
        'additionalOperations/FROB: Node receives no method FROB; it is left out',
      ],
    ],
    [
      'of a method of its own in small letters',
      { additionalOperations: { copy: {}, lock: {}, LOCK: {} } },
      { additionalOperations: { LOCK: {}, COPY: {} } },
      [
        'additionalOperations/copy: the method copy is not in capitals; COPY is taken',
        'additionalOperations/lock: the method lock is not in capitals; it is left out',
      ],
    ],
    [
      'of a usual method among the others',
      { put: {}, additionalOperations: { POST: {}, PUT: {} } },
      { put: {}, post: {}, additionalOperations: {} },
      [
        'additionalOperations/POST: POST is no additional method; post is taken',
        'additionalOperations/PUT: the path itself has put; it is left out',
      ],
    ],
    ['of the method query', { query: { responses: {} } }, { query: { responses: {} } }, []],
    ['with a number for its id', { get: { operationId: 5 } }, { get: { operationId: '5' } }, []],
    [
      'with an object for its id',
      { get: { operationId: {} } },
      { get: {} },
      ['get/operationId: operationId is an object and no text; it is left out'],
    ],
    [
      'with strange statuses',
      { get: { responses: { OK: {}, 2000: {}, '2xx': {}, default: {}, 'x-a': 1 } } },
      { get: { responses: { '2xx': {}, default: {}, 'x-a': 1 } } },
      [
        'get/responses/2000: "2000" is no status, range of statuses or default; it is left out',
        'get/responses/OK: "OK" is no status, range of statuses or default; it is left out',
      ],
    ],
    [
      'with a list of replies',
      { get: { responses: [] } },
      { get: {} },
      ['get/responses: responses is a list and no map; it is left out'],
    ],
    [
      'with a text for a reply',
      { get: { responses: { 200: 'OK', 204: null } } },
      { get: { responses: { 200: {}, 204: {} } } },
      ['get/responses/200: "OK" is no reply; an empty one is taken'],
    ],
    [
      'with a body without content',
      { post: { requestBody: { required: 'yes' } } },
      { post: { requestBody: { content: {} } } },
      ['post/requestBody/required: required is "yes" and neither true nor false; it is left out'],
    ],
    [
      'with a list of examples',
      { post: { requestBody: { content: { 'a/b': { examples: [1] } } } } },
      { post: { requestBody: { content: { 'a/b': { examples: { 1: { value: 1 } } } } } } },
      [
        'post/requestBody/content/a~1b/examples: examples is a list and no map; its values are taken, named by their numbers',
      ],
    ],
    [
      'with bare examples',
      {
        post: {
          requestBody: {
            content: { 'a/b': { examples: { a: 'x', b: { id: 1 }, c: { value: 2 } } } },
          },
        },
      },
      {
        post: {
          requestBody: {
            content: {
              'a/b': { examples: { a: { value: 'x' }, b: { value: { id: 1 } }, c: { value: 2 } } },
            },
          },
        },
      },
      [
        'post/requestBody/content/a~1b/examples/a: "x" is no example; it is taken for the value itself',
        'post/requestBody/content/a~1b/examples/b: the example has no value; all of it is taken for the value',
      ],
    ],
  ])('%s', async (_, item, sound, problems) => {
    const found = await loaded({ paths: { '/a': item } });
    expect(found.document.paths['/a']).toEqual(sound);
    expect(found.problems).toEqual(problems.map((one) => `#/paths/~1a/${one}`));
  });

  it('of a name that another one has is named by its method and path', async () => {
    const { document, problems } = await loaded({
      paths: { '/a': { get: { operationId: 'list' } }, '/b': { get: { operationId: 'list' } } },
    });
    expect(document.paths).toEqual({ '/a': { get: { operationId: 'list' } }, '/b': { get: {} } });
    expect(problems).toEqual([
      '#/paths/~1b/get/operationId: another operation is named list; GET /b is its name',
    ]);
  });
});

describe('a parameter', () => {
  const schema = { type: 'string' };

  it.each<[object, object[], string[]]>([
    [{ in: 'query', schema }, [], [': the parameter has no name; it is left out']],
    [
      { name: 'a', schema },
      [],
      [
        ': the parameter a is in no place; places are path, query, header, cookie, querystring; it is left out',
      ],
    ],
    [
      { name: 'a', in: 'body', schema },
      [],
      [
        ': the parameter a is in "body"; places are path, query, header, cookie, querystring; it is left out',
      ],
    ],
    [
      { name: 'My Key', in: 'header', required: true, schema },
      [],
      [': the parameter "My Key" is in the header, and no name of one; it is left out'],
    ],
    [
      { name: 'a', in: 'query' },
      [{ name: 'a', in: 'query', schema: {} }],
      [': there is neither schema nor content; any value is allowed'],
    ],
    [
      { name: 'a', in: 'query', type: 'integer', minimum: '1' },
      [
        {
          name: 'a',
          in: 'query',
          type: 'integer',
          minimum: '1',
          schema: { type: 'integer', minimum: 1 },
        },
      ],
      [
        ': type stands beside the schema; a schema is made of it',
        '/schema/minimum: minimum is "1" and no number; 1 is taken',
      ],
    ],
    [
      { name: 'a', in: 'query', schema, required: 'true' },
      [{ name: 'a', in: 'query', schema, required: true }],
      ['/required: required is "true" and neither true nor false; true is taken'],
    ],
    [
      { name: 'a', in: 'query', schema, style: 5 },
      [{ name: 'a', in: 'query', schema }],
      ['/style: style is 5 and no text; it is left out'],
    ],
    [
      { name: 'a', in: 'path', schema, required: true },
      [],
      [': the path has no {a}; it is left out'],
    ],
  ])('%j becomes %j', async (parameter, sound, problems) => {
    const found = await loaded({ paths: { '/a': { get: { parameters: [parameter] } } } });
    expect(found.document.paths['/a']?.get).toEqual({ parameters: sound });
    expect(found.problems).toEqual(problems.map((one) => `#/paths/~1a/get/parameters/0${one}`));
  });

  it('of a fragment alone is left out, as no request has it', async () => {
    const parameters = [{ name: 'id', in: 'path', required: true, schema }];
    const found = await loaded({ paths: { '/a#b/{id}': { get: { parameters } } } });
    expect(found.document.paths['/a#b/{id}']?.get).toEqual({ parameters: [] });
  });

  it('that a path has and nothing describes is a text', async () => {
    const id = { name: 'id', in: 'path', required: true, schema };
    const { document, problems } = await loaded({
      paths: { '/a/{id}': { get: {}, put: { parameters: [id] } }, '/b/{id}': { get: {}, put: {} } },
    });
    expect(document.paths).toEqual({
      '/a/{id}': { get: { parameters: [id] }, put: { parameters: [id] } },
      '/b/{id}': { get: { parameters: [id] }, put: { parameters: [id] } },
    });
    expect(problems).toEqual([
      '#/paths/~1a~1{id}/get: nothing describes {id}; any text is allowed',
      '#/paths/~1b~1{id}: nothing describes {id}; any text is allowed',
    ]);
  });

  it('that is left out is left out wherever a reference leads to it', async () => {
    const { document, problems } = await loaded({
      paths: { '/a': { parameters: [{ $ref: '#/components/parameters/P' }], get: {} } },
      components: { parameters: { P: { in: 'query' } } },
    });
    expect(document.paths).toEqual({ '/a': { parameters: [], get: {} } });
    expect(problems).toEqual([
      '#/components/parameters/P: the parameter has no name; it is left out',
    ]);
  });
});

describe('a path', () => {
  it.each<[string, string]>([
    ['a', 'the path does not begin with a slash; it is served at /a'],
    ['/a?b=c', 'the path has a query; it answers requests whose query has all of it'],
    ['/a#b', 'the path has a fragment, which no request has; it is served without it'],
    ['/{a', 'the braces of the path do not match; an odd brace stands for itself'],
  ])('%s is told', async (template, problem) => {
    const { document, problems } = await loaded({ paths: { [template]: {} } });
    expect(Object.keys(document.paths)).toEqual([template]);
    expect(problems).toEqual([`#/paths/${template.replace('/', '~1')}: ${problem}`]);
  });

  it.each(['/a/', '/a.json', '/{id}.json', '/{name}:{action}', '/a+(b)'])(
    '%s is not told',
    async (template) => {
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: {} }));
      expect((await loaded({ paths: { [template]: { parameters, get: {} } } })).problems).toEqual(
        [],
      );
    },
  );

  it('of the shape of another keeps the methods that the other one lacks', async () => {
    const parameter = (name: string): object => ({ name, in: 'path', required: true, schema: {} });
    const other = { parameters: [parameter('b')], get: {}, delete: {} };
    const { document, problems } = await loaded({
      paths: { '/a/{a}': { parameters: [parameter('a')], get: {} }, '/a/{b}': other },
    });
    expect(document.paths['/a/{b}']).toEqual({ parameters: [parameter('b')], delete: {} });
    expect(problems).toEqual([
      '#/paths/~1a~1{b}/get: another path of this shape has GET; it is left out',
    ]);
  });

  it('is no extension', async () => {
    const { document, problems } = await loaded({
      paths: { 'x-a': 'any', '/a': 'none', '/b': null },
    });
    expect(document.paths).toEqual({ '/a': {}, '/b': {} });
    expect(problems).toEqual(['#/paths/~1a: "none" is no object; the path has no operations']);
  });
});

describe('credentials', () => {
  it.each<[unknown, string]>([
    [{ type: 'secret' }, '"secret" is no type of security'],
    [{ type: 'apiKey', in: 'header' }, 'the API key has no name'],
    [
      { type: 'apiKey', name: 'a', in: 'body' },
      'the API key is in "body"; places are header, query, cookie',
    ],
    [
      { type: 'apiKey', name: 'My Key', in: 'header' },
      'the API key is in the header "My Key", which is no name of a header',
    ],
    [{ type: 'http' }, 'the scheme of HTTP is not named'],
  ])('%j are not asked for', async (scheme, message) => {
    const { document, problems } = await loaded({
      security: [{ it: [] }],
      components: { securitySchemes: { it: scheme } },
    });
    expect(document.security).toEqual([{}]);
    expect(document.components?.securitySchemes).toEqual({});
    expect(problems).toEqual([`#/components/securitySchemes/it: ${message}; no request needs it`]);
  });

  it('of no known scheme are not asked for; others beside them are', async () => {
    const { document, problems } = await loaded({
      security: [{ it: 5, other: [] }, 'it', { it: ['read', 1] }],
      components: { securitySchemes: { it: { type: 'basic' } } },
    });
    expect(document.security).toEqual([{ it: [] }, { it: ['read'] }]);
    expect(document.components?.securitySchemes).toEqual({ it: { type: 'http', scheme: 'basic' } });
    expect(problems.sort()).toEqual([
      '#/components/securitySchemes/it/type: type is "basic", a word of Swagger 2.0; http and basic are taken',
      '#/security/0/other: there is no security scheme other; no request needs it',
      '#/security/1: "it" is no object; it is left out',
    ]);
  });
});

describe('servers', () => {
  it.each<[unknown, unknown, string[]]>([
    [
      'https://example.com',
      undefined,
      [': servers is "https://example.com" and no list; it is left out'],
    ],
    [
      [{ url: 5 }, { url: '/v1' }],
      [{ url: '/v1' }],
      ["/0: the server's url is 5 and no text; it is left out"],
    ],
    [[{ url: 'http://[' }], [], ['/0/url: "http://[" is no URL; the server is left out']],
    [
      [{ url: '/{v}', variables: { v: { enum: ['v1'] } } }],
      [{ url: '/{v}', variables: { v: { default: 'v1' } } }],
      [],
    ],
    [
      [{ url: '/{v}', variables: { v: { default: 2 } } }],
      [{ url: '/{v}', variables: { v: { default: '2' } } }],
      [],
    ],
    [
      [{ url: '/{v}' }],
      [{ url: '/{v}', variables: { v: { default: 'v' } } }],
      ['/0/url: the variable {v} has no default; v is taken'],
    ],
  ])('%j become %j', async (servers, sound, problems) => {
    const found = await loaded({ servers });
    expect(found.document.servers).toEqual(sound);
    expect(found.problems).toEqual(problems.map((one) => `#/servers${one}`));
  });
});

describe('a document', () => {
  it.each<[object, string[]]>([
    [{}, ['#: the document has no paths; it answers no request']],
    [{ webhooks: { a: {} } }, ['#: the document has no paths; it answers no request']],
    [{ paths: null }, ['#: the document has no paths; it answers no request']],
    [
      { paths: [] },
      [
        '#: the document has no paths; it answers no request',
        '#/paths: paths is a list and no map; it is left out',
      ],
    ],
    [{ paths: {}, components: [] }, ['#/components: a list is no object; it is left out']],
  ])('with %j has no operations', async (parts, lines) => {
    const { document, problems } = await load({ openapi: '3.1.0', ...parts });
    expect(document.paths).toEqual({});
    expect(problems.map(({ file, message, remedy }) => `${file}: ${message}; ${remedy}`)).toEqual(
      lines,
    );
  });

  it.each<[unknown, object]>([
    [undefined, { title: '', version: '' }],
    ['Ships', { title: '', version: '' }],
    [
      { title: 5, version: 1.1, summary: 'It.' },
      { title: '5', version: '1.1', summary: 'It.' },
    ],
  ])('with the info %j has a title and a version', async (info, sound) => {
    const { document, problems } = await loaded({ info });
    expect(document.info).toEqual(sound);
    expect(problems).toEqual([]);
  });
});
