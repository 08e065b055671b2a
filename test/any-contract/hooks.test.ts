// The hooks of code for a contract of one's own: the beginning, a clock that goes back, a state set from outside, and
// the number of events to come. Errors that they throw never show more than the journal's number.
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { defineDomain, Failure, find } from '../../server/index.ts';
import { startMock } from '../../server/testing/start-mock.ts';
import type { Code, Table } from '../../server/index.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

interface Pump {
  id: number;
  name: string;
  litres: number;
}

interface Reading {
  total: number;
  back: number;
  alarms: string[];
}

interface State extends Reading {
  pumps: Table<Pump>;
}

interface Operations {
  readTotal: {
    parameters: object;
    responses: {
      200: { content: { 'application/json': Reading } };
      409: { content: { 'application/json': { fault: string } } };
    };
  };
}

const content = (schema: object) => ({
  description: '',
  content: { 'application/json': { schema } },
});
const FAULT = {
  type: 'object',
  required: ['fault', 'message'],
  properties: { fault: { type: 'string' }, message: { type: 'string' } },
};
const PUMP = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'integer', readOnly: true },
    name: { type: 'string' },
    litres: { type: 'integer', default: 0 },
  },
};
const WELL = {
  openapi: '3.1.0',
  info: { title: 'Well', version: '1' },
  paths: {
    '/pumps': {
      get: { responses: { 200: content({ type: 'array', items: PUMP }) } },
      post: {
        requestBody: content(PUMP),
        responses: { 201: content(PUMP), default: content(FAULT) },
      },
    },
    '/pumps/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: { responses: { 200: content(PUMP), 404: content(FAULT) } },
    },
    '/total': {
      get: {
        operationId: 'readTotal',
        responses: { 200: content({ type: 'object' }), 409: content(FAULT) },
      },
    },
  },
};

const HOUR = 3600 * 1000;

/** Each pump gives ten litres an hour. */
const CODE = defineDomain<Operations, State>({
  schema: z.object({ total: z.int(), back: z.int(), alarms: z.array(z.string()) }),
  first: { demo: { total: 0, back: 0, alarms: [] } },
  begin: ({ now, schedule }) => {
    schedule(now + HOUR, 'pumped', {});
  },
  events: {
    pumped: ({ state, now, schedule }) => {
      const pump = find(state.pumps, '1');
      if (pump) pump.litres += 10;
      state.total += 10;
      schedule(now + HOUR, 'pumped', {});
    },
  },
  turnedBack: ({ state }, by) => {
    state.back += by;
  },
  patched: function* ({ state }, before) {
    yield;
    if (state.total > before.total) state.alarms.push(`${before.total} became ${state.total}`);
  },
  forecast: function* (state, from, until) {
    yield;
    return state.total < 0 ? 1_000_000 : (until - from) / HOUR;
  },
  handlers: {
    readTotal: ({ headers }, { state: { total, back, alarms } }) => {
      if (headers['x-full'] === 'yes') throw new Failure(409, 'The well is full.');
      return { status: 200, body: { total, back, alarms } };
    },
  },
});

interface Well {
  mock: RunningMock<string>;
  lines: string[];
}

async function started(more: Partial<Code> = {}): Promise<Well> {
  const lines: string[] = [];
  const mock = await startMock({
    contracts: { well: WELL },
    handlers: { well: { ...CODE, ...more } },
    log: (line: string) => lines.push(line),
  });
  return { mock, lines };
}

const START = '2026-03-01T08:00:00Z';

async function frozen(more?: Partial<Code>): Promise<Well> {
  const well = await started(more);
  await well.mock.freeze(START);
  return well;
}

async function total({ mock }: Well): Promise<unknown> {
  return (await mock.fetch('/total')).json();
}

function control({ mock }: Well, method: string, path: string, body: object): Promise<Response> {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  return mock.fetch(`/_control/sessions/default/${path}`, {
    ...{ method, headers: { 'content-type': type } },
    body: JSON.stringify(body),
  });
}

describe('a hook', () => {
  it('begins what happens later, to remembered things as well', async () => {
    const well = await frozen();
    await well.mock.fetch('/pumps', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: '{"name": "North"}',
    });
    await well.mock.advance('PT3H');
    expect(await total(well)).toMatchObject({ total: 30 });
    expect(await (await well.mock.fetch('/pumps/1')).json()).toMatchObject({ litres: 30 });
  });

  it('follows a clock that goes back', async () => {
    const well = await frozen();
    await total(well);
    await well.mock.freeze('2026-03-01T06:00:00Z');
    expect(await total(well)).toMatchObject({ total: 0, back: 2 * HOUR });
  });

  it('follows a state that is set from outside, in steps', async () => {
    const well = await frozen();
    expect((await control(well, 'PATCH', 'state/well', { total: 70 })).status).toBe(200);
    expect(await total(well)).toEqual({ total: 70, back: 0, alarms: ['0 became 70'] });
  });

  it('refuses a time with too many events before any of them happens', async () => {
    const well = await frozen();
    await control(well, 'PATCH', 'state/well', { total: -5 });
    const refused = await control(well, 'POST', 'clock/advance', { by: 'PT5H' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('events would') });
    expect(await total(well)).toMatchObject({ total: -5 });
  });
});

