// Refusals of an API without code, in the shapes that its contract documents.
import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { serve } from './one-api.ts';
import type { Document, Response } from '../../server/contract/document.ts';

const Fault = {
  type: 'object',
  required: ['code', 'detail'],
  properties: {
    code: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};
const documented: Response = { content: { 'application/json': { schema: Fault } } };
const done: Response = { description: 'Done.' };

function posted(responses: Record<string, Response>): Document['paths'][string] {
  const schema = { type: 'object', required: ['name'] };
  return {
    post: {
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: { 200: done, ...responses },
    },
  };
}

const PATHS: Document['paths'] = {
  '/made': posted({ 400: documented }),
  '/unprocessable': posted({ 422: documented }),
  '/default': posted({ default: documented }),
  '/bodiless': posted({ 400: { description: 'No.' } }),
  '/impossible': posted({ 400: { content: { 'application/json': { schema: false } } } }),
  '/promised': posted({ 400: { headers: { 'X-Code': { required: true } } } }),
  '/undocumented': posted({}),
  '/typed': posted({
    400: { content: { 'text/plain': { schema: { type: 'string' } }, ...documented.content } },
  }),
};

const log: string[] = [];
const { app } = serve(PATHS, new Map(), log);

beforeEach(() => {
  log.length = 0;
});

function refused(path: string, accept = '*/*') {
  return request(app).post(`/farm${path}`).set('Accept', accept).send({});
}

describe('an invalid request', () => {
  it.each([
    ['/made', 400],
    ['/unprocessable', 422],
    ['/default', 400],
  ])('to %s gets the documented %i, with every violation', async (path, status) => {
    const reply = await refused(path).expect(status);
    const message = expect.stringContaining("must have required property 'name'");
    expect(reply.body).toEqual({
      code: status,
      detail: 'The request is not valid.',
      errors: [{ field: '/body/name', message }],
    });
    expect(log).toEqual([]);
  });

  it('gets no body where none is documented', async () => {
    const reply = await refused('/bodiless').expect(400);
    expect([reply.text, reply.headers['content-type']]).toEqual(['', undefined]);
  });

  it('gets problem details where no such status is documented', async () => {
    const reply = await refused('/undocumented').expect(400);
    expect(reply.type).toBe('application/problem+json');
  });

  it('gets the media type that the client likes best', async () => {
    const text = await refused('/typed', 'text/plain').expect(400);
    expect(text.type).toBe('text/plain');
    const json = await refused('/typed', 'application/json').expect(400);
    expect(json.body).toHaveProperty('detail', 'The request is not valid.');
  });

  it('gets the headers that the refusal promises', async () => {
    const reply = await refused('/promised').expect(400);
    expect(reply.headers['x-code']).toMatch(/./);
  });

  it('gets no 500 even if the documented shape is impossible', async () => {
    await refused('/impossible').expect(400);
    expect(log).toEqual([expect.stringContaining('no value was found that keeps the schema')]);
  });
});

it('answers problem details for an unknown path and another method', async () => {
  const unknown = await request(app).get('/farm/nowhere').expect(404);
  const other = await request(app).get('/farm/made').expect(405);
  expect([unknown.type, other.type]).toEqual(Array(2).fill('application/problem+json'));
});
