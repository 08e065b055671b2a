// The commands of a session between its requests.
import { beforeEach, expect, it } from '@jest/globals';

import { Acts } from '../../server/world/acts.ts';

let acts: Acts;

beforeEach(() => {
  acts = new Acts();
});

it('keeps the last of several reads between two requests', () => {
  for (let at = 1; at <= 2_000; at += 1) acts.add(1, { kind: 'read', at });
  expect([acts.all, acts.dropped]).toEqual([[{ next: 1, act: { kind: 'read', at: 2_000 } }], 0]);
});

it('keeps reads that something else lies between', () => {
  acts.add(1, { kind: 'read', at: 1 });
  acts.add(2, { kind: 'read', at: 2 });
  acts.add(2, { kind: 'snapshot', name: 'a' });
  acts.add(2, { kind: 'read', at: 3 });
  expect(acts.all).toHaveLength(4);
});
