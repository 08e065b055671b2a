import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { makeValue } from '../../../server/contract/made/value.ts';
import { pointerTo } from '../../../server/world/pointer.ts';
import { checksOf } from './ajv.ts';
import { COMPONENTS, satisfiable } from './schemas.ts';
import type { Document, Schema } from '../../../server/contract/document.ts';
import type { Made, MakingOptions } from '../../../server/contract/made/value.ts';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {},
  components: { schemas: COMPONENTS },
};

function made(schema: Schema, options: Partial<MakingOptions> = {}): Made {
  const checks = checksOf(document);
  return makeValue(document, schema, { direction: 'reply', checks, seed: 1, ...options });
}

describe('for any schema that some value satisfies', () => {
  it('makes one that does', () => {
    fc.assert(
      fc.property(satisfiable, fc.integer(), (schema, seed) => {
        expect(made(schema, { seed }).violations).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('makes the same one from the same seed', () => {
    fc.assert(
      fc.property(satisfiable, fc.integer(), (schema, seed) => {
        expect(made(schema, { seed })).toEqual(made(schema, { seed }));
      }),
    );
  });

  it('makes one that does from any wish', () => {
    fc.assert(
      fc.property(satisfiable, fc.jsonValue({ maxDepth: 3 }), (schema, value) => {
        expect(made(schema, { wish: { value } }).violations).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('makes it in few steps', () => {
    fc.assert(
      fc.property(satisfiable, (schema) => {
        expect(made(schema).steps).toBeLessThan(6000);
      }),
    );
  });
});

describe('for any document at all', () => {
  const keyword = fc.constantFrom(
    ...['$ref', 'type', 'format', 'enum', 'const', 'default', 'examples', 'properties', 'required'],
    ...['additionalProperties', 'items', 'prefixItems', 'allOf', 'oneOf', 'anyOf', 'not', 'if'],
    ...['discriminator', 'minimum', 'multipleOf', 'minLength', 'pattern', 'minItems', 'contains'],
    ...['uniqueItems', 'minProperties', 'propertyNames', 'patternProperties', 'dependentRequired'],
    ...['dependentSchemas', 'nullable', '__proto__', 'constructor', 'writeOnly', 'then', 'else'],
  );
  const scalar = fc.oneof(
    fc.constantFrom(
      'string',
      'object',
      'array',
      'integer',
      '(a+)+$',
      '[',
      '\\',
      '#',
      '#/',
      '__proto__',
    ),
    fc.constantFrom('#/components/schemas/A', '#/components/schemas/B', '#/components/schemas/C'),
    fc.constantFrom(1e9, -5, 0.1, 1e308, true, false, null),
  );
  const { any } = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 5, depthSize: 'large' },
      scalar,
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(keyword, tie('any'), { maxKeys: 6 }),
    ),
  }));

  it('ends without an error', () => {
    fc.assert(
      fc.property(any, any, any, fc.nat(), (A, B, value, chosen) => {
        const schemas = { A, B };
        const hostile = { ...document, components: { schemas } };
        let calls = chosen;
        const violations = (_: Schema, whole: unknown) => {
          calls += 1;
          const places = placesIn(whole);
          return [{ place: places[(calls * 7919) % places.length] ?? '', message: 'is wrong' }];
        };
        const { steps } = makeValue(
          hostile,
          { $ref: '#/components/schemas/A' },
          { direction: 'reply', checks: { violations }, seed: 1, wish: { value } },
        );
        expect(steps).toBeLessThan(10_000);
      }),
      { numRuns: 500 },
    );
  });
});

/** The pointers to all values inside of one, and to itself. */
function placesIn(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inside = Object.entries(value).flatMap(([key, one]) =>
    placesIn(one, pointerTo(place, key)),
  );
  return [place, ...inside];
}

describe('a made text', () => {
  const textNamed = (name: string, schema: Schema = { type: 'string' }, seed = 1) =>
    made({ type: 'object', properties: { [name]: schema } }, { seed }).value as Record<
      string,
      string
    >;

  it.each([
    ['email', /^[a-z]+@example\.com$/],
    ['homepage_url', /^https:\/\/example\.com\//],
    ['createdAt', /^2026-\d\d-\d\dT\d\d:\d\d:\d\dZ$/],
    ['currency', /^[A-Z]{3}$/],
    ['phoneNumber', /^\+1555010\d{4}$/],
    ['city', /^[A-Z][a-z]+$/],
    ['first-name', /^[A-Z][a-z]+$/],
    ['description', /^A [a-z]+ place near the [a-z]+\.$/],
    ['unheardOf', /^[a-z]+$/],
  ])('of the property %s looks real', (name, looks) => {
    expect(textNamed(name)[name]).toMatch(looks);
  });

  it.each([
    ['^[A-Z]{2}[0-9]{6}$', /^[A-Z]{2}[0-9]{6}$/],
    ['^k8s-', /^k8s-[a-z]+$/],
    ['^(?!\\s*$).+', /^[a-z]+$/],
    ['[^\\x00-\\x7f]', /^[^\x20-\x7e]+/],
    ['^(?:([a-z])\\1)$', /^([a-z])\1$/],
    ['^\\-[a-z]$', /^-[a-z]$/],
  ])('matches the pattern %s, and is readable', (pattern, looks) => {
    expect(textNamed('x', { type: 'string', pattern })['x']).toMatch(looks);
  });

  it('comes soon for a pattern on which a match takes forever', () => {
    const schema = { type: 'string', pattern: '^(([a-z]+)+)+$', minLength: 40 };
    const checks = { violations: () => [] };
    expect(makeValue(document, schema, { direction: 'reply', checks, seed: 1 }).value).toMatch(
      /^[a-z]{40,}$/,
    );
  });

  it.each(['datetime', 'url', 'phone', 'byte', 'int64', 'decimal', 'password', 'google-duration'])(
    'in the odd format %s is no plain word',
    (format) => {
      const [word, formatted] = [{ type: 'string' }, { type: 'string', format }].map(
        (schema) => made(schema).value,
      );
      expect(formatted).not.toBe(word);
    },
  );

  it('counts code points', () => {
    const schema = { type: 'string', pattern: '^😀+$', minLength: 3, maxLength: 3 };
    expect(made(schema)).toMatchObject({ value: '😀😀😀', violations: [] });
  });
});

describe('a made object', () => {
  const secret = {
    type: 'object',
    required: ['id', 'password'],
    properties: {
      id: { type: 'integer', readOnly: true },
      password: { type: 'string', writeOnly: true },
    },
  };
  // The checks of the test know no directions.
  const checks = { violations: () => [] };

  it('leaves out what is only written in a reply', () => {
    expect(made(secret, { checks }).value).toEqual({ id: expect.any(Number) });
  });

  it('leaves out what is only read in a request', () => {
    const { value } = made(secret, { direction: 'request', checks });
    expect(value).toEqual({ password: expect.any(String) });
  });

  it('shows the examples of its properties', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string', example: 'shown' }, b: { type: 'integer', default: 7 } },
    };
    expect(made(schema).value).toEqual({ a: 'shown', b: 7 });
  });

  it('does not show an example that breaks its schema', () => {
    const schema = { type: 'string', format: 'date', example: 'yesterday' };
    expect(made(schema).value).toMatch(/^2026-/);
  });

  it('is empty where any properties are allowed', () => {
    expect(made({ type: 'object', additionalProperties: true }).value).toEqual({});
  });

  it('has one property where it is a map', () => {
    const { value } = made({ type: 'object', additionalProperties: { type: 'integer' } });
    expect(value).toEqual({ first: expect.any(Number) });
  });

  it('has a word and no link below the name of a map', () => {
    const labels = { type: 'object', additionalProperties: { type: 'string' } };
    const { value } = made({ type: 'object', properties: { labels }, required: ['labels'] });
    expect(value).toEqual({ labels: { first: expect.stringMatching(/^[a-z]+$/) } });
  });

  it('has a readable name where a form would hide it', () => {
    const name = { type: 'string', format: 'password' };
    const { value } = made({ type: 'object', properties: { name }, required: ['name'] });
    expect(value).toEqual({ name: expect.stringMatching(/^[A-Z][a-z]+ [A-Z][a-z]+$/) });
  });

  it('may have a property named as those of every object', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const schema = JSON.parse(
      '{"type":"object","required":["__proto__","constructor","toString"]}',
    ) as Schema;
    expect(Object.keys(made(schema).value as object)).toEqual(names);
  });
});

describe('a discriminator', () => {
  const Dog = { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } };
  const ref = '#/components/schemas/Dog';
  const propertyName = 'kind';
  const of = (schema: Schema) => {
    const contract = { ...document, components: { schemas: { Dog: schema, Pet } } };
    const options = { direction: 'reply' as const, checks: checksOf(contract), seed: 1 };
    return (whole: Schema) => makeValue(contract, whole, options).value;
  };
  const Pet = {
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string' } },
    discriminator: { propertyName, mapping: { hound: ref } },
  };

  it('has the value that the mapping gives to the chosen schema', () => {
    const discriminator = { propertyName, mapping: { cat: '#/nowhere', dog: ref } };
    expect(of(Dog)({ oneOf: [{ $ref: ref }], discriminator })).toEqual({ kind: 'dog' });
  });

  it('has the name of the chosen schema without a mapping', () => {
    expect(of(Dog)({ oneOf: [{ $ref: ref }], discriminator: { propertyName } })).toEqual({
      kind: 'Dog',
    });
  });

  it('has the value of the schema that extends the one with the discriminator', () => {
    const extended = of({ allOf: [{ $ref: '#/components/schemas/Pet' }] });
    expect(extended({ $ref: ref })).toEqual({ kind: 'hound' });
  });
});

describe('a recursive schema', () => {
  it('ends after a level or two', () => {
    const { value } = made({ $ref: '#/components/schemas/Tree' });
    expect(JSON.stringify(value).length).toBeLessThan(1000);
    expect(value).toHaveProperty('children.0.children', []);
  });

  it('ends as early as its choices allow', () => {
    const { value } = made({ $ref: '#/components/schemas/Expression' });
    expect(value).toEqual({ left: expect.any(Number), right: expect.any(Number) });
  });
});

describe('a schema that no value satisfies', () => {
  it.each<[string, Schema]>([
    ['is false', false],
    ['has two types', { allOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['never ends', { $ref: '#/components/schemas/Endless' }],
    ['has too narrow a range', { type: 'integer', minimum: 3, maximum: 2 }],
    ['has two equal options', { oneOf: [{ type: 'string' }, { type: 'string' }] }],
    ['asks for a huge text', { type: 'string', minLength: 1e9 }],
    ['asks for a huge list', { type: 'array', minItems: 1e9 }],
    ['asks for a huge object', { type: 'object', minProperties: 1e9 }],
  ])('that %s gives the nearest value, with its violations', (_, schema) => {
    const { value, violations } = made(schema);
    expect(value).not.toBeUndefined();
    expect(violations.length).toBeGreaterThan(0);
  });
});

it('makes at most some 200 values of a schema that refers to everything', () => {
  const names = Array.from({ length: 60 }, (_, i) => `Thing${i}`);
  const properties = Object.fromEntries(
    names.map((name) => [name.toLowerCase(), { $ref: `#/components/schemas/${name}` }]),
  );
  const schemas = Object.fromEntries(names.map((name) => [name, { type: 'object', properties }]));
  const graph = { ...document, components: { schemas } };
  const options = { direction: 'reply' as const, checks: checksOf(graph), seed: 1 };
  const { steps, violations } = makeValue(graph, { $ref: '#/components/schemas/Thing0' }, options);
  expect(violations).toEqual([]);
  expect(steps).toBeLessThan(500);
});
