// Single rules, each broken alone, or with the reason why that cannot be.
import { describe, expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { load } from '../../server/contract/load.ts';
import { broken, nameOf } from '../../server/verify/constraints/broken.ts';
import { constraintsOf } from '../../server/verify/constraints/constraints.ts';
import { requestValues } from '../../server/verify/request/values.ts';
import type { Parameter, Schema } from '../../server/contract/document.ts';

interface Described {
  parameters?: Partial<Parameter>[];
  body?: Schema;
  type?: string;
  schemas?: Record<string, Schema>;
  securitySchemes?: Record<string, object>;
}

async function contractOf({
  parameters = [],
  body,
  type = 'application/json',
  schemas = {},
  securitySchemes = {},
}: Described): Promise<Contract> {
  const path = parameters.filter((one) => one.in === 'path').map(({ name }) => `/{${name ?? ''}}`);
  const requestBody =
    body === undefined ? {} : { requestBody: { content: { [type]: { schema: body } } } };
  const { document } = await load({
    openapi: '3.1.0',
    info: { title: 'Garden', version: '1' },
    components: { schemas, securitySchemes },
    security: [Object.fromEntries(Object.keys(securitySchemes).map((name) => [name, []]))],
    paths: {
      [`/plants${path.join('')}`]: {
        post: { parameters, ...requestBody, responses: { 200: { description: 'Taken.' } } },
      },
    },
  });
  return new Contract('garden', document);
}

/** The values that break each rule by its name and keyword, or the reason where there are none. */
async function brokenIn(described: Described): Promise<Record<string, unknown>> {
  const contract = await contractOf(described);
  const [operation] = contract.operations;
  const [values] = operation ? requestValues(contract, operation).toReversed() : [];
  if (!operation || !values) throw new Error('There is no request.');
  const entries = constraintsOf(contract, operation).map((one) => {
    const found = broken(contract, values, one);
    const key = `${nameOf(one)}: ${one.keyword}`;
    if ('reason' in found) return [key, found.reason];
    const { part } = one;
    return [
      key,
      found.map(({ values: made }) =>
        'body' in part ? made.body?.value : made.parameters.get(part.parameter),
      ),
    ];
  });
  return Object.fromEntries(entries) as Record<string, unknown>; // the cast: the keys are texts
}

describe('a body', () => {
  it.each<[string, Schema, unknown]>([
    ['type', { type: 'integer', example: 3 }, ['not-it', 12.5, true]],
    ['enum', { enum: ['rose', 'tulip'], example: 'rose' }, ['not-in-the-list']],
    ['minLength', { type: 'string', minLength: 3, example: 'fern' }, ['fe']],
    ['maxLength', { type: 'string', maxLength: 4, example: 'fern' }, ['fernn']],
    ['pattern', { type: 'string', pattern: '^[a-z]+$', example: 'fern' }, ['!ern']],
    ['format', { type: 'string', format: 'uuid' }, ['not-a-uuid']],
    ['minimum', { type: 'integer', minimum: 2, example: 3 }, [1]],
    ['minimum', { type: 'integer', minimum: 1.5, example: 3 }, [1]],
    ['maximum', { type: 'integer', multipleOf: 5, maximum: 12, example: 10 }, [15]],
    ['exclusiveMaximum', { type: 'number', exclusiveMaximum: 4, example: 3 }, [4]],
    ['multipleOf', { type: 'number', multipleOf: 2, example: 4 }, [5]],
    ['minItems', { type: 'array', minItems: 2, example: [1, 2] }, [[1]]],
    ['maxItems', { type: 'array', maxItems: 2, example: [1] }, [[1, 2, 3]]],
    ['uniqueItems', { type: 'array', uniqueItems: true, example: [1, 2] }, [[1, 1, 2]]],
    ['contains', { type: 'array', contains: { const: 1 }, example: [1, 2] }, [[]]],
    ['minProperties', { type: 'object', minProperties: 1, example: { a: 1 } }, [{}]],
    [
      'additionalProperties',
      { type: 'object', additionalProperties: false, example: {} },
      [{ 'no-such-property': 1 }],
    ],
    ['not', { type: 'integer', not: { minimum: 10 }, example: 1 }, [expect.any(Number)]],
  ])('breaks %s of %j', async (keyword, body, expected) => {
    expect(await brokenIn({ body })).toMatchObject({ [`the body: ${keyword}`]: expected });
  });

  it('breaks a format that a pattern spells out', async () => {
    const format = {
      type: 'string',
      format: 'date',
      pattern: '^[0-9-]{10}$',
      example: '2026-01-15',
    };
    expect(await brokenIn({ body: format })).toEqual({
      'the body: type': [12.5, true, {}],
      'the body: pattern': expect.any(String),
      'the body: format': ['2026-13-15'],
    });
  });

  it('breaks a rule that stands beside a reference', async () => {
    const schemas = { Name: { type: 'string', example: 'fern' } };
    const body = { $ref: '#/components/schemas/Name', maxLength: 4 };
    expect(await brokenIn({ body, schemas })).toMatchObject({ 'the body: maxLength': ['fernn'] });
  });

  it('breaks what follows of a condition', async () => {
    const body = {
      properties: { kind: { enum: ['tree', 'herb'] }, height: { type: 'integer' } },
      if: { properties: { kind: { const: 'tree' } }, required: ['kind'] },
      then: { required: ['height'] },
      example: { kind: 'herb' },
    };
    expect(await brokenIn({ body })).toMatchObject({ 'the body: if': [{ kind: 'tree' }] });
  });

  it('breaks rules of a choice that the request does not take', async () => {
    const body = {
      oneOf: [
        { required: ['leaves'], properties: { leaves: { type: 'integer', maximum: 9 } } },
        { required: ['needles'], properties: { needles: { type: 'integer', maximum: 90 } } },
      ],
      additionalProperties: true,
      example: { leaves: 3 },
    };
    const found = await brokenIn({ body });
    expect(found).toMatchObject({
      'body /leaves: maximum': [{ leaves: 10 }],
      'body /needles: maximum': [{ needles: 91 }],
    });
  });

  it('makes room for a part that another one excludes', async () => {
    const body = {
      properties: { pot: { type: 'string' }, bed: { type: 'string' } },
      not: { required: ['pot', 'bed'] },
      example: { pot: 'clay' },
    };
    expect(await brokenIn({ body })).toMatchObject({
      'body /bed: type': expect.arrayContaining([{ bed: 12.5 }]),
    });
  });

  it('says which rule covers another one', async () => {
    const body = { type: 'string', enum: ['rose'], minLength: 1 };
    expect(await brokenIn({ body })).toMatchObject({
      'the body: type': 'each value that was tried also breaks enum',
      'the body: minLength': 'each value that was tried also breaks enum',
    });
  });
});

describe('a form', () => {
  it('has no wrong type where each text is right', async () => {
    const body = {
      type: 'object',
      properties: { name: { type: 'string' }, age: { type: 'integer' }, tags: { type: 'array' } },
      example: { name: 'fern', age: 3, tags: ['green'] },
    };
    expect(await brokenIn({ body, type: 'application/x-www-form-urlencoded' })).toEqual({
      'the body: type': 'it is always read as an object',
      'body /name: type': 'every text is a string',
      'body /age: type': [
        expect.objectContaining({ age: 'not-it' }),
        expect.objectContaining({ age: 12.5 }),
        expect.objectContaining({ age: true }),
      ],
      'body /tags: type': 'one text is a list of one',
    });
  });
});

describe('a parameter', () => {
  it('has lists that are too long, and items that are wrong', async () => {
    const schema: Schema = {
      ...{ type: 'array', minItems: 2, maxItems: 3, uniqueItems: true },
      items: { type: 'integer', minimum: 1 },
      example: [1, 2],
    };
    expect(await brokenIn({ parameters: [{ name: 'ids', in: 'query', schema }] })).toEqual({
      'query ids: type': 'one text is a list of one',
      'query ids: minItems': [[1]],
      'query ids: maxItems': [[1, 2, 3, 4]],
      'query ids: uniqueItems': [[1, 1, 2]],
      'query ids /0: type': [
        ['not-it', 2],
        [12.5, 2],
        [true, 2],
      ],
      'query ids /0: minimum': [[0, 2]],
    });
  });

  it('has objects whose properties are wrong', async () => {
    const schema: Schema = {
      type: 'object',
      properties: { size: { type: 'integer', maximum: 9 } },
      example: { size: 3 },
    };
    const parameters: Partial<Parameter>[] = [
      { name: 'filter', in: 'query', style: 'deepObject', schema },
    ];
    expect(await brokenIn({ parameters })).toEqual({
      'query filter: type': 'it is always read as an object',
      'query filter /size: type': [{ size: 'not-it' }, { size: 12.5 }, { size: true }],
      'query filter /size: maximum': [{ size: 10 }],
    });
  });

  it('is never empty in a path', async () => {
    const schema: Schema = { type: 'string', minLength: 1, example: 'fern' };
    const parameters: Partial<Parameter>[] = [{ name: 'id', in: 'path', required: true, schema }];
    expect(await brokenIn({ parameters })).toEqual({
      'path id: minLength': 'a path has no empty segments',
    });
  });

  it('is left alone where it carries credentials', async () => {
    const key = { name: 'X-Key', in: 'header' } as const;
    const parameters = [{ ...key, required: true, schema: { type: 'string', minLength: 3 } }];
    const securitySchemes = { key: { type: 'apiKey', ...key } };
    expect(await brokenIn({ parameters, securitySchemes })).toEqual({
      'header X-Key: required': 'it carries credentials',
      'header X-Key: minLength': 'it carries credentials',
    });
  });
});

describe('a schema without an end', () => {
  it('tells its rules in a bounded time', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `Part${i}`);
    const properties = Object.fromEntries(
      names.map((name) => [name, { $ref: `#/components/schemas/${name}` }]),
    );
    const schemas = Object.fromEntries(names.map((name) => [name, { properties }]));
    const contract = await contractOf({ body: { properties }, schemas });
    const [operation] = contract.operations;
    const began = process.cpuUsage();
    const count = operation && constraintsOf(contract, operation).length;
    const { user } = process.cpuUsage(began);
    expect(count).toBe(0);
    expect(user / 1000).toBeLessThan(1000);
  });

  it('tells the rules of each level once', async () => {
    const schemas: Record<string, Schema> = {
      Branch: {
        required: ['length'],
        properties: {
          length: { type: 'integer' },
          branches: { type: 'array', items: { $ref: '#/components/schemas/Branch' } },
        },
      },
    };
    const body = { $ref: '#/components/schemas/Branch' };
    expect(Object.keys(await brokenIn({ body, schemas }))).toEqual([
      'body /length: required',
      'body /length: type',
      'body /branches: type',
    ]);
  });
});
