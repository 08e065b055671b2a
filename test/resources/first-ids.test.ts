import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

const ITEM = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: { type: 'integer' }, name: { type: 'string' } },
};

function reply(schema: Schema, example?: unknown) {
  const media = { schema, ...(example === undefined ? {} : { example }) };
  return { responses: { 200: { description: '', content: { 'application/json': media } } } };
}

/** Docks with boats, of which the contract shows some. */
function documentOf(docks: unknown[], boats: unknown[]): Document {
  const list = (examples: unknown[]) => ({
    get: reply({ type: 'array', items: ITEM }, examples),
    post: {
      ...reply(ITEM),
      requestBody: { content: { 'application/json': { schema: ITEM } } },
    },
  });
  const dock = { name: 'dockId', in: 'path' as const, required: true, schema: { type: 'integer' } };
  const boat = { ...dock, name: 'boatId' };
  return {
    openapi: '3.1.0',
    info: { title: 'Harbour', version: '1' },
    paths: {
      '/docks': list(docks),
      '/docks/{dockId}': { parameters: [dock], get: reply(ITEM) },
      '/docks/{dockId}/boats': { parameters: [dock], ...list(boats) },
      '/docks/{dockId}/boats/{boatId}': { parameters: [dock, boat], get: reply(ITEM) },
    },
  };
}

function idsOf(document: Document, stateless = false) {
  const { apis } = createMock({ contracts: [{ name: 'harbour', document }], stateless });
  return Object.fromEntries(apis.firstIds('harbour'));
}

const DOCKS = [
  { id: 12, name: 'East' },
  { id: 9, name: 'West' },
];

it('leads to the first item, and to the first one below it', async () => {
  const document = documentOf(DOCKS, [{ id: 5, name: 'Dew' }]);
  const ids = idsOf(document);
  expect(ids['/docks/{dockId}']).toEqual({ dockId: expect.any(Number) as unknown });
  const { app } = createMock({ contracts: [{ name: 'harbour', document }] });
  for (const [path, values] of Object.entries(ids)) {
    const asked = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
    await request(app).get(`/harbour${asked}`).expect(200);
  }
});

it('leads to the item that will be made first, where there is none', () => {
  expect(idsOf(documentOf([], []))['/docks/{dockId}']).toEqual({ dockId: 1 });
});

it('is nothing where nothing is remembered', () => {
  expect(idsOf(documentOf(DOCKS, []), true)).toEqual({});
});
