// A patch of what it names does the same as a patch of the whole state, and costs less.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from 'mutative';
import { encode, z } from 'zod';

import { patchState } from '../../server/control/state-patch.ts';
import { FIRST } from '../../server/domains/awan/first.ts';
import { domains } from '../../server/domains/registry.ts';
import { tableSchema } from '../../server/world/table-schema.ts';
import { find, readAll, tableOf } from '../../server/world/table.ts';
import { differences } from '../../server/world/table-versions.ts';
import { worldOf } from '../world/world.ts';
import { patchOf } from './random-patch.ts';
import { patchedAsAWhole, violationsOf } from './whole-patch.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { Violation } from '../../server/world/failure.ts';

type Fields = Record<string, unknown>;

/** A domain with a state, its name, and its first state in a scenario. */
type Case = [name: string, scenario: string, domain: Domain & { schema: z.ZodObject }];

const CASES = [...domains].flatMap(([name, { schema, ...domain }]): Case[] =>
  Object.keys(domain.first).flatMap((scenario): Case[] =>
    schema ? [[name, scenario, { schema, ...domain }]] : [],
  ),
);

describe.each(CASES)('a patch of %s, %s,', (name, scenario, domain) => {
  it('does the same as one of the whole state, or is refused for the same', async () => {
    const counts = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        let world = worldOf(name, domain.first[scenario]);
        for (let i = 0; i < 3; i += 1) {
          const state = world.domains[name];
          const before = JSON.stringify(world);
          const patch = patchOf(gen, encode(domain.schema, state as Fields));
          const whole = await outcomeOf(() => patchedAsAWhole(domain, state, patch));
          const part = await outcomeOf(async () => {
            const commit = await patchState(world, name, domain, patch);
            // The cast: mutative wants the type of the draft.
            expect(apply(world, commit.changes as never)).toEqual(commit.world);
            world = commit.world;
            return { state: world.domains[name] };
          });
          expect(shown(domain, part)).toEqual(shown(domain, whole));
          if ('violations' in part) expect(JSON.stringify(world)).toBe(before);
          counts['state' in part ? 'accepted' : 'refused'] += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(5);
  });
});

type Outcome = { state: unknown } | { violations: readonly Violation[] };

async function outcomeOf(run: () => Promise<Outcome> | Outcome): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return violationsOf(error);
  }
}

/** An outcome in the form that does not depend on the order of violations, or on empty buckets. */
function shown({ schema }: Case[2], outcome: Outcome): unknown {
  if ('state' in outcome) return encode(schema, outcome.state as Fields);
  return outcome.violations.map(({ place, message }) => `${place} ${message}`).sort();
}

describe('a patch of one record among 20,000', () => {
  const decodedIds: string[] = [];
  const Sheep = z.strictObject({
    name: z.string().refine((name) => decodedIds.push(name) > 0),
    age: z.int().min(0),
    home: z.strictObject({ barns: z.array(z.string()) }),
  });
  const schema = z.strictObject({ sheep: tableSchema(Sheep), dogs: tableSchema(Sheep) });
  const flock = Array.from(
    { length: 20_000 },
    (_, i) => [`id-${i}`, { name: `n-${i}`, age: i, home: { barns: ['north'] } }] as const,
  );
  const state = { sheep: tableOf(flock), dogs: tableOf(flock) };
  const world = worldOf('farm', state);

  it.each([
    ['changes', { age: 1 }],
    ['is refused for', { age: -1 }],
  ])('%s that record, and reads no other', async (_, changes) => {
    decodedIds.length = 0;
    await outcomeOf(async () => {
      const patch = { sheep: { 'id-4711': changes } };
      return { state: (await patchState(world, 'farm', { schema }, patch)).world };
    });
    expect(new Set(decodedIds)).toEqual(new Set(['n-4711']));
  });

  it('shares with the state before all but one node and one record', async () => {
    const { world: next, changes } = await patchState(
      world,
      'farm',
      { schema },
      { sheep: { 'id-4711': { age: 1 } } },
    );
    const { sheep, dogs } = next.domains['farm'] as typeof state;
    const was = find(state.sheep, 'id-4711');
    expect(dogs).toBe(state.dogs);
    const fresh = Object.keys(sheep.buckets).filter(
      (name) => sheep.buckets[name] !== state.sheep.buckets[name],
    );
    expect(fresh).toHaveLength(1);
    expect(differences(sheep, state.sheep)).toEqual([['id-4711', { ...was, age: 1 }, was]]);
    expect(find(sheep, 'id-4711')?.home).toBe(was?.home);
    expect(changes).toHaveLength(1);
  });

  it('shares all if it changes nothing', async () => {
    const patch = { sheep: { 'id-4711': { age: 4711 }, nobody: null } };
    expect((await patchState(world, 'farm', { schema }, patch)).world).toBe(world);
  });
});

