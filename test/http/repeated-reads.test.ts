// A read that is repeated in an unchanged state is answered from its earlier reply, and nobody sees a difference.
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';

import { Failure } from '../../server/world/failure.ts';
import { EarlierReplies } from '../../server/world/earlier-replies.ts';
import { serve } from './one-api.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { Context as ContextOf } from '../../server/world/handlers.ts';

interface State {
  bleats: number;
}

const ANY = { 200: { description: 'Anything.', content: { 'application/json': { schema: {} } } } };

const PATHS: Document['paths'] = Object.fromEntries(
  ['count', 'time', 'plan', 'chance', 'mail', 'bleat', 'own'].map((id) => [
    `/${id}`,
    {
      [id === 'bleat' ? 'post' : 'get']: {
        ...{ operationId: id, responses: ANY, security: id === 'own' ? [{ token: [] }] : [] },
      },
    },
  ]),
);

let calls: string[] = [];
/** The time at which one of the tokens ends. */
let expiry = Infinity;

type Context = ContextOf<State, unknown>;

function handler(id: string, answer: (context: Context, request: unknown) => unknown) {
  return [
    id,
    (asked: unknown, context: ContextOf<unknown, unknown>) => {
      calls.push(id);
      // The cast: the state is that of first.
      return { status: 200, body: answer(context as Context, asked) };
    },
  ] as const;
}

const FARM: Domain = {
  first: { demo: { bleats: 0 } },
  authenticate: ({ headers }, context) => {
    const { authorization } = headers;
    calls.push('authenticate');
    if (authorization === 'Bearer brief' && context.now > expiry)
      throw new Failure(401, 'Expired.');
    return authorization;
  },
  handlers: Object.fromEntries([
    handler('count', ({ state }, asked) => {
      const { query } = asked as { query: object };
      return { bleats: state.bleats, ...query };
    }),
    handler('own', ({ principal }) => ({ principal })),
    handler('time', ({ now }) => ({ now })),
    handler('plan', ({ isNext }) => isNext(0, 'shearing')),
    handler('chance', ({ random }) => random.integer(0, 1e9)),
    handler('mail', ({ send }) => {
      send({ channel: 'email', to: 'a@example.com', subject: null, text: 'Baa', data: {} });
    }),
    handler('bleat', ({ state }) => {
      state.bleats += 1;
      return state.bleats;
    }),
  ]),
  events: {},
};

function farm(earlier?: EarlierReplies) {
  const securitySchemes = { token: { type: 'http', scheme: 'bearer' } };
  const more = { components: { securitySchemes } };
  return serve(PATHS, new Map([['farm', FARM]]), [], more, earlier);
}

const { app, sessions } = farm(new EarlierReplies());
// Each request goes to a port of its own.
const HOST = { host: 'farm.example' };
const get = (path: string, headers = {}) =>
  request(app)
    .get(`/farm/${path}`)
    .set({ ...HOST, ...headers });

beforeEach(async () => {
  await request(app).post('/farm/bleat');
  calls = [];
  expiry = Infinity;
});

describe('a repeated read', () => {
  it('is answered by its handler once', async () => {
    const first = await get('count');
    const second = await get('count');
    expect([first.body, calls]).toEqual([second.body, ['count']]);
  });

  it('has an entry of its own each time', async () => {
    const numbers = [await get('count'), await get('count')].map(({ headers }) =>
      Number(headers['x-kontrak-entry']),
    );
    const { entries } = sessions.use('default').journal;
    const last = entries.slice(-2).map(({ number, reply }) => [number, reply.body]);
    expect(last.map(([number]) => number)).toEqual(numbers);
    expect(last[0]?.[1]).toEqual(last[1]?.[1]);
  });

  it('is answered anew after a change', async () => {
    const before = await get('count');
    await request(app).post('/farm/bleat');
    const after = await get('count');
    expect((after.body as State).bleats).toBe((before.body as State).bleats + 1);
  });

  it.each(['time', 'plan', 'chance', 'mail'])(
    'is answered anew if it reads more: %s',
    async (id) => {
      await get(id);
      await get(id);
      expect(calls).toEqual([id, id]);
    },
  );

  it.each<[difference: string, path: string, headers: object]>([
    ['a header', 'count', { accept: 'application/*' }],
    ['the session', 'count', { 'x-kontrak-session': 'other' }],
    ['the query', 'count?sheep=1', {}],
  ])('is another one with another part: %s', async (_, path, headers) => {
    await get('count');
    await get(path, headers);
    expect(calls).toEqual(['count', 'count']);
  });

  it('is admitted once by credentials that last', async () => {
    const headers = { authorization: 'Bearer lasting' };
    await get('own', headers);
    await get('own', headers);
    expect(calls).toEqual(['authenticate', 'own']);
  });

  it('is refused after the end of its credentials', async () => {
    const headers = { authorization: 'Bearer brief' };
    await get('own', headers).expect(200);
    expiry = 0;
    await get('own', headers).expect(401);
  });

  it('is answered alike with and without earlier replies, through any history', async () => {
    const act = fc.record({
      path: fc.constantFrom('count', 'count?a=1', 'chance', 'bleat', 'plan'),
      session: fc.constantFrom('one', 'two'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const both = [farm(new EarlierReplies()).app, farm().app];
        const replies = await Promise.all(
          both.map(async (one) => {
            const seen: unknown[] = [];
            for (const { path, session } of acts) {
              const sent =
                path === 'bleat'
                  ? request(one).post('/farm/bleat')
                  : request(one).get(`/farm/${path}`);
              const reply = await sent.set({ ...HOST, 'x-kontrak-session': session });
              seen.push([reply.status, reply.headers['x-kontrak-entry'], reply.text]);
            }
            return seen;
          }),
        );
        expect(replies[0]).toEqual(replies[1]);
      }),
      { numRuns: 30 },
    );
  });
});
