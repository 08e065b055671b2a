// The commands of a session between its requests.
import { beforeEach, expect, it } from '@jest/globals';

import { ActBudget } from '../../server/world/act-budget.ts';
import { Acts } from '../../server/world/acts.ts';

let budget: ActBudget;
let acts: Acts;

beforeEach(() => {
  budget = new ActBudget();
  acts = new Acts(budget);
});

it('keeps the last of several reads between two requests', () => {
  for (let at = 1; at <= 2_000; at += 1) acts.add(1, { kind: 'read', at, domains: [] });
  const last = { next: 1, act: { kind: 'read', at: 2_000, domains: [] } };
  expect([acts.all, acts.dropped]).toEqual([[last], 0]);
});

it('keeps the time at which a domain has begun', () => {
  for (let at = 1; at <= 2_000; at += 1) acts.add(1, { kind: 'read', at, domains: ['awan'] });
  expect(acts.all.map(({ act }) => act)).toEqual([
    { kind: 'read', at: 1, domains: ['awan'] },
    { kind: 'read', at: 2_000, domains: [] },
  ]);
});

it('tells again that a domain begins after a world in which it has not', () => {
  const read = { kind: 'read' as const, at: 1, domains: ['awan'] };
  acts.add(1, read);
  acts.add(1, { kind: 'restore', name: 'a' });
  acts.add(1, read);
  expect(acts.all.at(-1)?.act).toEqual(read);
});

it('keeps reads that something else lies between', () => {
  acts.add(1, { kind: 'read', at: 1, domains: [] });
  acts.add(2, { kind: 'read', at: 2, domains: [] });
  acts.add(2, { kind: 'snapshot', name: 'a' });
  acts.add(2, { kind: 'read', at: 3, domains: [] });
  expect(acts.all).toHaveLength(4);
});

it('drops the oldest when it has too many', () => {
  for (let next = 1; next <= 1_100; next += 1) acts.add(next, { kind: 'restore', name: 'a' });
  expect(acts.all.length).toBeLessThanOrEqual(1_000);
  expect(acts.all.length + acts.dropped).toBe(1_100);
  expect(acts.all.at(-1)?.next).toBe(1_100);
});

it('keeps no patch that is large, but that there was one', () => {
  acts.add(1, { kind: 'patch', at: 0, domain: 'awan', patch: { text: 'a'.repeat(20_000) } });
  expect(acts.all).toEqual([{ next: 1, act: { kind: 'patch', at: 0, domain: 'awan' } }]);
});

it('gives back the bytes of what it forgets', () => {
  const patch = { text: 'a'.repeat(1_000) };
  for (let next = 1; next <= 100; next += 1)
    acts.add(next, { kind: 'patch', at: 0, domain: 'awan', patch });
  expect(budget.bytes).toBeGreaterThan(2_000);
  expect(budget.bytes).toBeLessThanOrEqual(64 * 1024);
  acts.cut(0);
  expect(budget.bytes).toBe(0);
});

it('takes no more than all sessions may together', () => {
  const patch = { text: 'a'.repeat(7_000) };
  const sessions = Array.from({ length: 3_000 }, () => new Acts(budget));
  for (const one of sessions) one.add(1, { kind: 'patch', at: 0, domain: 'awan', patch });
  expect(budget.bytes).toBeLessThanOrEqual(32 * 2 ** 20);
  expect(sessions.at(-1)?.dropped).toBe(1);
  for (const one of sessions) one.clear();
  expect(budget.bytes).toBe(0);
});
