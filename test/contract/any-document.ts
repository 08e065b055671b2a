// Small contracts with a little of everything, and arbitrary changes of them.
import fc from 'fast-check';

type Json = unknown;

const SCHEMAS = {
  Boat: {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: 'integer', readOnly: true, minimum: 1 },
      name: { type: 'string', pattern: '^[a-z]+$', minLength: 1, maxLength: 20 },
      owner: { $ref: '#/components/schemas/Owner' },
      tags: { type: 'array', items: { type: 'string', enum: ['old', 'new'] }, uniqueItems: true },
    },
    additionalProperties: false,
    example: { id: 1, name: 'mary' },
  },
  Owner: {
    oneOf: [{ $ref: '#/components/schemas/Person' }, { $ref: '#/components/schemas/Club' }],
    discriminator: { propertyName: 'kind', mapping: { person: '#/components/schemas/Person' } },
  },
  Person: {
    allOf: [
      { $ref: '#/components/schemas/Named' },
      {
        type: 'object',
        properties: { boats: { type: 'array', items: { $ref: '#/components/schemas/Boat' } } },
      },
    ],
  },
  Club: { $ref: '#/components/schemas/Named' },
  Named: { type: 'object', properties: { kind: { type: 'string' } }, required: ['kind'] },
};

/** A contract of OpenAPI 3. */
export function boats(openapi: string): object {
  return {
    openapi,
    info: { title: 'Boats', version: '1' },
    servers: [{ url: 'https://{region}.example.com/v1', variables: { region: { default: 'id' } } }],
    security: [{ key: [] }, { login: ['read'] }],
    paths: {
      '/boats/{id}': {
        parameters: [{ $ref: '#/components/parameters/Id' }],
        get: {
          operationId: 'getBoat',
          parameters: [
            {
              name: 'fields',
              in: 'query',
              style: 'form',
              explode: false,
              schema: { type: 'array', items: { type: 'string' } },
            },
            {
              name: 'where',
              in: 'query',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
          ],
          responses: {
            '200': { $ref: '#/components/responses/Boat' },
            '4XX': { description: 'Refused.' },
            default: {
              description: 'Failed.',
              headers: { 'X-Why': { $ref: '#/components/headers/Why' } },
            },
          },
        },
        put: {
          requestBody: { $ref: '#/components/requestBodies/Boat' },
          responses: { '204': { description: 'Done.' } },
        },
      },
      '/boats/{id}/photo.{type}': {
        post: {
          operationId: 'addPhoto',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
          requestBody: {
            content: {
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  properties: { file: { type: 'string', format: 'binary' } },
                },
                encoding: { file: { contentType: 'image/png' } },
              },
            },
          },
          responses: {
            '201': {
              description: 'Added.',
              content: { 'text/plain': { schema: { type: 'string' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: SCHEMAS,
      parameters: { Id: { name: 'id', in: 'path', required: true, schema: { type: 'integer' } } },
      headers: { Why: { schema: { type: 'string' } } },
      requestBodies: {
        Boat: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Boat' } } },
        },
      },
      responses: {
        Boat: {
          description: 'One boat.',
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/Boat' },
              examples: { mary: { $ref: '#/components/examples/Mary' } },
            },
          },
        },
      },
      examples: { Mary: { value: { id: 1, name: 'mary' } } },
      securitySchemes: {
        key: { type: 'apiKey', in: 'query', name: 'key' },
        login: {
          type: 'oauth2',
          flows: { password: { tokenUrl: '/token', scopes: { read: 'Read' } } },
        },
      },
    },
  };
}

/** A contract of Swagger 2.0. */
export const SWAGGER: object = {
  swagger: '2.0',
  info: { title: 'Boats', version: '1' },
  host: 'example.com',
  basePath: '/v1',
  schemes: ['https'],
  consumes: ['application/json'],
  produces: ['application/json'],
  securityDefinitions: {
    basic: { type: 'basic' },
    login: {
      type: 'oauth2',
      flow: 'accessCode',
      authorizationUrl: '/a',
      tokenUrl: '/t',
      scopes: { read: 'Read' },
    },
  },
  security: [{ basic: [] }, { login: ['read'] }],
  parameters: {
    Id: { name: 'id', in: 'path', required: true, type: 'integer' },
    Boat: { name: 'boat', in: 'body', required: true, schema: { $ref: '#/definitions/Boat' } },
  },
  responses: {
    Missing: { description: 'Missing.', schema: { type: 'object', 'x-nullable': true } },
  },
  paths: {
    '/boats/{id}': {
      parameters: [{ $ref: '#/parameters/Id' }],
      get: {
        operationId: 'getBoat',
        parameters: [
          {
            name: 'tags',
            in: 'query',
            type: 'array',
            collectionFormat: 'pipes',
            items: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'One boat.',
            schema: { $ref: '#/definitions/Boat' },
            headers: { 'X-Left': { type: 'integer' } },
            examples: { 'application/json': { id: 1 } },
          },
          '404': { $ref: '#/responses/Missing' },
        },
      },
      put: {
        parameters: [{ $ref: '#/parameters/Boat' }],
        responses: { '204': { description: 'Done.' } },
      },
    },
    '/photos': {
      post: {
        consumes: ['multipart/form-data'],
        parameters: [
          { name: 'file', in: 'formData', type: 'file', required: true },
          {
            name: 'tags',
            in: 'formData',
            type: 'array',
            items: { type: 'string' },
            collectionFormat: 'multi',
          },
        ],
        responses: { default: { description: 'Done.' } },
      },
    },
  },
  definitions: {
    Boat: {
      type: 'object',
      discriminator: 'kind',
      required: ['kind'],
      properties: {
        kind: { type: 'string' },
        id: { type: 'integer', exclusiveMinimum: true, minimum: 0 },
      },
    },
    Ship: {
      allOf: [
        { $ref: '#/definitions/Boat' },
        { type: 'object', properties: { decks: { type: 'integer' } } },
      ],
    },
  },
};

/** Values that a person, or a fault, may leave anywhere in a contract. */
const STRANGE: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    ...[
      null,
      true,
      false,
      0,
      -1,
      1.5,
      '',
      '5',
      'a',
      '(',
      '/',
      '{',
      '{}',
      [],
      {},
      [null],
      ['a'],
      [{}],
    ],
    ...[
      'string',
      'object',
      'array',
      'path',
      'query',
      'body',
      'formData',
      'header',
      '#',
      '#/',
      '#/paths',
    ],
    ...[
      '#/components/schemas/Boat',
      '#/components/schemas/Person/allOf/0',
      '#/components/parameters/Id',
    ],
    ...[
      { $ref: '#/components/schemas/Boat' },
      { $ref: '#/definitions/Boat' },
      { $ref: '#' },
      { $ref: 1 },
    ],
    ...[{ $ref: '#/components/responses/Boat' }, { $ref: '#/components/schemas/Named' }],
    ...[
      { $ref: '#/components/schemas/Owner' },
      { $ref: '#/paths/~1boats~1%7Bid%7D/get' },
      { $ref: './x' },
    ],
    ...[{ type: 'string' }, { nullable: true }, { required: true }, { type: ['string', null] }],
    JSON.parse('{"__proto__": {"type": "string"}, "constructor": 1, "toString": null}'),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Words of contracts, put where they may not belong. */
const WORDS = [
  ...[
    '$ref',
    'type',
    'schema',
    'properties',
    'items',
    'required',
    'parameters',
    'responses',
    'content',
  ],
  ...[
    'nullable',
    'allOf',
    'oneOf',
    'enum',
    'pattern',
    'examples',
    'security',
    'in',
    'name',
    'servers',
  ],
  ...[
    'x-other',
    '__proto__',
    'constructor',
    'length',
    '0',
    'GET',
    '$id',
    '$dynamicRef',
    'discriminator',
  ],
  ...[
    'exclusiveMinimum',
    'consumes',
    'produces',
    'minimum',
    'default',
    '200',
    '/boats/{boat}',
    'not',
  ],
];

/** One change: by some of the numbers a place is chosen, and then the kind of change. */
export interface Change {
  steps: number[];
  kind: 'put' | 'add' | 'remove' | 'rename';
  word: string;
  value: Json;
}

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    steps: fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }),
    kind: fc.constantFrom('put', 'add', 'remove', 'rename'),
    word: fc.constantFrom(...WORDS),
    value: STRANGE,
  }),
  { minLength: 1, maxLength: 4 },
);

