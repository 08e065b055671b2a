// An API without code in the mock, and APIs whose replies break their contract.
import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { Failure } from '../../server/world/failure.ts';
import { serve } from './one-api.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Domain } from '../../server/world/domain.ts';

const SHEEP = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
};

const PATHS: Document['paths'] = {
  '/sheep': {
    post: {
      operationId: 'createSheep',
      summary: 'Create a sheep',
      requestBody: { required: true, content: { 'application/json': { schema: SHEEP } } },
      responses: {
        201: {
          description: 'The sheep.',
          content: {
            'application/json': {
              schema: SHEEP,
              examples: { dolly: { value: { name: 'Dolly' } } },
            },
          },
        },
        400: {
          description: 'No sheep.',
          content: {
            'application/json': {
              schema: { type: 'object', required: ['bleat'] },
              examples: { bad: { value: { bleat: 'baa' } } },
            },
          },
        },
      },
    },
    get: {
      operationId: 'listSheep',
      summary: 'List sheep',
      responses: {
        200: {
          description: 'An answer that its own schema does not allow.',
          content: {
            'application/json': { schema: SHEEP, examples: { bad: { value: { age: 'old' } } } },
          },
        },
      },
    },
    delete: {
      operationId: 'deleteSheep',
      summary: 'Delete all sheep',
      responses: { 204: { description: 'Gone.' } },
    },
  },
};

const log: string[] = [];
const { app } = serve(PATHS, new Map(), log);

beforeEach(() => {
  log.length = 0;
});

it('answers the example of the lowest documented status', async () => {
  const reply = await request(app).post('/farm/sheep').send({ name: 'Shaun' }).expect(201);
  expect(reply.body).toEqual({ name: 'Dolly' });
});

it("answers a refusal with the contract's example", async () => {
  const reply = await request(app).post('/farm/sheep').send({ age: 3 }).expect(400);
  expect(reply.body).toEqual({ bleat: 'baa' });
});

it('answers a refusal with problem details if the contract has no example', async () => {
  const reply = await request(app).get('/farm/cows').expect(404);
  expect(reply.type).toBe('application/problem+json');
  expect(reply.body).toEqual({
    title: 'Not Found',
    status: 404,
    detail: 'farm has no path /cows.',
    violations: [],
  });
});

it('answers a documented status without a body', async () => {
  const reply = await request(app).delete('/farm/sheep').expect(204);
  expect(reply.text).toBe('');
});

it('mends an example that breaks its schema', async () => {
  const reply = await request(app).get('/farm/sheep').expect(200);
  expect(reply.body).toEqual({ name: expect.any(String), age: expect.any(Number) });
});

it('tells every place of such an example, once', async () => {
  // Another test may have had the first of its answers.
  const own: string[] = [];
  const other = serve(PATHS, new Map(), own).app;
  await request(other).get('/farm/sheep');
  await request(other).get('/farm/sheep');
  expect(own).toEqual([
    'listSheep 200: the example bad breaks its schema, and is sent mended: ' +
      "/name must have required property 'name'; /age must be integer.",
  ]);
});

it('leaves out what would be untrue of its body, as code may hand on headers', async () => {
  const headers = { 'Content-Length': '3', Trailer: 'Expires', 'X-Fleece': 'white' };
  const handed: Domain = {
    demo: '',
    first: {},
    handlers: { createSheep: () => ({ status: 201, headers, body: { name: 'Shaun' } }) },
    events: {},
    failureBody: ({ message }) => ({ bleat: message }),
  };
  const own = serve(PATHS, new Map([['farm', handed]]), log).app;
  const reply = await request(own).post('/farm/sheep').send({ name: 'Shaun' }).expect(201);
  expect(reply.body).toEqual({ name: 'Shaun' });
  expect(reply.headers).toMatchObject({ 'content-length': '16', 'x-fleece': 'white' });
  expect(reply.headers).not.toHaveProperty('trailer');
});

it.each([
  ['application/octet-stream', 'gzip'],
  ['application/json', undefined],
])('tells the encoding of bytes alone, for %s %s', async (type, encoding) => {
  const schema = { type: 'string' };
  const responses = { 200: { description: 'The wool.', content: { [type]: { schema } } } };
  const headers = { 'content-type': type, 'content-encoding': 'gzip' };
  const packed: Domain = {
    demo: '',
    first: {},
    handlers: { getWool: () => ({ status: 200, headers, body: 'wool' }) },
    events: {},
    failureBody: ({ message }) => ({ bleat: message }),
  };
  const paths = { '/wool': { get: { operationId: 'getWool', responses } } };
  const own = serve(paths, new Map([['farm', packed]]), log).app;
  const server = own.listen(0);
  // The cast: it listens to a port. Node's own client does not decode.
  const { port } = server.address() as AddressInfo;
  const [reply] = (await once(get({ port, path: '/farm/wool' }), 'response')) as [IncomingMessage];
  reply.resume();
  server.close();
  expect(reply.headers['content-encoding']).toBe(encoding);
});

it('tells the length of a body that is not sent', async () => {
  const probed: Domain = {
    demo: '',
    first: {},
    handlers: { probeWool: () => ({ status: 200, headers: { 'content-length': '1234' } }) },
    events: {},
    failureBody: ({ message }) => ({ bleat: message }),
  };
  const responses = { 200: { description: 'The wool.' } };
  const paths = { '/wool': { head: { operationId: 'probeWool', responses } } };
  const own = serve(paths, new Map([['farm', probed]]), log).app;
  const reply = await request(own).head('/farm/wool').expect(200);
  expect(reply.headers['content-length']).toBe('1234');
});

describe('an event that fails', () => {
  const unlucky: Domain = {
    demo: '',
    first: {},
    handlers: {},
    begin: () => {
      throw failure;
    },
    events: {},
    failureBody: ({ message }) => ({ bleat: message }),
  };
  const farm = serve(PATHS, new Map([['farm', unlucky]]), log);
  let failure: Error;

  beforeEach(() => {
    failure = new Failure(400, 'Too much is due.');
  });

  it('refuses a request', async () => {
    const reply = await request(farm.app).post('/farm/sheep').send({ name: 'Shaun' }).expect(400);
    expect(reply.body).toEqual({ bleat: 'Too much is due.' });
  });

  it('leaves alone a refusal that came first', async () => {
    const reply = await request(farm.app).get('/farm/cows').expect(404);
    expect(reply.body).toEqual({ bleat: 'farm has no path /cows.' });
  });

  it('shows its defect, even if the request was refused before', async () => {
    failure = new Error('The barn is on fire');
    await request(farm.app).get('/farm/cows').expect(500);
    expect(log.join()).toContain('The barn is on fire');
  });

  it('is told in the entry of a dropped request, which has no reply', async () => {
    failure = new Error('The barn is on fire');
    const session = farm.sessions.use('default');
    session.faults.add({ match: {}, effect: { kind: 'drop' }, times: 1 });
    await expect(request(farm.app).get('/farm/sheep')).rejects.toThrow();
    expect(session.journal.entries.at(-1)).toMatchObject({
      status: 0,
      error: expect.stringContaining('The barn is on fire'),
    });
  });
});
