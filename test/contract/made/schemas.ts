// Random schemas that some value satisfies, by the way they are built.
import fc from 'fast-check';

import type { SchemaObject } from '../../../server/contract/document.ts';

const NAMES = ['id', 'name', 'email', 'createdAt', 'price', 'tags', 'note', 'size', 'parent'];

const FORMATS = [
  ...['date-time', 'date', 'time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uri'],
  ...['uri-reference', 'uuid', 'byte', 'binary', 'password', 'json-pointer', 'regex', 'no-such'],
  ...['uri-template', 'relative-json-pointer', 'idn-email', 'decimal', 'url', 'phone', 'datetime'],
];

const PATTERNS = [
  ...[
    '^[A-Z]{2}[0-9]{6}$',
    '[a-z]+',
    '^(?!\\s*$).+',
    '^(?=\\s*\\S)[^\\u0000-\\u001f]+$',
    '^.{3,20}$',
  ],
  ...['\\S', '^\\d{3}-\\d{4}$', '^[^/]+$', '\\p{L}+', '^(a|b)*$', '^([0-9]+)\\.([0-9]+)$', 'a$|^b'],
  ...[
    '^[\\w\\-.]+@[\\w\\-.]+$',
    '^[a-zA-Z0-9-_]{1,64}$',
    '^(?:([a-z])\\1)$',
    '\\bfoo\\b',
    '[^\\x00-\\x7f]',
  ],
  ...[
    '^([0-9a-f]{2}:){5}[0-9a-f]{2}$',
    '^\\$\\{.*\\}$',
    '^(\\([0-9]{3}\\))?[0-9]{3}-[0-9]{4}$',
    '^$',
  ],
  ...['^(([a-z])+.)+[A-Z]([a-z])+$', '^urn:[a-z0-9][a-z0-9-]{0,31}:.+$', '\\-', '^https?://'],
];

const length = fc.nat(40);

function only(schema: SchemaObject): fc.Arbitrary<SchemaObject> {
  return fc.constant(schema);
}

const texts: fc.Arbitrary<SchemaObject> = fc.oneof(
  fc.tuple(length, length).map(([least, more]) => ({
    type: 'string',
    minLength: least,
    maxLength: least + more,
  })),
  fc.constantFrom(...FORMATS).map((format) => ({ type: 'string', format })),
  fc.constantFrom(...PATTERNS).map((pattern) => ({ type: 'string', pattern })),
  length.map((least) => ({ type: 'string', pattern: '^[a-z]+$', minLength: least })),
  length.map((least) => ({ pattern: '^[a-z0-9_-]*$', minLength: least, maxLength: least + 2 })),
  only({ type: 'string', contentEncoding: 'base64' }),
);

const numbers: fc.Arbitrary<SchemaObject> = fc.oneof(
  fc.tuple(fc.integer(), fc.nat(1000)).map(([minimum, span]) => ({
    type: 'integer',
    minimum,
    maximum: minimum + span,
  })),
  fc
    .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 5 }))
    .map(([low, span]) => ({
      type: 'number',
      exclusiveMinimum: low,
      exclusiveMaximum: low + span,
    })),
  fc
    .constantFrom(0.01, 0.1, 0.25, 3, 7, 1000, 1e-7)
    .map((multipleOf) => ({ type: 'number', multipleOf })),
  fc
    .tuple(fc.integer({ min: -500, max: 500 }), fc.constantFrom(1, 2, 5, 50))
    .map(([low, multipleOf]) => ({
      type: 'integer',
      minimum: low,
      multipleOf,
      maximum: low + multipleOf,
    })),
  fc
    .constantFrom('int32', 'int64', 'float', 'double', 'uint8')
    .map((format) => ({ type: 'number', format })),
  only({
    allOf: [
      { type: 'number', multipleOf: 4 },
      { multipleOf: 6, minimum: 1000 },
    ],
  }),
  only({ type: 'number', exclusiveMinimum: 0, maximum: 1e-9 }),
);

// The library's comparison of values throws for an object with a `toString` of its own.
const json: fc.Arbitrary<unknown> = fc
  .jsonValue({ maxDepth: 1 })
  .filter((value) => !/"(toString|valueOf)"/.test(JSON.stringify(value)));

const values: fc.Arbitrary<SchemaObject> = fc.oneof(
  fc.uniqueArray(json, { minLength: 1, maxLength: 4 }).map((list) => ({ enum: list })),
  json.map((value) => ({ const: value })),
  only({ type: 'boolean' }),
  only({ type: 'null' }),
  only({}),
  only({ type: ['string', 'null'] }),
  only({ type: ['integer', 'string'], not: { type: 'integer' } }),
  only({ type: 'string', not: { enum: ['a', 'b'] } }),
  only({ type: 'string', enum: ['a', 'b'], not: { const: 'a' } }),
  only({ type: 'integer', not: { minimum: 10 } }),
  only({ oneOf: [{ type: 'integer' }, { type: 'number' }] }),
  only({ type: 'string', example: 7, default: 'as usual' }),
);

const leaves = fc.oneof(texts, numbers, values);

const nothing = { $ref: '#/components/schemas/Tree' };

