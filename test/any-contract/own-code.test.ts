// All that code can do beside its handlers: credentials, events, messages, a state of its own and its checks.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import {
  createMock,
  defineDomain,
  Failure,
  find,
  tableOf,
  tableSchema,
} from '../../server/index.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import type { Code, Document, Table } from '../../server/index.ts';

interface Parcel {
  id: number;
  to: string;
  state: string;
}

interface State {
  parcels: Table<Parcel>;
  couriers: Table<{ name: string }>;
  sent: number;
}

const Parcel = {
  type: 'object',
  required: ['id', 'to'],
  properties: {
    id: { type: 'integer', readOnly: true },
    to: { type: 'string' },
    state: { type: 'string', default: 'waiting' },
  },
};
const content = (schema: object) => ({ content: { 'application/json': { schema } } });
const Refusal = {
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string' } },
};

const document = {
  openapi: '3.1.0',
  info: { title: 'Post', version: '1' },
  security: [{ key: [] }],
  paths: {
    '/parcels': {
      get: {
        operationId: 'listParcels',
        responses: { 200: content({ type: 'array', items: Parcel }) },
      },
      post: {
        operationId: 'addParcel',
        requestBody: content(Parcel),
        responses: { 201: content(Parcel), 401: content(Refusal) },
      },
    },
    '/parcels/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { operationId: 'getParcel', responses: { 200: content(Parcel) } },
    },
    '/parcels/{id}/sending': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      post: {
        operationId: 'sendParcel',
        responses: { 200: content({ type: 'object', properties: { by: { type: 'string' } } }) },
      },
    },
  },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
} as unknown as Document; // the cast: types of texts are wider than the contract's

interface Operations {
  sendParcel: {
    parameters: { path: { id: number } };
    responses: { 200: { content: { 'application/json': { by?: string } } } };
  };
}

interface Clerk {
  name: string;
}

const DAY = 24 * 3600 * 1000;

const CODE = defineDomain<Operations, State, Clerk>({
  schema: z.object({
    couriers: tableSchema(z.strictObject({ name: z.string() })),
    sent: z.int().min(0),
  }),
  first: { demo: { couriers: tableOf([]), sent: 0 } },
  authenticate: ({ headers }, { state }) => {
    const key = headers['x-key'];
    if (key !== 'good') throw new Failure(401, `Nobody has this key; ${state.sent} were sent.`);
    return { name: 'Ani' };
  },
  handlers: {
    sendParcel: ({ path }, { state, principal, now, schedule }) => {
      const parcel = find(state.parcels, String(path.id));
      if (!parcel) throw new Failure(404, 'There is no such parcel.');
      parcel.state = 'sent';
      state.sent += 1;
      schedule(now + DAY, 'arrived', path.id);
      return { status: 200, body: { by: principal.name } };
    },
  },
  events: {
    arrived: ({ state, send }, id) => {
      const parcel = find(state.parcels, String(id));
      if (parcel) parcel.state = 'there';
      send({
        channel: 'sms',
        to: parcel?.to ?? '',
        subject: 'Here',
        text: 'It is here.',
        data: {},
      });
    },
  },
  check: function* ({ sent }, before) {
    if (sent < before.sent) yield { place: '/sent', message: 'cannot go down' };
  },
});

let mock: MockSession<string>;

function served(code: Code): MockSession<string> {
  return new MockSession(createMock({ contracts: [{ name: 'post', document, code }] }), 'default');
}

function ask(method: string, path: string, body?: object, key = 'good'): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-key': key };
  return mock.fetch(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
}

async function patch(body: object): Promise<Response> {
  return mock.fetch('/_control/sessions/default/state/post', {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify(body),
  });
}

beforeEach(async () => {
  mock = served(CODE);
  await ask('POST', '/post/parcels', { to: 'Budi' });
});

describe('credentials', () => {
  it('are checked for remembered operations as well', async () => {
    const reply = await ask('POST', '/post/parcels', { to: 'Cici' }, 'bad');
    expect([reply.status, await reply.json()]).toEqual([
      401,
      { message: 'Nobody has this key; 0 were sent.' },
    ]);
    expect(await (await ask('GET', '/post/parcels')).json()).toHaveLength(1);
  });

  it('give a handler its principal', async () => {
    expect(await (await ask('POST', '/post/parcels/1/sending')).json()).toEqual({ by: 'Ani' });
  });
});

describe('an event', () => {
  it('happens at its time, and changes what is remembered', async () => {
    await ask('POST', '/post/parcels/1/sending');
    await mock.advance('PT23H');
    expect(await (await ask('GET', '/post/parcels/1')).json()).toMatchObject({ state: 'sent' });
    await mock.advance('PT1H');
    expect(await (await ask('GET', '/post/parcels/1')).json()).toMatchObject({ state: 'there' });
    expect(await mock.inbox()).toMatchObject([{ to: 'Budi', subject: 'Here' }]);
  });
});

describe('a state of its own', () => {
  it('shows beside the remembered one, its tables by ids', async () => {
    expect((await patch({ couriers: { 7: { name: 'Dedi' } } })).status).toBe(200);
    const state: unknown = await (await mock.fetch('/_control/sessions/default/state/post')).json();
    expect(state).toMatchObject({
      parcels: { 1: { to: 'Budi' } },
      couriers: { 7: { name: 'Dedi' } },
      sent: 0,
    });
  });

  it('is refused against its schema, and against its check', async () => {
    expect((await patch({ sent: -1 })).status).toBe(400);
    expect((await patch({ sent: 5 })).status).toBe(200);
    expect((await patch({ sent: 4 })).status).toBe(400);
  });
});

it('is refused in its own shape, if it has one', async () => {
  mock = served({ ...CODE, failureBody: ({ message }) => ({ message: `Oh: ${message}` }) });
  const reply = await ask('POST', '/post/parcels', { to: 'Cici' }, 'bad');
  expect(await reply.json()).toEqual({ message: 'Oh: Nobody has this key; 0 were sent.' });
});

describe('a new item', () => {
  it('never takes the id of one that code has put', async () => {
    for (const id of [2, 3]) {
      expect((await patch({ parcels: { [id]: { id, to: 'Eka', state: 'sent' } } })).status).toBe(
        200,
      );
    }
    const made = (await (await ask('POST', '/post/parcels', { to: 'Feri' })).json()) as Parcel;
    expect(made.id).toBe(4);
    expect(await (await ask('GET', '/post/parcels')).json()).toHaveLength(4);
  });
});
