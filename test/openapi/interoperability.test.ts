// OpenAPI allows these things, and yet tools fail, disagree or silently skip their checks. No lint rule covers them.
import { describe, expect, it } from '@jest/globals';

import { contracts } from '../../.config/contracts.ts';
import { readContract } from '../../server/contract/bundles.ts';
import { METHODS, resolve } from '../../server/contract/document.ts';
import { placesOf } from './walk.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Place } from './walk.ts';

/** One thing that no contract may have. */
interface Check {
  title: string;
  /** The pointers to the faults, or their names. */
  faults: (document: Document) => string[];
  /** Parts of documents with the fault, and the finds in each. */
  bad: [part: object, fault: string][];
}

const checks: Check[] = [
  {
    title: 'is of OpenAPI 3.1.0',
    faults: ({ openapi }) => (openapi === '3.1.0' ? [] : [openapi]),
    bad: [[{ openapi: '3.2.0' }, '3.2.0']],
  },
  {
    title: 'has patterns that compile with the flag u alone',
    faults: withFault(({ pattern }) => pattern !== undefined && !compiles(pattern)),
    bad: [
      [schema({ type: 'string', pattern: String.raw`^a\:b$` }), '#/components/schemas/Bad'],
      [
        schema({ properties: { pattern: { pattern: '(' } } }),
        '#/components/schemas/Bad/properties/pattern',
      ],
    ],
  },
  {
    title: 'has tuples of a fixed length alone',
    faults: withFault(
      ({ prefixItems, minItems, items }) =>
        prefixItems !== undefined &&
        (minItems !== (prefixItems as unknown[]).length || items !== false),
    ),
    bad: [
      [schema({ prefixItems: [{}, {}], minItems: 2 }), '#/components/schemas/Bad'],
      [schema({ prefixItems: [{}, {}], items: false }), '#/components/schemas/Bad'],
      [schema({ prefixItems: [{}, {}], items: false, minItems: 1 }), '#/components/schemas/Bad'],
    ],
  },
  {
    title: 'maps every branch beside a discriminator',
    faults: withFault(({ discriminator, oneOf, anyOf }) => {
      if (discriminator === undefined) return false;
      const { mapping = {} } = discriminator as { mapping?: Record<string, string> };
      const branches = [oneOf ?? [], anyOf ?? []].flat() as { $ref?: string }[];
      const mapped = Object.values(mapping);
      return branches.length === 0 || branches.some(({ $ref = '' }) => !mapped.includes($ref));
    }),
    bad: [
      [variants({ propertyName: 'kind' }), '#/components/schemas/Bad'],
      [
        variants({ propertyName: 'kind', mapping: { a: '#/components/schemas/A' } }),
        '#/components/schemas/Bad',
      ],
      [schema({ discriminator: { propertyName: 'kind' } }), '#/components/schemas/Bad'],
    ],
  },
  {
    title: 'has no nullable, which 3.1 ignores',
    faults: withFault(({ nullable }) => nullable !== undefined),
    bad: [[schema({ type: 'string', nullable: true }), '#/components/schemas/Bad']],
  },
  {
    title: 'has an example of every scalar',
    faults: scalarsWithoutExample,
    bad: [
      [
        schema({ type: 'object', properties: { id: { type: ['string', 'null'] } } }),
        '#/components/schemas/Bad/properties/id',
      ],
      [schema({ type: 'array', items: { type: 'integer' } }), '#/components/schemas/Bad/items'],
      [
        { components: { parameters: { Id: { name: 'id', schema: { type: 'string' } } } } },
        '#/components/parameters/Id/schema',
      ],
    ],
  },
  {
    title: 'has path parameters that are whole segments',
    faults: ({ paths }) =>
      Object.keys(paths).filter((path) => !/^(\/([^/{}]*|\{[^/{}]+\}))+$/.test(path)),
    bad: [
      [{ paths: { '/reports/{id}.pdf': {} } }, '/reports/{id}.pdf'],
      [{ paths: { '/reports/{from}-{to}': {} } }, '/reports/{from}-{to}'],
    ],
  },
  {
    title: 'has references that are local and point at something',
    faults: brokenReferences,
    bad: [
      [schema({ $ref: '#/components/schemas/Nothing' }), '#/components/schemas/Nothing'],
      [schema({ $ref: '#/components/nothing/at/all' }), '#/components/nothing/at/all'],
      [schema({ items: { $ref: 'Pet.yaml' } }), 'Pet.yaml'],
      [
        { components: { examples: { Pet: { $ref: 'https://example.com/pet.yaml' } } } },
        'https://example.com/pet.yaml',
      ],
    ],
  },
  {
    title: 'has operations that differ in more than the case of their ids',
    faults: (document) => {
      const ids = operationIdsOf(document);
      const folded = ids.map((id) => id.toLowerCase());
      return ids.filter((_, i) => folded.indexOf(folded[i] ?? '') < i);
    },
    bad: [
      [
        { paths: { '/a': { get: operation('listPets') }, '/b': { get: operation('listPets') } } },
        'listPets',
      ],
      [operations({ listPets: {}, listpets: {} }), 'listpets'],
    ],
  },
];

