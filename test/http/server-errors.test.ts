// Replies of status 500 and above are checked against the contract like any other.
import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Express } from 'express';
import type { Test } from 'supertest';

import { Failure } from '../../server/world/failure.ts';
import { serve } from './one-api.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { Session } from '../../server/world/session.ts';

const CLOSED = { type: 'object', required: ['until'], properties: { until: { type: 'integer' } } };
const EXAMPLES = { noon: { value: { until: 12 } }, never: { value: { until: 'never' } } };

const closed = {
  description: 'The shearing is closed.',
  content: { 'application/json': { schema: CLOSED, examples: EXAMPLES } },
};
const PATHS: Document['paths'] = {
  '/wool': {
    get: {
      operationId: 'listWool',
      summary: 'List the wool',
      responses: { 200: { description: 'The wool.' }, 503: closed },
    },
    put: {
      operationId: 'replaceWool',
      summary: 'Replace the wool',
      responses: { 200: { description: 'The wool.' } },
    },
    post: {
      operationId: 'createWool',
      summary: 'Create wool',
      responses: {
        201: { description: 'The wool.' },
        503: { ...closed, headers: { 'Retry-After': { required: true } } },
      },
    },
  },
};

let handler: () => { status: number; body?: unknown };
let log: string[];
let session: Session;
let app: Express;

beforeEach(() => {
  log = [];
  const farm: Domain = {
    demo: '',
    first: { demo: {} },
    handlers: {
      listWool: () => handler(),
      createWool: () => handler(),
      replaceWool: () => handler(),
    },
    events: {},
    failureBody: ({ message }) => ({ bleat: message }),
  };
  const served = serve(PATHS, new Map([['farm', farm]]), log);
  app = served.app;
  session = served.sessions.use('default');
});

/** Expects the 500 that names its journal entry, which says why. */
async function expectDefect(asked: Test, reason: string): Promise<void> {
  const reply = await asked.expect(500);
  expect(reply.body).toEqual({ bleat: expect.stringContaining('entry 1 ') });
  expect(session.journal.find(1)).toMatchObject({
    status: 500,
    error: expect.stringContaining(reason),
  });
  expect(log.join()).toContain(reason);
}

it('sends a documented 503 that keeps the contract', async () => {
  handler = () => ({ status: 503, body: { until: 12 } });
  await request(app).get('/farm/wool').expect(503, { until: 12 });
  expect(log).toEqual([]);
});

it('sends the header that the contract promises with it', async () => {
  handler = () => ({ status: 503, body: { until: 12 } });
  const reply = await request(app).post('/farm/wool').expect(503, { until: 12 });
  expect(reply.headers['retry-after']).toMatch(/./);
  expect(log).toEqual([]);
});

describe('a handler is defective that answers', () => {
  it('a documented 503 with a wrong body', async () => {
    handler = () => ({ status: 503, body: { until: 'noon' } });
    await expectDefect(request(app).get('/farm/wool'), '/response/until must be integer');
  });

  it('a documented 503 without its body', async () => {
    handler = () => ({ status: 503 });
    await expectDefect(request(app).get('/farm/wool'), '/response is required');
  });

  it('an undocumented 500', async () => {
    handler = () => ({ status: 500 });
    await expectDefect(request(app).get('/farm/wool'), '500 is not documented');
  });
});

it('counts a refusal with 503 as a defect if the contract does not allow its shape', async () => {
  handler = () => {
    throw new Failure(503, 'The shearing is closed.');
  };
  await expectDefect(request(app).get('/farm/wool'), "must have required property 'until'");
});

it('mends an example of 503 that its own schema does not allow, and tells it', async () => {
  const asked = request(app).get('/farm/wool').set('Prefer', 'code=503, example=never');
  const reply = await asked.expect(503);
  expect(reply.body).toEqual({ until: expect.any(Number) });
  expect(log).toEqual([expect.stringContaining('/until must be integer')]);
});

it.each([409, 500, 503])(
  'takes an undocumented %i that a handler throws for a defect',
  async (status) => {
    handler = () => {
      throw new Failure(status, 'The sheep are out.');
    };
    await expectDefect(request(app).put('/farm/wool'), `The reply ${status} of replaceWool`);
  },
);

it('sends an undocumented refusal that any server may make', async () => {
  handler = () => {
    throw new Failure(400, 'The sheep are out.');
  };
  await request(app).put('/farm/wool').expect(400, { bleat: 'The sheep are out.' });
  expect(log).toEqual([]);
});
