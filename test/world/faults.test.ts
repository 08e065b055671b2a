import { beforeEach, describe, expect, it } from '@jest/globals';

import { FaultBudget } from '../../server/world/fault-budget.ts';
import { Faults, MOST_FAULTS } from '../../server/world/faults.ts';
import type { Effect, Fault, Sent, Target } from '../../server/world/faults.ts';

const TARGET: Target = {
  domain: 'frog-cloud',
  operation: 'getProfile',
  method: 'GET',
  path: '/frog-cloud/api/customer/profile',
};
const SENT: Sent = { method: 'GET', path: {}, query: {}, headers: {}, body: undefined };
const EFFECT: Fault['effect'] = { kind: 'status', status: 503 };

let faults: Faults;

beforeEach(() => {
  faults = new Faults(new FaultBudget());
});

function take(target: Partial<Target> = {}, from = faults): Effect | undefined {
  return from.take({ ...TARGET, ...target }, () => SENT);
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
    faults.add({ match: { [name]: fits }, effect: EFFECT });
    expect(take()).toEqual(EFFECT);
  });

  it(`passes over a request without ${other}`, () => {
    faults.add({ match: { [name]: other }, effect: EFFECT });
    expect(take()).toBeUndefined();
  });
});

it('matches only a request that meets all conditions', () => {
  faults.add({ match: { domain: 'frog-cloud', operation: 'getUserInfo' }, effect: EFFECT });
  expect(take()).toBeUndefined();
  expect(take({ operation: 'getUserInfo' })).toEqual(EFFECT);
});

it('tries limited faults in the order of their creation', () => {
  faults.add({ match: { method: 'PATCH' }, effect: { kind: 'truncate' }, times: 1 });
  faults.add({ match: { method: 'GET' }, effect: { kind: 'drop' }, times: 1 });
  faults.add({ match: { domain: 'frog-cloud' }, effect: EFFECT, times: 1 });
  expect([take(), take(), take()]).toEqual([{ kind: 'drop' }, EFFECT, undefined]);
});

it('tries limited faults before unlimited ones', () => {
  faults.add({ match: { method: 'GET' }, effect: EFFECT });
  faults.add({ match: { method: 'GET' }, effect: { kind: 'drop' }, times: 1 });
  expect([take(), take()]).toEqual([{ kind: 'drop' }, EFFECT]);
});

it('prefers a later unlimited fault to an earlier one', () => {
  faults.add({ match: { method: 'GET' }, effect: EFFECT });
  faults.add({ match: { domain: 'frog-cloud' }, effect: { kind: 'drop' } });
  expect([take(), take()]).toEqual([{ kind: 'drop' }, { kind: 'drop' }]);
});

it('is gone after its last time', () => {
  faults.add({ match: { method: 'GET' }, effect: EFFECT, times: 2 });
  expect([take(), take(), take()]).toEqual([EFFECT, EFFECT, undefined]);
  expect(faults.all).toEqual([]);
});

it('shows how many times are left', () => {
  const fault = faults.add({ match: { method: 'GET' }, effect: EFFECT, times: 2 });
  expect(fault.left).toBe(2);
  take();
  expect(faults.all).toMatchObject([{ id: fault.id, times: 2, left: 1 }]);
});

it('counts no request that it passes over', () => {
  faults.add({ match: { method: 'PATCH' }, effect: EFFECT, times: 1 });
  take();
  expect(faults.all).toMatchObject([{ left: 1 }]);
});

it('never ends without a number of times', () => {
  faults.add({ match: { method: 'GET' }, effect: EFFECT });
  const taken = Array.from({ length: 100 }, () => take());
  expect(new Set(taken)).toEqual(new Set([EFFECT]));
  expect(faults.all).toMatchObject([{ left: null }]);
});

it('leaves a request that it spares to the next fault', () => {
  faults.add({ match: { method: 'GET' }, effect: EFFECT, probability: 1e-9 });
  faults.add({ match: { method: 'GET' }, effect: { kind: 'drop' } });
  expect(take()).toEqual({ kind: 'drop' });
});