/** Schemas of values with others inside, from schemas of those. */
function around(inner: fc.Arbitrary<SchemaObject>): fc.Arbitrary<SchemaObject> {
  const properties = fc.dictionary(fc.constantFrom(...NAMES), inner, { maxKeys: 5 });
  const object = fc
    .tuple(
      properties,
      fc.array(fc.boolean(), { maxLength: 5 }),
      fc.constantFrom(true, false, undefined),
    )
    .map(([named, flags, additionalProperties]) => {
      const required = Object.keys(named).filter((_, i) => flags[i]);
      return {
        type: 'object',
        properties: named,
        required,
        ...(additionalProperties === undefined ? {} : { additionalProperties }),
      };
    });
  return fc.oneof(
    object,
    fc.tuple(object, fc.nat(2)).map(([one, more]) => ({
      ...one,
      maxProperties: one.required.length + more,
      minProperties: one.required.length,
    })),
    fc.tuple(fc.nat(3), fc.constantFrom('^[a-z]+$', '^x-', undefined)).map(([size, pattern]) => ({
      type: 'object',
      minProperties: size,
      ...(pattern === undefined ? {} : { propertyNames: { pattern } }),
    })),
    inner.map((one) => ({ additionalProperties: one, minProperties: 2, type: 'object' })),
    inner.map((one) => ({
      type: 'object',
      patternProperties: { '^x-[a-z]+$': one },
      additionalProperties: false,
      minProperties: 1,
    })),
    only({ type: 'object', required: ['undeclared', 'createdAt'] }),
    fc.tuple(inner, fc.nat(3), fc.nat(3)).map(([items, least, more]) => ({
      type: 'array',
      items,
      minItems: least,
      maxItems: least + more,
    })),
    fc.constantFrom(2, 5, 12).map((least) => ({
      type: 'array',
      uniqueItems: true,
      minItems: least,
      items: {
        type: 'object',
        properties: { name: { type: 'string', example: 'x' } },
        required: ['name'],
      },
    })),
    only({
      type: 'array',
      uniqueItems: true,
      minItems: 3,
      items: { enum: ['a', 'b', 'c'] },
    }),
    only({ type: 'array', uniqueItems: true, minItems: 2, items: { type: 'boolean' } }),
    fc
      .tuple(inner, inner)
      .map(([one, other]) => ({ type: 'array', prefixItems: [one, other], items: false })),
    inner.map((one) => ({
      type: 'array',
      prefixItems: [one],
      contains: { const: 'this' },
      minItems: 2,
    })),
    only({ type: 'array', contains: { type: 'integer' }, minContains: 2, maxContains: 3 }),
    fc.tuple(object, properties).map(([one, more]) => ({
      allOf: [
        { ...one, additionalProperties: true },
        { properties: fresh(more), type: 'object' },
      ],
      description: 'both',
    })),
    fc.tuple(inner, inner).map(([one, other]) => ({
      oneOf: [kind('one', one), kind('other', other)],
      discriminator: { propertyName: 'kind' },
    })),
    fc.tuple(inner, inner).map(([one, other]) => ({ anyOf: [one, other] })),
    fc.tuple(inner, inner).map(([one, other]) => ({
      type: 'object',
      properties: { kind: { enum: ['a', 'b'] } },
      required: ['kind'],
      if: { properties: { kind: { const: 'a' } } },
      then: { properties: { a: one }, required: ['a'] },
      else: { properties: { b: other }, required: ['b'] },
    })),
    fc.tuple(inner, inner).map(([one, other]) => ({
      oneOf: [
        { type: 'object', properties: { a: one }, required: ['a'] },
        { type: 'object', properties: { b: other }, required: ['b'], additionalProperties: false },
      ],
    })),
    inner.map((one) => ({
      type: 'object',
      properties: { card: one, address: {}, phone: { type: 'string' } },
      dependentRequired: { card: ['address'] },
      dependentSchemas: {
        address: { required: ['zip'], properties: { zip: { type: 'integer' } } },
      },
    })),
    object.map((one) => ({ ...one, not: { required: ['forbidden'] }, additionalProperties: true })),
    inner.map((one) => ({ type: ['object', 'null'], properties: { one } })),
    inner.map((one) => ({
      type: 'object',
      properties: { one, secret: { type: 'string', writeOnly: true } },
    })),
    fc.constant(nothing),
    only({ $ref: '#/components/schemas/Expression' }),
    only({ type: 'array', items: nothing, minItems: 1 }),
    inner.map((one) => ({ $ref: '#/components/schemas/Named', properties: { more: one } })),
  );
}

function kind(name: string, schema: SchemaObject): SchemaObject {
  return {
    type: 'object',
    properties: { kind: { const: name }, value: schema },
    required: ['kind', 'value'],
  };
}

/** Properties under names that the others do not have. */
function fresh(properties: Record<string, SchemaObject>): Record<string, SchemaObject> {
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [`${name}2`, one]));
}

/** The schemas that random ones refer to. */
export const COMPONENTS: Record<string, SchemaObject> = {
  Tree: {
    type: 'object',
    required: ['name', 'children'],
    properties: {
      name: { type: 'string' },
      parent: { oneOf: [{ type: 'null' }, nothing] },
      children: { type: 'array', items: nothing },
      next: nothing,
    },
  },
  Expression: {
    oneOf: [
      {
        type: 'object',
        required: ['left', 'right'],
        properties: {
          left: { $ref: '#/components/schemas/Expression' },
          right: { $ref: '#/components/schemas/Expression' },
        },
      },
      { type: 'integer' },
    ],
  },
  Endless: {
    type: 'object',
    required: ['next'],
    properties: { next: { $ref: '#/components/schemas/Endless' } },
  },
  Named: {
    type: 'object',
    required: ['name'],
    properties: { name: { $ref: '#/components/schemas/Name' } },
  },
  Name: { type: 'string', minLength: 1, pattern: '^[A-Z]' },
};

/** Any schema that some value satisfies. */
export const satisfiable: fc.Arbitrary<SchemaObject> = fc.letrec<{ schema: SchemaObject }>(
  (tie) => ({
    schema: fc.oneof(
      { maxDepth: 4, depthSize: 'large', withCrossShrink: true },
      { arbitrary: leaves, weight: 1 },
      { arbitrary: around(tie('schema')), weight: 2 },
    ),
  }),
).schema;
