import { beforeEach, describe, expect, it } from '@jest/globals';

import { addFault, takeFault } from '../../server/world/faults.ts';
import { Random } from '../../server/world/random.ts';
import type { Fault, Target } from '../../server/world/faults.ts';

const TARGET: Target = {
  domain: 'frog-cloud',
  operation: 'getProfile',
  method: 'GET',
  path: '/frog-cloud/api/customer/profile',
};
const EFFECT: Fault['effect'] = { kind: 'status', status: 503 };

/** The part of a session that faults need. */
interface Faulty {
  faults: Fault[];
  chance: Random;
}

let session: Faulty;

beforeEach(() => {
  session = { faults: [], chance: new Random({ random: 1 }) };
});

function take(target: Partial<Target> = {}, from = session): Fault['effect'] | undefined {
  return takeFault(from.faults, { ...TARGET, ...target }, from.chance);
}

it('gives nothing if there is no fault', () => {
  expect(take()).toBeUndefined();
});

describe.each<[name: keyof Fault['match'], fits: string, other: string]>([
  ['domain', 'frog-cloud', 'klikoo'],
  ['operation', 'getProfile', 'getUserInfo'],
  ['method', 'GET', 'PATCH'],
  ['path', '/frog-cloud/api/customer', '/frog-cloud/api/inf'],
])('a fault with the condition %s', (name, fits, other) => {
  it(`matches a request with ${fits}`, () => {
    addFault(session, { match: { [name]: fits }, effect: EFFECT });
    expect(take()).toEqual(EFFECT);
  });

  it(`passes over a request without ${other}`, () => {
    addFault(session, { match: { [name]: other }, effect: EFFECT });
    expect(take()).toBeUndefined();
  });
});

it('matches only a request that meets all conditions', () => {
  addFault(session, { match: { domain: 'frog-cloud', operation: 'getUserInfo' }, effect: EFFECT });
  expect(take()).toBeUndefined();
  expect(take({ operation: 'getUserInfo' })).toEqual(EFFECT);
});

it('tries limited faults in the order of their creation', () => {
  addFault(session, { match: { method: 'PATCH' }, effect: { kind: 'truncate' }, times: 1 });
  addFault(session, { match: { method: 'GET' }, effect: { kind: 'drop' }, times: 1 });
  addFault(session, { match: { domain: 'frog-cloud' }, effect: EFFECT, times: 1 });
  expect([take(), take(), take()]).toEqual([{ kind: 'drop' }, EFFECT, undefined]);
});

it('tries limited faults before unlimited ones', () => {
  addFault(session, { match: { method: 'GET' }, effect: EFFECT });
  addFault(session, { match: { method: 'GET' }, effect: { kind: 'drop' }, times: 1 });
  expect([take(), take()]).toEqual([{ kind: 'drop' }, EFFECT]);
});

it('prefers a later unlimited fault to an earlier one', () => {
  addFault(session, { match: { method: 'GET' }, effect: EFFECT });
  addFault(session, { match: { domain: 'frog-cloud' }, effect: { kind: 'drop' } });
  expect([take(), take()]).toEqual([{ kind: 'drop' }, { kind: 'drop' }]);
});

it('is gone after its last time', () => {
  addFault(session, { match: { method: 'GET' }, effect: EFFECT, times: 2 });
  expect([take(), take(), take()]).toEqual([EFFECT, EFFECT, undefined]);
  expect(session.faults).toEqual([]);
});

it('shows how many times are left', () => {
  const fault = addFault(session, { match: { method: 'GET' }, effect: EFFECT, times: 2 });
  expect(fault.left).toBe(2);
  take();
  expect(session.faults).toMatchObject([{ id: fault.id, times: 2, left: 1 }]);
});

it('counts no request that it passes over', () => {
  addFault(session, { match: { method: 'PATCH' }, effect: EFFECT, times: 1 });
  take();
  expect(session.faults).toMatchObject([{ left: 1 }]);
});

it('never ends without a number of times', () => {
  addFault(session, { match: { method: 'GET' }, effect: EFFECT });
  const taken = Array.from({ length: 100 }, () => take());
  expect(new Set(taken)).toEqual(new Set([EFFECT]));
  expect(session.faults).toMatchObject([{ left: null }]);
});

it('leaves a request that it spares to the next fault', () => {
  addFault(session, { match: { method: 'GET' }, effect: EFFECT, probability: 1e-9 });
  addFault(session, { match: { method: 'GET' }, effect: { kind: 'drop' } });
  expect(take()).toEqual({ kind: 'drop' });
});

describe('with a probability', () => {
  const rule = { match: { method: 'GET' as const }, effect: EFFECT, probability: 0.3 };

  function sequence(from: Faulty): boolean[] {
    return Array.from({ length: 1000 }, () => take({}, from) !== undefined);
  }

  it('happens to about that share of the requests', () => {
    addFault(session, rule);
    const met = sequence(session).filter(Boolean).length;
    expect(met).toBeGreaterThan(250);
    expect(met).toBeLessThan(350);
  });

  it('happens to the same requests in every session', () => {
    const other: Faulty = { faults: [], chance: new Random({ random: 1 }) };
    addFault(session, rule);
    addFault(other, rule);
    expect(sequence(session)).toEqual(sequence(other));
  });

  it('counts only the requests that it happens to', () => {
    addFault(session, { ...rule, times: 5 });
    expect(sequence(session).filter(Boolean)).toHaveLength(5);
  });
});

it('gives every fault its own id', () => {
  const faults = [1, 2].map(() => addFault(session, { match: { path: '/' }, effect: EFFECT }));
  expect(faults[0]?.id).not.toBe(faults[1]?.id);
});