/** A handler that adds a litre a step, over several commits. */
const PUMPING: Partial<Code> = {
  handlers: {
    readTotal: function* (_, context) {
      for (let litre = 0; litre < 600; litre += 1) {
        (context.state as State).total += 1;
        yield;
      }
      if ((context.state as State).total > 600) throw new Failure(409, 'The well is full.');
      return { status: 200, body: { total: (context.state as State).total } };
    },
  },
};

describe('a handler in steps', () => {
  it('answers once, after its last step, and is one entry to rewind', async () => {
    const well = await frozen(PUMPING);
    const reply = await well.mock.fetch('/total');
    expect(await reply.json()).toEqual({ total: 600 });
    const entry = reply.headers.get('x-kontrak-entry');
    const rewound = await control(well, 'POST', 'rewind', { entry: Number(entry) });
    expect(rewound.ok).toBe(true);
    expect(await total(well)).toEqual({ total: 600 });
  });

  it('changes nothing if its last step refuses', async () => {
    const well = await frozen(PUMPING);
    await total(well);
    expect((await well.mock.fetch('/total')).status).toBe(409);
    const state: unknown = await (await well.mock.fetch('/_control/sessions/default/state')).json();
    expect(state).toMatchObject({ domains: { well: { total: 600 } } });
  });
});

describe('an error', () => {
  const broken = (): never => {
    throw new TypeError('secret of the code');
  };

  const wait = async (): Promise<never> => {
    await Promise.resolve();
    throw new Failure(404, 'Too late.');
  };

  async function expectDefect({ lines }: Well, reply: Response): Promise<void> {
    const text = await reply.text();
    expect(reply.status).toBe(500);
    expect(text).toContain('The mock has failed');
    expect(text).not.toMatch(/secret of the code|\bat |\.ts/);
    expect(lines.join('\n')).toContain('TypeError: secret of the code');
  }

  it.each<[string, Partial<Code>]>([
    ['handler', { handlers: { readTotal: broken } }],
    ['beginning', { begin: broken }],
  ])('of a %s is a 500 without its text, which the log tells', async (_, code) => {
    const well = await started(code);
    await expectDefect(well, await well.mock.fetch('/total'));
  });

  it.each<[string, Partial<Code>]>([
    ['handler readTotal', { handlers: { readTotal: wait as never } }],
    ['begin', { begin: wait as never }],
  ])('of %s is told if it answers later, and nothing else happens', async (name, code) => {
    const well = await started(code);
    expect((await well.mock.fetch('/total')).status).toBe(500);
    expect(well.lines.join()).toContain(`${name} returns a promise; it has to answer at once`);
  });

  it('of a handler is told if it returns nothing', async () => {
    const well = await started({ handlers: { readTotal: () => undefined as never } });
    expect((await well.mock.fetch('/total')).status).toBe(500);
    expect(well.lines.join()).toContain('A handler returns { status, body }, and not nothing.');
  });

  it('of a handler that is a Failure has the documented shape', async () => {
    const { mock } = await frozen();
    const reply = await mock.fetch('/total', { headers: { 'x-full': 'yes' } });
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ message: 'The well is full.' });
  });

  it('of an event is a 500 for the request that meets it', async () => {
    const well = await frozen({ events: { pumped: broken } });
    await total(well);
    const reply = await control(well, 'POST', 'clock/advance', { by: 'PT1H' });
    await expectDefect(well, reply);
    expect(await total(well)).toMatchObject({ total: 0 });
  });

  it('of a clock that goes back leaves the clock as it was', async () => {
    const well = await frozen({ turnedBack: broken });
    await total(well);
    const body = { now: '2026-03-01T06:00:00Z', frozen: true };
    await expectDefect(well, await control(well, 'PUT', 'clock', body));
    const clock: unknown = await (await well.mock.fetch('/_control/sessions/default/clock')).json();
    expect(clock).toMatchObject({ now: '2026-03-01T08:00:00.000Z' });
  });

  it.each<[string, Partial<Code>]>([
    ['patch', { patched: broken }],
    ['check', { check: broken }],
  ])('after a %s leaves the state as it was', async (_, code) => {
    const well = await frozen(code);
    await expectDefect(well, await control(well, 'PATCH', 'state/well', { total: 70 }));
    expect(await total(well)).toMatchObject({ total: 0 });
  });

  it('of a forecast is a 500, and no time passes', async () => {
    const well = await frozen({ forecast: broken });
    await total(well);
    await expectDefect(well, await control(well, 'POST', 'clock/advance', { by: 'PT1H' }));
    expect(await total(well)).toMatchObject({ total: 0 });
  });
});
