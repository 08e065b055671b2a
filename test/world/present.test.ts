// The bytes of all sessions' worlds, however they have come about and whatever they share.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Present } from '../../server/world/present.ts';
import { WorldBudget } from '../../server/world/world-budget.ts';
import { untoldDraftOf } from '../../server/world/world.ts';
import { BARE, limitsOf } from './journals.ts';
import { worldOf } from './world.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { World } from '../../server/world/world.ts';

type Barns = Record<string, { wool: string }>;

const FIRST = worldOf('farm', {} satisfies Barns);

const step = fc.record({
  act: fc.constantFrom('fill', 'fill', 'fill', 'tick', 'keep', 'restore', 'rewind', 'reset', 'new'),
  which: fc.nat(2),
  barn: fc.constantFrom('a', 'b', 'c'),
  wool: fc.integer({ min: 0, max: 5 }),
});

/** Numbers the fills: equal texts count as one. */
let fills = 0;

/** The world after a barn was filled anew, or burned down for no wool. */
function after(world: World, barn: string, wool: number): World {
  const draft = untoldDraftOf(world);
  const barns = draft.world.domains['farm'] as Barns;
  if (wool === 0) Reflect.deleteProperty(barns, barn);
  else barns[barn] = { wool: String((fills += 1)).padEnd(wool * 1000, 'x') };
  return draft.commit().world;
}

/** The bytes of all wool in some worlds, each barn counted once. */
function woolIn(worlds: readonly World[]): number {
  const barns = new Set(worlds.flatMap(({ domains }) => Object.values(domains['farm'] as Barns)));
  return [...barns].reduce((sum, { wool }) => sum + 2 * wool.length, 0);
}

it('counts at least all that the worlds keep, and nothing after their end', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const budget = new WorldBudget(Infinity);
      const begin = (world: World): Present =>
        new Present(world, limitsOf(5), budget, () => undefined);
      const sessions = [FIRST, FIRST, FIRST].map(begin);
      let kept = FIRST;
      for (const { act, which, barn, wool } of steps) {
        const session = sessions[which];
        if (!session) throw new Error('There are three');
        const { world: before, journal } = session;
        const next = after(before, barn, wool);
        if (act === 'fill') session.add({ before, reply: BARE } as Omit<Entry, 'number'>, next);
        if (act === 'tick') session.go(next);
        if (act === 'keep') {
          session.share();
          kept = before;
        }
        if (act === 'restore') session.restore(kept);
        if (act === 'rewind') session.rewind(journal.next - 1 - wool);
        if (act === 'reset') session.reset(FIRST);
        if (act === 'new') {
          session.end();
          sessions[which] = begin(kept);
        }
        const worlds = sessions.map(({ world }) => world);
        expect(budget.bytes).toBeGreaterThanOrEqual(woolIn(worlds));
      }
      for (const session of sessions) session.end();
      expect(budget.bytes).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

it('counts a world once that many sessions have begun with', () => {
  const budget = new WorldBudget(Infinity);
  const source = new Present(FIRST, limitsOf(5), budget, () => undefined);
  const large = after(FIRST, 'a', 100);
  source.go(large);
  const alone = budget.bytes;
  source.share();
  const sessions = Array.from(
    { length: 20 },
    () => new Present(large, limitsOf(5), budget, () => undefined),
  );
  expect(budget.bytes).toBe(alone);
  source.end();
  for (const session of sessions.slice(1)) session.end();
  expect(budget.bytes).toBe(alone);
});

it('counts nothing for a request that outlasts its session', () => {
  const budget = new WorldBudget(Infinity);
  const session = new Present(FIRST, limitsOf(5), budget, () => undefined);
  session.end();
  session.add({ before: FIRST, reply: BARE } as Omit<Entry, 'number'>, after(FIRST, 'a', 1));
  session.restore(after(session.world, 'b', 1));
  session.rewind(1);
  session.reset(FIRST);
  expect(budget.bytes).toBe(0);
});

it('counts all that sessions put in place of what they share', () => {
  const budget = new WorldBudget(Infinity);
  const source = new Present(FIRST, limitsOf(5), budget, () => undefined);
  source.go(after(FIRST, 'a', 100));
  const sessions = Array.from(
    { length: 5 },
    () => new Present(source.world, limitsOf(5), budget, () => undefined),
  );
  for (const session of sessions) session.go(after(session.world, 'a', 99));
  const worlds = [source, ...sessions].map(({ world }) => world);
  expect(budget.bytes).toBeGreaterThanOrEqual(woolIn(worlds));
});

it('counts a world before a restored one when the session goes back there', () => {
  const budget = new WorldBudget(Infinity);
  const [source, session] = [0, 1].map(
    () => new Present(FIRST, limitsOf(5), budget, () => undefined),
  );
  if (!source || !session) throw new Error('There are two');
  source.go(after(FIRST, 'a', 100));
  source.go(after(source.world, 'a', 0));
  const world = after(FIRST, 'b', 50);
  session.add({ before: FIRST, reply: BARE } as Omit<Entry, 'number'>, world);
  session.add({ before: world, reply: BARE } as Omit<Entry, 'number'>, world);
  session.restore(source.world);
  session.rewind(2);
  expect(session.world).toBe(world);
  expect(budget.bytes).toBeGreaterThanOrEqual(woolIn([world]));
});