describe('a patch with many values', () => {
  const schema = z.strictObject({
    sheep: tableSchema(z.strictObject({ lambs: z.array(z.int()) })),
    lambs: z.array(z.int()),
  });
  const world = worldOf('farm', { sheep: tableOf([]), lambs: [] });
  const violationsOf = async (patch: object) => {
    const refused = await outcomeOf(async () => {
      return { state: (await patchState(world, 'farm', { schema }, patch)).world };
    });
    return 'violations' in refused ? refused.violations : [];
  };
  const many = (count: number, one: unknown): unknown[] => Array<unknown>(count).fill(one);
  const message = 'holds more than 20000 values';

  it.each([
    ['in one record', { sheep: { dolly: { lambs: many(400_000, 'x') } } }, '/body/sheep/dolly'],
    ['outside of all records', { lambs: many(400_000, 'x') }, '/body'],
  ])('is refused for over 20,000 %s, however many they are', async (_, patch, place) => {
    expect(await violationsOf(patch)).toEqual([{ place, message }]);
  });

  it.each([
    ['of all fields', (large: object) => large, '/body'],
    ['of a record', (large: object) => ({ sheep: { dolly: large } }), '/body/sheep/dolly'],
  ])('has too many keys %s, and its values are not read', async (_, patchOf, place) => {
    const keys = Object.fromEntries(many(30_000, 1).map((one, i) => [`key-${i}`, one]));
    let reads = 0;
    const large = new Proxy(keys, {
      get: (target, name) => {
        reads += 1;
        return Reflect.get(target, name) as unknown;
      },
    });
    expect(await violationsOf(patchOf(large))).toEqual([{ place, message }]);
    // The search for forbidden keys reads each once.
    expect(reads).toBe(30_000);
  });

  it('is checked if it has fewer', async () => {
    expect(await violationsOf({ sheep: { dolly: { lambs: many(19_000, 1) } } })).toEqual([]);
    const violations = await violationsOf({ sheep: { dolly: { lambs: many(19_000, 'x') } } });
    expect(violations).toHaveLength(100);
  });

  it('is refused in short words for any number of unknown keys', async () => {
    const keys = Object.fromEntries(many(15_000, 1).map((one, i) => [`key-${i}`, one]));
    const [violation] = await violationsOf(keys);
    expect(violation?.message.length).toBeLessThan(510);
  });

  it('is searched whole for forbidden keys', async () => {
    const patch = { lambs: [...many(30_000, 1), JSON.parse('{"a":{"__proto__":1}}')] };
    expect(await violationsOf(patch)).toEqual([
      { place: '/body/lambs/30000/a/__proto__', message: 'is not a key of any state' },
    ]);
  });
});

it('a large patch lets others go on meanwhile, and is refused with the first 100 violations', async () => {
  const schema = z.strictObject({ sheep: tableSchema(z.int()), dogs: tableSchema(z.int()) });
  const world = worldOf('farm', { sheep: tableOf([]), dogs: tableOf([]) });
  const many = (value: unknown) =>
    Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`id-${i}`, value]));
  let [rounds, isUnderWay] = [0, true];
  const count = () => {
    rounds += 1;
    if (isUnderWay) setImmediate(count);
  };
  count();
  const { changes } = await patchState(world, 'farm', { schema }, { sheep: many(1) });
  isUnderWay = false;
  expect(changes.length).toBeGreaterThan(10_000);
  expect(rounds).toBeGreaterThan(3);
  const refused = await outcomeOf(async () => {
    return { state: await patchState(world, 'farm', { schema }, { dogs: many('old') }) };
  });
  expect(refused).toHaveProperty('violations.length', 100);
  expect(refused).toHaveProperty('violations.99', {
    place: '/body',
    message: 'has more violations; the search has stopped here',
  });
});

describe('a patch that breaks its state thousands of times', () => {
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`id-${i}`, i]));
  const world = worldOf('farm', { sheep: tableOf([]) });

  it('is refused after a few of its records', async () => {
    let read = 0;
    const Sheep = z.int().refine(() => {
      read += 1;
      return false;
    });
    const schema = z.strictObject({ sheep: tableSchema(Sheep) });
    const refused = await outcomeOf(async () => ({
      state: await patchState(world, 'farm', { schema }, { sheep: many }),
    }));
    expect(refused).toHaveProperty('violations.length', 100);
    expect(read).toBeLessThan(1000);
  });

  it('is refused after the first 101 places that break a rule between records', async () => {
    let read = 0;
    const schema = z.strictObject({ sheep: tableSchema(z.int()) });
    function* check() {
      while (read < 20_000) {
        read += 1;
        yield { place: '/body/sheep', message: 'are too many' };
      }
    }
    const refused = await outcomeOf(async () => ({
      state: await patchState(world, 'farm', { schema, check }, { sheep: { dolly: 1 } }),
    }));
    expect(refused).toHaveProperty('violations.length', 100);
    expect(read).toBe(101);
  });
});

it('a removal of what thousands name is refused with the first 100 of them', async () => {
  const state = FIRST.demo;
  const [volume] = readAll(state.volumes);
  const volumes = Array.from({ length: 5000 }, (_, i) => [`id-${i}`, { ...volume }] as const);
  const world = worldOf('awan', { ...state, volumes: tableOf(volumes) });
  const [, , found] = CASES.find(([name]) => name === 'awan') ?? [];
  if (!found || !volume) throw new Error('Awan has no volume.');
  const patch = { organizations: { [volume.organization_uuid]: null } };
  const refused = await outcomeOf(async () => ({
    state: await patchState(world, 'awan', found, patch),
  }));
  expect(refused).toHaveProperty('violations.length', 100);
});
