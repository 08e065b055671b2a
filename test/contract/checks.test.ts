// Values are checked by the schemas of one document, as people write them.
import { describe, expect, it } from '@jest/globals';

import { Checks } from '../../server/contract/checks.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const SCHEMAS: Record<string, Schema> = {
  Pet: {
    type: 'object',
    required: ['id', 'name', 'secret'],
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string' },
      secret: ref('Secret'),
      mother: ref('Pet'),
    },
  },
  Secret: { type: 'string', writeOnly: true },
  Named: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
  Cat: {
    type: 'object',
    required: ['kind', 'lives'],
    properties: { kind: { type: 'string' }, lives: { type: 'integer' } },
  },
  Dog: {
    type: 'object',
    required: ['kind', 'tricks'],
    properties: { kind: { type: 'string' }, tricks: { type: 'integer' } },
  },
  'odd/na~me {x}': { type: 'boolean' },
};

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Pets', version: '1' },
  paths: {
    '/pets/{id}': {
      get: {
        responses: {
          '200': {
            content: { 'application/json': { schema: { type: 'array', items: ref('Named') } } },
          },
        },
      },
    },
  },
  components: { schemas: SCHEMAS },
};
const checks = new Checks(document);

const placesIn = (schema: Schema, value: unknown): string[] =>
  checks.violations(schema, value, 'request').map(({ place }) => place);

describe('a reference', () => {
  it.each([
    ['#/components/schemas/Named', {}, ['/name']],
    ['#/components/schemas/odd~1na~0me%20%7Bx%7D', 1, ['']],
    [
      '#/paths/~1pets~1%7Bid%7D/get/responses/200/content/application~1json/schema',
      [{}],
      ['/0/name'],
    ],
    ['#/components/schemas/Pet/properties/name', 1, ['']],
  ])('to %s is followed', ($ref, value, places) => {
    expect(placesIn({ properties: { it: { $ref } } }, { it: value })).toEqual(
      places.map((place) => `/it${place}`),
    );
  });

  it('counts together with the keywords beside it', () => {
    expect(
      placesIn({ $ref: '#/components/schemas/Named', minProperties: 2 }, { name: 'Tom' }),
    ).toEqual(['']);
  });

  it('to a schema that contains itself ends with the value', () => {
    const value = {
      name: 'Tom',
      secret: 'x',
      mother: { name: 'Ada', secret: 'x', mother: { name: 1, secret: 'x' } },
    };
    expect(placesIn(ref('Pet'), value)).toEqual(['/mother/mother/name']);
  });

  it('evaluates properties for the schema around it', () => {
    const schema = { allOf: [ref('Named')], unevaluatedProperties: false };
    expect(placesIn(schema, { name: 'Tom', age: 1 })).toEqual(['/age']);
  });
});

describe('a request', () => {
  it('needs no property that is read-only, and may have any value there', () => {
    expect(placesIn(ref('Pet'), { id: 'new', name: 'Tom', secret: 'x' })).toEqual([]);
  });

  it('needs a property that is write-only', () => {
    expect(placesIn(ref('Pet'), { name: 'Tom' })).toEqual(['/secret']);
  });

  it('gets the defaults of the schema', () => {
    const value = { one: {} };
    placesIn({ properties: { one: { properties: { size: { default: 3 } } } } }, value);
    expect(value).toEqual({ one: { size: 3 } });
  });

  it('gets no default that its own schema refuses', () => {
    const value = {};
    const schema = { properties: { size: { type: 'integer', default: null } } };
    expect(placesIn(schema, value)).toEqual([]);
    expect(value).toEqual({});
  });

  it('lacks a required property that has a default', () => {
    const schema = { required: ['size'], properties: { size: { default: 3 } } };
    expect(placesIn(schema, {})).toEqual(['/size']);
  });
});

describe('a reply', () => {
  const places = (value: unknown): string[] =>
    checks.violations(ref('Pet'), value, 'reply').map(({ place }) => place);

  it('needs no property that is write-only', () => {
    expect(places({ id: 1, name: 'Tom' })).toEqual([]);
  });

  it('shows no property that is write-only', () => {
    expect(places({ id: 1, name: 'Tom', secret: 'x' })).toEqual(['/secret']);
  });

  it('needs a property that is read-only, in its type', () => {
    expect(places({ name: 'Tom' })).toEqual(['/id']);
    expect(places({ id: 'x', name: 'Tom' })).toEqual(['/id']);
  });
});

describe('of what people write beside the standard', () => {
  it.each<[string, Schema, unknown]>([
    ['nullable', { type: 'string', nullable: true }, null],
    ['nullable with an enum', { type: 'string', enum: ['a'], nullable: true }, null],
    ['nullable without a type', { allOf: [ref('Named')], nullable: true }, null],
    ['a pattern that only engines without u read', { type: 'string', pattern: '^\\-a$' }, '-a'],
    ['a pattern that no engine reads', { type: 'string', pattern: '(' }, 'a'],
    [
      'a pattern beside others',
      { prefixItems: [{ pattern: '^a$' }, { pattern: '^b$' }] },
      ['a', 'b'],
    ],
    ['an unknown format', { type: 'string', format: 'colour' }, 'red'],
    ['an unknown keyword', { type: 'string', colour: 'red' }, 'a'],
    ['an id of its own', { $id: 'https://example.com/pet', properties: { a: ref('Named') } }, {}],
  ])('%s lets a value pass', (_, schema, value) => {
    expect(placesIn(schema, value)).toEqual([]);
  });

  it.each<[string, Schema, unknown]>([
    ['nullable: false', { type: 'string', nullable: false }, null],
    ['a pattern that only engines without u read', { type: 'string', pattern: '^\\-a$' }, 'b'],
  ])('%s refuses a value', (_, schema, value) => {
    expect(placesIn(schema, value)).toEqual(['']);
  });
});

describe('a choice by a discriminator', () => {
  const choice = (mapping: Record<string, string>): Schema => ({
    oneOf: [ref('Cat'), ref('Dog')],
    discriminator: { propertyName: 'kind', mapping },
  });

  it.each([
    { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
    { cat: 'Cat', dog: 'Dog' },
  ])('that maps every branch checks the one that is chosen: %j', (mapping) => {
    expect(placesIn(choice(mapping), { kind: 'dog' })).toEqual(['/tricks']);
  });

  it('that maps a part of the branches is a choice like any other', () => {
    expect(placesIn(choice({ cat: 'Cat' }), { kind: 'dog', tricks: 1 })).toEqual([]);
  });
});

it('compiles only the schemas that a value needs', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, i): [string, Schema] => [
      `N${i}`,
      { properties: { next: ref(`N${(i + 1) % 3_000}`), name: { type: 'string' } } },
    ]),
  );
  const read = new Set<string>();
  const watched = new Proxy(schemas, {
    get: (target, name: string) => {
      read.add(name);
      return target[name];
    },
  });
  const chain = new Checks({ ...document, components: { schemas: watched } });
  expect(chain.violations(ref('N0'), { next: { next: { name: 1 } } }, 'reply')).toHaveLength(1);
  expect(read.size).toBeLessThan(10);
});

it('stops at the first violation of a value that holds over 1,000 others', () => {
  const schema = { type: 'array', items: { type: 'integer' } };
  expect(placesIn(schema, Array(1_001).fill('x'))).toEqual(['/0']);
});