/** These parts have no fault: only keywords can have one. */
const lookalikes = {
  paths: { '/pets/{id}/toys': { post: operation('createToy'), get: operation('listToys') } },
  components: {
    schemas: {
      Tuple: { prefixItems: [{}, {}], minItems: 2, items: false },
      Pet: {
        ...{ oneOf: [{ $ref: '#/components/schemas/Tuple' }] },
        discriminator: { propertyName: 'kind', mapping: { a: '#/components/schemas/Tuple' } },
      },
      Names: {
        properties: {
          nullable: { type: 'string', pattern: '^a-b$', examples: ['a-b'] },
          example: { type: ['object', 'null'], const: { $ref: 'nowhere' } },
        },
        example: { nullable: true, pattern: '(', $ref: 'nowhere', type: 'string' },
      },
    },
    examples: { Pet: { value: { nullable: true, pattern: '(', $ref: 'nowhere', type: 'string' } } },
  },
};

const bundles = [...contracts().keys()].map(readContract);

describe.each(checks)('a contract $title', ({ faults, bad }) => {
  it.each(bundles)('holds for $domain', ({ document }) => {
    expect(faults(document)).toEqual([]);
  });

  it.each(bad)('does not hold for %j', (part, fault) => {
    expect(faults(documentWith(part))).toEqual([fault]);
  });

  it('holds even if names and data look like keywords', () => {
    expect(faults(documentWith(lookalikes))).toEqual([]);
  });
});

function withFault(isAtFault: (node: Place['node']) => boolean): Check['faults'] {
  return (document) =>
    placesOf(document).flatMap(({ pointer, node }) => (isAtFault(node) ? [pointer] : []));
}

function compiles(pattern: unknown): boolean {
  try {
    new RegExp(String(pattern), 'u');
    return true;
  } catch {
    return false;
  }
}

/** A parameter's schema has its example beside it. */
function scalarsWithoutExample(document: Document): string[] {
  const places = placesOf(document);
  const shown = new Set(
    places
      .filter(({ node }) => 'example' in node || 'examples' in node)
      .flatMap(({ pointer }) => [pointer, `${pointer}/schema`]),
  );
  const scalars = ['string', 'number', 'integer', 'boolean'];
  return places
    .filter(({ node }) => [node['type']].flat().some((type) => scalars.includes(String(type))))
    .map(({ pointer }) => pointer)
    .filter((pointer) => !shown.has(pointer));
}

function brokenReferences(document: Document): string[] {
  return placesOf(document)
    .map(({ node }) => node['$ref'])
    .filter((reference) => typeof reference === 'string')
    .filter((reference) => {
      if (!reference.startsWith('#/')) return true;
      try {
        resolve(document, { $ref: reference });
        return false;
      } catch {
        return true;
      }
    });
}

function operationIdsOf({ paths }: Document): string[] {
  return Object.values(paths)
    .flatMap((item) => METHODS.map((method) => item[method]))
    .flatMap((one) => one?.operationId ?? []);
}

function documentWith(part: object): Document {
  const whole = { openapi: '3.1.0', paths: {} };
  // The cast: no check reads the parts that these documents lack.
  return { ...whole, ...part } as unknown as Document;
}

function schema(bad: object): object {
  return { components: { schemas: { Bad: bad } } };
}

function variants(discriminator: object): object {
  const schemas = { A: {}, B: {} };
  const oneOf = [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }];
  return { components: { schemas: { ...schemas, Bad: { oneOf, discriminator } } } };
}

function operation(operationId: string): object {
  return { operationId };
}

function operations(byId: Record<string, object>): object {
  const entries = Object.entries(byId).map(([operationId, part]) => [
    `/${operationId}`,
    { post: { operationId, ...part } },
  ]);
  return { paths: Object.fromEntries(entries) as object };
}
