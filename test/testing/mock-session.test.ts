// A session refuses impossible calls, and can be reset.
import { setImmediate } from 'node:timers/promises';

import { beforeEach, describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { holdTurn } from '../world/turns.ts';
import { startMock } from '../../server/testing/start-mock.ts';
import type { RunningMock } from '../../server/testing/start-mock.ts';

const DEMO = { Authorization: 'Bearer demo' };
const PROFILE = '/frog-cloud/api/customer/profile';
const INFO = '/frog-cloud/api/inf';

let mock: RunningMock;

beforeEach(async () => {
  mock = await startMock({ apis: ['frog-cloud'] });
});

it.each(['tomorrow', '', '+010000-01-01T00:00:00Z', new Date(NaN)])(
  'does not freeze the time at %j',
  async (time) => {
    await mock.freeze('2026-01-31T10:00:00Z');
    await expect(mock.freeze(time)).rejects.toThrow(RangeError);
    expect(mock.now().toISOString()).toBe('2026-01-31T10:00:00.000Z');
  },
);

it.each(['P9000Y', 'P300000Y', '-P1D', 'tomorrow'])(
  'does not advance the time by %s',
  async (by) => {
    await mock.freeze('2026-01-31T10:00:00Z');
    await expect(mock.advance(by)).rejects.toThrow(RangeError);
    expect(mock.now().toISOString()).toBe('2026-01-31T10:00:00.000Z');
  },
);

it.each(['bad name', '', '-a', 'a'.repeat(65)])('makes no session of the name %j', (name) => {
  expect(() => mock.session(name)).toThrow(RangeError);
});

it.each([0, -1, 1.5, NaN, Infinity])('sets no answer for %p requests', async (count) => {
  const set = mock.answer('getProfile', { status: 401 });
  expect(() => set.times(count)).toThrow(RangeError);
  expect((await mock.fetch(PROFILE, { headers: DEMO })).status).toBe(200);
});

describe('a reset session', () => {
  it('keeps its scenario', async () => {
    const control = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
    const body = JSON.stringify({ name: 'broke', scenario: 'suspended' });
    await mock.fetch('/_control/sessions', { ...control, body });
    const session = mock.session('broke');
    await session.reset();
    const reply = await session.fetch(INFO, { headers: DEMO });
    expect(await reply.json()).toHaveProperty('suspend_reason', 'The wallet is empty.');
  });

  it('waits for the request in progress', async () => {
    const other = createMock({ apis: ['frog-cloud'] });
    const order: string[] = [];
    const { turn, letGo } = holdTurn(other.sessions.use('a'), Date.now(), () => {
      order.push('request');
    });
    const reset = new MockSession(other, 'a').reset().then(() => order.push('reset'));
    await setImmediate();
    letGo();
    await Promise.all([turn, reset]);
    expect(order).toEqual(['request', 'reset']);
  });
});
