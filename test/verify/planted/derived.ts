// Two contracts that the mock remembers by their schemas. One of them knows its key.
import { defineDomain, Failure } from '../../../server/index.ts';

const problem = {
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string' } },
};
const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: problem } },
});
const json = (schema: object) => ({ 'application/json': { schema } });

const parcel = {
  type: 'object',
  required: ['id', 'label', 'tags'],
  properties: {
    id: { type: 'integer', minimum: 1, readOnly: true },
    label: { type: 'string', minLength: 2, maxLength: 20 },
    tags: {
      type: 'array',
      items: { type: 'string', maxLength: 10 },
      ...{ minItems: 1, maxItems: 3, uniqueItems: true },
    },
    weight: { type: 'number', exclusiveMinimum: 0, multipleOf: 0.5 },
    note: { type: ['string', 'null'] },
  },
  additionalProperties: false,
};
const parcelId = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'integer', minimum: 1 },
};

export const PARCELS = {
  openapi: '3.1.0',
  info: { title: 'Parcels', version: '1.0.0' },
  paths: {
    '/parcels': {
      get: {
        operationId: 'listParcels',
        responses: {
          200: {
            description: 'All',
            headers: { 'X-Total': { required: true, schema: { type: 'integer', minimum: 0 } } },
            content: json({ type: 'array', items: { $ref: '#/components/schemas/Parcel' } }),
          },
        },
      },
      post: {
        operationId: 'createParcel',
        requestBody: { required: true, content: json({ $ref: '#/components/schemas/Parcel' }) },
        responses: {
          201: { description: 'Made', content: json({ $ref: '#/components/schemas/Parcel' }) },
          400: refusal('Broken'),
        },
      },
    },
    '/parcels/{id}': {
      parameters: [parcelId],
      get: {
        operationId: 'getParcel',
        responses: {
          200: { description: 'One', content: json({ $ref: '#/components/schemas/Parcel' }) },
          400: refusal('Broken'),
          404: refusal('None'),
        },
      },
      patch: {
        operationId: 'updateParcel',
        requestBody: {
          required: true,
          content: json({
            type: 'object',
            minProperties: 1,
            properties: { label: { type: 'string', minLength: 2, maxLength: 20 } },
            additionalProperties: false,
          }),
        },
        responses: {
          200: { description: 'Changed', content: json({ $ref: '#/components/schemas/Parcel' }) },
          400: refusal('Broken'),
          404: refusal('None'),
        },
      },
      delete: {
        operationId: 'deleteParcel',
        responses: {
          204: { description: 'Gone' },
          400: refusal('Broken'),
          404: refusal('None'),
        },
      },
    },
  },
  components: { schemas: { Parcel: parcel } },
};

const visit = {
  type: 'object',
  required: ['code', 'patient', 'kind'],
  properties: {
    code: { type: 'string', format: 'uuid', readOnly: true },
    patient: { type: 'string', minLength: 1, maxLength: 30 },
    kind: { enum: ['first', 'control'] },
    at: { type: 'string', format: 'date-time' },
    bill: {
      oneOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^IDR [0-9]+$' },
      ],
    },
  },
};

export const VISITS = {
  openapi: '3.1.0',
  info: { title: 'Visits', version: '1.0.0' },
  security: [{ key: [] }],
  paths: {
    '/visits': {
      get: {
        operationId: 'listVisits',
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
          { name: 'per_page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 50 } },
        ],
        responses: {
          200: {
            description: 'A page',
            content: json({
              type: 'object',
              required: ['data', 'total'],
              properties: {
                data: { type: 'array', items: { $ref: '#/components/schemas/Visit' } },
                total: { type: 'integer', minimum: 0 },
              },
            }),
          },
          400: refusal('Broken'),
          401: refusal('Nobody'),
        },
      },
      post: {
        operationId: 'createVisit',
        requestBody: { required: true, content: json({ $ref: '#/components/schemas/Visit' }) },
        responses: {
          201: { description: 'Made', content: json({ $ref: '#/components/schemas/Visit' }) },
          400: refusal('Broken'),
          401: refusal('Nobody'),
        },
      },
    },
    '/visits/{code}': {
      parameters: [
        { name: 'code', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      ],
      get: {
        operationId: 'getVisit',
        responses: {
          200: { description: 'One', content: json({ $ref: '#/components/schemas/Visit' }) },
          400: refusal('Broken'),
          401: refusal('Nobody'),
          404: refusal('None'),
        },
      },
      put: {
        operationId: 'replaceVisit',
        requestBody: { required: true, content: json({ $ref: '#/components/schemas/Visit' }) },
        responses: {
          200: { description: 'Changed', content: json({ $ref: '#/components/schemas/Visit' }) },
          400: refusal('Broken'),
          401: refusal('Nobody'),
          404: refusal('None'),
        },
      },
    },
  },
  components: {
    schemas: { Visit: visit },
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  },
};

/** Takes the key `demo` alone. */
export const VISITORS = defineDomain({
  handlers: {},
  authenticate: ({ headers }) => {
    if (headers['x-key'] === 'demo') return undefined;
    throw new Failure(401, 'Nobody has this key.');
  },
});
