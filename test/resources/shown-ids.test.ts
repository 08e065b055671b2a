import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createApp } from '../../server/app.ts';
import { json } from './contract.ts';
import type { Document, SchemaObject } from '../../server/contract/document.ts';

const text: SchemaObject = { type: 'string' };
const Boat: SchemaObject = {
  type: 'object',
  required: ['id', 'name'],
  properties: { id: text, name: text, length: text, harbor: text, colour: text },
};

/** An API of boats. `receipt` is the reply to the creation of one. */
function boats({ receipt, id = text }: { receipt: ReturnType<typeof json>; id?: SchemaObject }) {
  const body: SchemaObject = { type: 'object', required: ['name'], properties: { name: text } };
  const document: Document = {
    openapi: '3.1.0',
    info: { title: 'Boats', version: '1' },
    paths: {
      '/boats': {
        get: { responses: { 200: json({ type: 'array', items: Boat }) } },
        post: { requestBody: json(body), responses: { 202: receipt } },
      },
      '/boats/{boatId}': {
        parameters: [{ name: 'boatId', in: 'path', required: true, schema: id }],
        get: { responses: { 200: json(Boat) } },
      },
    },
  };
  return createApp({ contracts: [{ name: 'boats', document }] });
}

function receiptOf(properties: Record<string, SchemaObject>, example?: object) {
  return json({ type: 'object', required: Object.keys(properties), properties }, example);
}

it.each(['id', 'boatId'])('a reply of another kind names a new item by its %s', async (name) => {
  const example = { [name]: 'b-1', ticket: 't-9', queue: 'q', desk: 'd' };
  const fields = { [name]: text, ticket: text, queue: text, desk: text };
  const app = boats({ receipt: receiptOf(fields, example) });
  const created = await request(app).post('/boats/boats').send({ name: 'Tern' });
  const shown = new Map(Object.entries(created.body as Record<string, string>));
  const id = shown.get(name) ?? '';
  expect([id === 'b-1', shown.get('ticket')]).toEqual([false, 't-9']);
  const read = await request(app).get(`/boats/boats/${id}`);
  expect(read.body).toMatchObject({ id, name: 'Tern' });
});

it('a reply keeps its own id where the schema allows no other', async () => {
  const fields = { ticket: text, queue: text, desk: text };
  const receipt = receiptOf({ id: { type: 'string', enum: ['queued'] }, ...fields });
  const created = await request(boats({ receipt })).post('/boats/boats').send({ name: 'Tern' });
  expect([created.status, (created.body as { id: string }).id]).toEqual([202, 'queued']);
});

it('a new id is one that the path takes', async () => {
  const id: SchemaObject = { type: 'string', pattern: '^boat:[a-z]{3}$' };
  const app = boats({ receipt: json(Boat), id });
  const created = await request(app).post('/boats/boats').send({ name: 'Tern' });
  const { status } = await request(app).get(`/boats/boats/${(created.body as { id: string }).id}`);
  expect(status).toBe(200);
});
