// The mock survives defects of its own code: a handler that throws, or whose reply breaks the contract.
import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Express } from 'express';
import type { Test } from 'supertest';

import { createApp } from '../../server/app.ts';
import { pending } from '../../server/world/agenda.ts';
import { Failure } from '../../server/world/failure.ts';
import { serve } from './one-api.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { Context } from '../../server/world/handlers.ts';
import type { Session } from '../../server/world/session.ts';

interface Farm {
  sheep: string[];
}

/** The last step of a handler, after it has changed its draft. */
type Misdeed = () => { status: number; body?: unknown };

const NAME = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const BLEAT = { type: 'object', required: ['bleat'], properties: { bleat: { type: 'string' } } };
const PATHS: Document['paths'] = {
  '/sheep': {
    post: {
      operationId: 'createSheep',
      summary: 'Create a sheep',
      responses: {
        201: { description: 'The sheep.', content: { 'application/json': { schema: NAME } } },
        409: { description: 'No sheep.', content: { 'application/json': { schema: BLEAT } } },
      },
    },
  },
};

let misdeed: Misdeed;
let failureBody: NonNullable<Domain['failureBody']>;
let log: string[];
let session: Session;
let app: Express;

beforeEach(async () => {
  log = [];
  failureBody = ({ message }) => ({ bleat: message });
  const farm: Domain = {
    demo: '',
    first: { demo: { sheep: [] } satisfies Farm },
    handlers: {
      createSheep: (
        _request,
        { state, random, send, schedule, now }: Context<unknown, unknown>,
      ) => {
        (state as Farm).sheep.push(random.uuid());
        send({ channel: 'sms', to: 'all', subject: null, text: 'A sheep', data: {} });
        schedule(now + 1, 'grow', null);
        return misdeed();
      },
    },
    events: {},
    failureBody: (...failure) => failureBody(...failure),
  };
  const domains = new Map([['farm', farm]]);
  const served = serve(PATHS, domains, log);
  app = served.app;
  session = served.sessions.use('default');
  await session.bringUpToDate(Date.now());
});

function create(): Test {
  return request(app).post('/farm/sheep');
}

it('commits the changes of a handler that succeeds', async () => {
  misdeed = () => ({ status: 201, body: { name: 'Shaun' } });
  await create().expect(201, { name: 'Shaun' });
  expect(session.world.domains['farm']).toMatchObject({ sheep: [expect.any(String)] });
  expect([session.world.inbox.length, [...pending(session.world.agenda)].length]).toEqual([1, 1]);
  expect(log).toEqual([]);
});

it('tells a defect without the secrets of the request', async () => {
  misdeed = () => {
    throw new Error('The token hunter2 is lost');
  };
  await create().set('Authorization', 'Bearer hunter2');
  expect([log[0], session.journal.find(1)?.error]).toEqual([
    expect.stringContaining('The token *** is lost'),
    expect.stringContaining('The token *** is lost'),
  ]);
});

describe.each<[name: string, reason: string, misdeed: Misdeed]>([
  [
    'throws',
    'The shears are lost',
    () => {
      throw new Error('The shears are lost');
    },
  ],
  [
    'throws a value that is no Error',
    'a thrown text',
    () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a plugin's code may do so
      throw 'a thrown text';
    },
  ],
  [
    'answers an undocumented status',
    'The reply 200 of createSheep breaks the contract',
    () => ({ status: 200, body: { name: 'Shaun' } }),
  ],
  [
    'answers a body that breaks the contract',
    '/response/name must be string',
    () => ({ status: 201, body: { name: 1 } }),
  ],
  [
    'answers a body that lacks a required field',
    "must have required property 'name'",
    () => ({ status: 201, body: {} }),
  ],
  [
    'answers without the documented body',
    'The reply 201 of createSheep breaks the contract',
    () => ({ status: 201 }),
  ],
])('a handler that %s', (_, reason, deed) => {
  beforeEach(() => {
    misdeed = deed;
  });

  it("makes a 500 in the domain's shape, with the number of the entry", async () => {
    const reply = await create();
    expect([reply.status, reply.headers['x-kontrak-entry']]).toEqual([500, '1']);
    expect(reply.body).toEqual({ bleat: expect.stringContaining('entry 1 ') });
    expect(reply.text).not.toContain(reason);
  });

  it('has its reason in the log and in the journal', async () => {
    await create();
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('Entry 1 of session default');
    expect(log[0]).toContain(reason);
    expect(session.journal.find(1)).toMatchObject({
      status: 500,
      operation: 'createSheep',
      error: expect.stringContaining(reason),
      changes: [],
      inverse: [],
    });
  });

  it('leaves the world as it was', async () => {
    const before = session.world;
    await create();
    expect(session.world).toBe(before);
  });

  it('harms no later request', async () => {
    await create();
    misdeed = () => ({ status: 201, body: { name: 'Shaun' } });
    const reply = await create().expect(201);
    expect(reply.headers['x-kontrak-entry']).toBe('2');
  });
});

it('leaves the world as it was if a handler changes it and then refuses', async () => {
  const before = session.world;
  misdeed = () => {
    throw new Failure(409, 'The stable is full.');
  };
  await create().expect(409, { bleat: 'The stable is full.' });
  expect(session.world).toBe(before);
  expect(log).toEqual([]);
  expect(session.journal.find(1)).toMatchObject({ status: 409, error: null });
});

it('logs a refusal whose body breaks the contract', async () => {
  misdeed = () => {
    throw new Failure(409, 'The stable is full.');
  };
  failureBody = ({ message, status }) => (status === 409 ? { moo: message } : { bleat: message });
  await create().expect(500);
  expect(log.join()).toContain("must have required property 'bleat'");
});

it('sends the reply if whoever is told of it fails', async () => {
  const answered = () => {
    throw new Error('No ear to hear');
  };
  const told = createApp({ apis: ['frog-cloud'], answered, log: (line) => void log.push(line) });
  await request(told).get('/frog-cloud/api/inf').auth('demo', { type: 'bearer' }).expect(200);
  expect(log).toEqual([expect.stringContaining('No ear to hear')]);
});
