// Answers of an API without code and without examples.
import { expect, it } from '@jest/globals';
import request from 'supertest';

import { serve } from './one-api.ts';
import type { Document } from '../../server/contract/document.ts';

const Thing = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    secret: { type: 'string', writeOnly: true },
  },
};
const thing = { content: { 'application/json': { schema: Thing } } };

const PATHS: Document['paths'] = {
  '/things/{id}': {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    get: {
      parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
      responses: {
        default: {
          ...thing,
          headers: { 'X-Total': { required: true, schema: { type: 'integer' } } },
        },
      },
    },
    put: {
      requestBody: { content: { 'application/json': { schema: {} } } },
      responses: { '2XX': thing },
    },
    delete: {
      responses: { 302: { headers: { Location: { required: true, schema: { type: 'string' } } } } },
    },
  },
};

const { app, sessions } = serve(PATHS, new Map(), []);

it('keeps the contract, with its headers', async () => {
  const reply = await request(app).get('/farm/things/1').expect(200);
  expect(reply.body).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: expect.any(String),
  });
  expect(reply.headers['x-total']).toMatch(/^\d+$/);
});

it('sends the promised header of a redirection', async () => {
  const reply = await request(app).delete('/farm/things/1').expect(302);
  expect(reply.headers['location']).toBe('/made');
});

it('is the same for the same request, whatever happens in between', async () => {
  const first = await request(app).get('/farm/things/1');
  await request(app).get('/farm/things/1').set('Prefer', 'dynamic=true');
  const again = await request(app).get('/farm/things/1');
  expect(again.body).toEqual(first.body);
});

it('differs by path, query and body', async () => {
  const replies = await Promise.all([
    request(app).get('/farm/things/1'),
    request(app).get('/farm/things/2'),
    request(app).get('/farm/things/1?page=2'),
    request(app).put('/farm/things/1').send({ a: 1 }),
    request(app).put('/farm/things/1').send({ a: 2 }),
  ]);
  const ids = replies.map((reply) => (reply.body as { id: string }).id);
  expect(new Set(ids).size).toBe(5);
});

it('advances no seed of the session', async () => {
  const before = sessions.use('default').world;
  await request(app).get('/farm/things/3').expect(200);
  expect(sessions.use('default').world).toBe(before);
});