/** A copy of a document with some changes. */
export function changed(document: object, all: readonly Change[]): object {
  const copy = structuredClone(document);
  for (const one of all) change(copy, { ...one, value: structuredClone(one.value) });
  return copy;
}

function change(document: Json, { steps, kind, word, value }: Change): void {
  let at = document as Record<string, Json>;
  for (const [i, step] of steps.entries()) {
    // Without its version, a document is refused at once.
    const keys = Object.keys(at).filter((key) => !['openapi', 'swagger'].includes(key));
    const key = keys[step % keys.length];
    if (key === undefined) return;
    const next = at[key];
    if (i < steps.length - 1 && typeof next === 'object' && next !== null) {
      at = next as Record<string, Json>;
      continue;
    }
    if (kind === 'put') at[key] = value;
    else if (kind === 'add') define(at, word, value);
    else if (Array.isArray(at)) at.splice(Number(key), 1);
    else {
      Reflect.deleteProperty(at, key);
      if (kind === 'rename') define(at, word, next);
    }
    return;
  }
}

/** Sets a key as JSON.parse() does, also `__proto__`. */
function define(at: object, key: string, value: Json): void {
  const descriptor = { value, writable: true, enumerable: true, configurable: true };
  if (!Array.isArray(at)) Object.defineProperty(at, key, descriptor);
  else at.push(value);
}
