import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createApp } from '../../server/app.ts';
import { contractOf, Shop, things } from './contract.ts';
import type { Document, OperationObject, SchemaObject } from '../../server/contract/document.ts';

const File = { type: 'object', required: ['key'], properties: { key: { type: 'string' } } };
const content = (schema: SchemaObject): OperationObject['responses'] & object => ({
  200: { content: { 'application/json': { schema } } },
});

it('of items that nobody creates are those that their path takes', async () => {
  const key = { type: 'string', pattern: '^[a-z]+[.]json$' };
  const document: Document = {
    openapi: '3.1.0',
    info: { title: 'Files', version: '1' },
    paths: {
      '/files': { get: { responses: content({ type: 'array', items: File }) } },
      '/files/{key}': {
        parameters: [{ name: 'key', in: 'path', required: true, schema: key }],
        get: { responses: content(File) },
        delete: { responses: { 204: {} } },
      },
    },
  };
  const app = createApp({ contracts: [{ name: 'files', document }] });
  const list = await request(app).get('/files/files');
  const [first] = list.body as { key: string }[];
  expect((await request(app).get(`/files/files/${first?.key ?? ''}`)).status).toBe(200);
});

it('are free ones, also where few are short enough', () => {
  const id = { type: 'string', maxLength: 1, readOnly: true };
  const item = { type: 'object', required: ['id'], properties: { id } };
  const shop = new Shop(contractOf(things(item, { type: 'string' })));
  for (let count = 0; count < 15; count += 1) shop.ask('POST', 'things', {});
  expect(shop.ask('GET', 'things').body).toHaveLength(15);
});
