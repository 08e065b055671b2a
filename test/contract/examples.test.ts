import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { bodyOf, examplesOf } from '../../server/contract/examples.ts';
import { checksOf } from './made/ajv.ts';
import { COMPONENTS, satisfiable } from './made/schemas.ts';
import type { Document, MediaType, Schema } from '../../server/contract/document.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {},
  components: {
    schemas: { ...COMPONENTS, Shown: { type: 'string', example: 'of the target' } },
    examples: { one: { value: 1 }, again: { $ref: '#/components/examples/again' } },
  },
};

function shown(media: object): unknown[] {
  return examplesOf(document, media).map(({ name, value }) =>
    name === '' ? value : [name, value],
  );
}

describe('the examples of a media type', () => {
  it.each<[string, object, unknown[]]>([
    [
      'those with names',
      { examples: { a: { value: 1 }, b: { value: null } } },
      [
        ['a', 1],
        ['b', null],
      ],
    ],
    ['one by reference', { examples: { a: { $ref: '#/components/examples/one' } } }, [['a', 1]]],
    ['one without a name, even null', { example: null }, [null]],
    ['those of the schema', { schema: { examples: [1, 2], example: 3, default: 4 } }, [1, 2, 3, 4]],
    [
      'one of the schema that it refers to',
      { schema: { $ref: '#/components/schemas/Shown' } },
      ['of the target'],
    ],
    ['data of OpenAPI 3.2', { examples: { a: { dataValue: 1 } } }, [['a', 1]]],
    ['a value without its keyword', { examples: { a: { id: 1 } } }, [['a', { id: 1 }]]],
    ['none at another address', { examples: { a: { externalValue: 'https://example.com/' } } }, []],
    ['none of a reference into nowhere', { examples: { a: { $ref: '#/nowhere' } } }, []],
    [
      'none of a reference to itself',
      { examples: { a: { $ref: '#/components/examples/again' } } },
      [],
    ],
    ['none at all', {}, []],
  ])('are %s', (_, media, values) => {
    expect(shown(media)).toEqual(values);
  });
});

describe('the body of an example', () => {
  const Person = {
    type: 'object',
    required: ['name', 'born'],
    properties: {
      name: { type: 'string' },
      born: { type: 'string', format: 'date' },
      age: { type: 'integer' },
      nick: { type: ['string', 'null'] },
      tags: { type: 'array', items: { type: 'string' } },
      secret: { type: 'string', writeOnly: true },
    },
  };
  const checks = checksOf(document);
  const body = (schema: Schema | undefined, value: unknown, type = 'application/json') => {
    const media: MediaType = schema === undefined ? {} : { schema };
    return bodyOf(document, media, type, value, { direction: 'reply', checks, seed: 1 });
  };

  it('is the example if it keeps its schema', () => {
    const value = { name: 'Ann', born: '2026-01-15', more: [1, { a: null }] };
    expect(body(Person, value)).toEqual({ body: value });
  });

  it('is any example of a media type without a schema', () => {
    expect(body(undefined, { a: 1 })).toEqual({ body: { a: 1 } });
  });

  it('is the JSON that stands in a text', () => {
    const value = { name: 'Ann', born: '2026-01-15' };
    expect(body(Person, JSON.stringify(value))).toEqual({
      body: value,
      broken: 'it must be object',
    });
  });

  it.each<[string, object, object]>([
    [
      'makes a missing property',
      { name: 'Ann' },
      { name: 'Ann', born: expect.stringMatching(/^2026-/) },
    ],
    [
      'writes a number as a text',
      { name: 7, born: '2026-01-15' },
      { name: '7', born: '2026-01-15' },
    ],
    [
      'makes a date anew',
      { name: 'Ann', born: 'May' },
      { name: 'Ann', born: expect.stringMatching(/^2026-/) },
    ],
    [
      'keeps a null that is allowed',
      { name: 'Ann', nick: null },
      { name: 'Ann', nick: null, born: expect.any(String) },
    ],
    [
      'makes a null anew that is not',
      { name: 'Ann', age: null },
      { name: 'Ann', age: expect.any(Number), born: expect.any(String) },
    ],
    [
      'puts a single value into a list',
      { name: 'Ann', tags: 'a' },
      { name: 'Ann', tags: ['a'], born: expect.any(String) },
    ],
    [
      'drops what only requests have',
      { name: 'Ann', secret: 'x' },
      { name: 'Ann', born: expect.any(String) },
    ],
  ])('%s, and keeps the rest', (_, value, mended) => {
    expect(body(Person, value).body).toEqual(mended);
  });

  it('is made if nothing of the example is of use', () => {
    expect(body(Person, 'Ann').body).toMatchObject({ name: expect.any(String) });
  });

  it('is the text as it stands if the type is not JSON', () => {
    expect(body(Person, '<person/>', 'application/xml')).toEqual({ body: '<person/>' });
  });

  it('keeps its schema, whatever the example is', () => {
    fc.assert(
      fc.property(satisfiable, fc.jsonValue({ maxDepth: 3 }), (schema, value) => {
        const mended = body(schema, value).body;
        expect(checks.violations(schema, mended, 'reply')).toEqual([]);
      }),
    );
  });
});