describe('with a probability', () => {
  const rule = { match: { method: 'GET' as const }, effect: EFFECT, probability: 0.3 };

  function sequence(from: Faults): boolean[] {
    return Array.from({ length: 1000 }, () => take({}, from) !== undefined);
  }

  it('happens to about that share of the requests', () => {
    faults.add(rule);
    const met = sequence(faults).filter(Boolean).length;
    expect(met).toBeGreaterThan(250);
    expect(met).toBeLessThan(350);
  });

  it('happens to the same requests in every session', () => {
    const other = new Faults(new FaultBudget());
    faults.add(rule);
    other.add(rule);
    expect(sequence(faults)).toEqual(sequence(other));
  });

  it('counts only the requests that it happens to', () => {
    faults.add({ ...rule, times: 5 });
    expect(sequence(faults).filter(Boolean)).toHaveLength(5);
  });
});

it('gives every fault its own id', () => {
  const [one, other] = [1, 2].map(() => faults.add({ match: { path: '/' }, effect: EFFECT }));
  expect(one?.id).not.toBe(other?.id);
});

describe('the bounds', () => {
  const MIB = 2 ** 20;

  /** A fault whose body takes some MiB, by the estimate. */
  function large(mib: number): Omit<Fault, 'id' | 'left'> {
    const body = 'x'.repeat((mib * MIB) / 2);
    return { match: {}, effect: { kind: 'status', status: 200, body } };
  }

  it('keep as many faults as their number', () => {
    for (let i = 0; i < MOST_FAULTS; i += 1) faults.add({ match: {}, effect: EFFECT, times: 1 });
    expect(() => faults.add({ match: {}, effect: EFFECT })).toThrow(
      'A session has at most 1000 faults, and 16 MiB of them; delete one.',
    );
    take();
    faults.add({ match: {}, effect: EFFECT });
    expect(faults.all).toHaveLength(MOST_FAULTS);
  });

  it('keep as many bytes as their limit', () => {
    const first = faults.add(large(10));
    expect(() => faults.add(large(10))).toThrow('16 MiB of them; delete one.');
    faults.delete(first);
    faults.delete(first);
    faults.add(large(10));
    expect(() => faults.add(large(10))).toThrow('16 MiB of them; delete one.');
  });

  it.each<[name: string, free: (one: Faults) => void]>([
    [
      'is deleted',
      (one) => {
        one.all.forEach((fault) => {
          one.delete(fault);
        });
      },
    ],
    [
      'has happened',
      (one) => {
        one.take(TARGET, () => SENT);
      },
    ],
    [
      'is cleared',
      (one) => {
        one.clear();
      },
    ],
    [
      'is reset',
      (one) => {
        one.reset();
      },
    ],
  ])('keep as many bytes in all sessions as their limit, until one %s', (_, free) => {
    const budget = new FaultBudget();
    const sessions = Array.from({ length: 6 }, () => new Faults(budget));
    for (const one of sessions.slice(0, 5)) one.add({ ...large(12), times: 1 });
    const last = sessions.at(-1);
    expect(() => last?.add(large(12))).toThrow(
      'The faults of all sessions take at most 64 MiB; delete some.',
    );
    if (sessions[0]) free(sessions[0]);
    last?.add(large(12));
    for (const one of sessions) one.clear();
    expect(budget.bytes).toBe(0);
  });
});

describe('a rule of code', () => {
  const change = () => null;

  it('is not told', () => {
    faults.add({ match: {}, effect: { kind: 'code', change } });
    expect(faults.all).toEqual([]);
    expect(take()).toEqual({ kind: 'code', change });
  });

  it('keeps its times for the requests of its condition', () => {
    const fault = faults.add({ match: {}, effect: EFFECT, times: 1 });
    faults.restrict(fault, ({ query }) => query['page'] === '2');
    const asked = (page: string) => faults.take(TARGET, () => ({ ...SENT, query: { page } }));
    expect([asked('1'), asked('2'), asked('2')]).toEqual([undefined, EFFECT, undefined]);
  });
});
