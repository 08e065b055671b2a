import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';

import { isDraft } from '../../server/world/edit.ts';
import {
  all,
  find,
  idsOf,
  put,
  read,
  readAll,
  readEach,
  remove,
  tableOf,
} from '../../server/world/table.ts';
import { isTableSchema, tableSchema } from '../../server/world/table-schema.ts';
import { differences } from '../../server/world/table-versions.ts';
import { draftOf } from '../../server/world/world.ts';
import { worldOf } from './world.ts';
import type { Table } from '../../server/world/table.ts';
import type { World } from '../../server/world/world.ts';

interface Sheep {
  age: number;
}

const DEMO: [id: string, sheep: Sheep][] = [
  ['dolly', { age: 6 }],
  ['shaun', { age: 2 }],
];

it('behaves like a Map under any operations, each in its own draft', () => {
  const operation = fc.record({
    kind: fc.constantFrom('put', 'remove', 'edit'),
    id: ids(),
    age: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
      const model = new Map<string, Sheep>();
      let world = worldOf('farm', tableOf<Sheep>([]));
      for (const { kind, id, age } of operations) {
        const before = structuredClone(world);
        const draft = draftOf(world);
        apply(tableIn(draft.world), model, { kind, id, age });
        const next = draft.commit().world;
        expect(world).toEqual(before);
        world = next;
        expect(find(tableIn(world), id)).toEqual(model.get(id));
      }
      expect(contents(tableIn(world))).toEqual(model);
    }),
  );
});

it('gives each node the same names in the same order, so that V8 copies it fast', () => {
  let world = worldOf('farm', tableOf(DEMO));
  for (let i = 0; i < 100; i += 1) {
    const draft = draftOf(world);
    put(tableIn(draft.world), `id-${i}`, { age: i });
    world = draft.commit().world;
  }
  const nodes = [...nodesIn(tableIn(world).buckets, 2)];
  expect(nodes.length).toBeGreaterThan(100);
  expect(new Set(nodes.map((one) => Object.keys(one).join())).size).toBe(1);
});

it.each(['constructor', 'toString', 'buckets', 'hasOwnProperty', ''])(
  'holds no record %j before it is put there',
  (id) => {
    // Enough records to fill every bucket.
    const table = tableOf(Array.from({ length: 5000 }, (_, i) => [`id-${i}`, { age: i }] as const));
    expect(find(table, id)).toBeUndefined();
    put(table, id, { age: 1 });
    expect(find(table, id)).toEqual({ age: 1 });
  },
);

it('takes no record __proto__, which would be lost', () => {
  const table = tableOf(DEMO);
  expect(() => {
    put(table, '__proto__', { age: 1 });
  }).toThrow('__proto__');
  expect(contents(table)).toEqual(new Map(DEMO));
});

it('changes with a record that was found in a draft', () => {
  const draft = draftOf(worldOf('farm', tableOf(DEMO)));
  const dolly = find(tableIn(draft.world), 'dolly');
  if (dolly) dolly.age += 1;
  expect(find(tableIn(draft.commit().world), 'dolly')).toEqual({ age: 7 });
});

it('reads all records as they are now, in a draft too', () => {
  const draft = draftOf(worldOf('farm', tableOf(DEMO)));
  const table = tableIn(draft.world);
  put(table, 'timmy', { age: 1 });
  remove(table, 'dolly');
  expect(readAll(table)).toEqual(all(table));
  expect(readAll(table)).toContainEqual({ age: 1 });
  expect(readAll(tableOf(DEMO))).toHaveLength(2);
});

it('reads one record as it is now, in a draft too, and makes no draft of it', () => {
  const { world } = draftOf(worldOf('farm', tableOf(DEMO)));
  const table = tableIn(world);
  put(table, 'timmy', { age: 1 });
  const dolly = find(table, 'dolly');
  if (dolly) dolly.age += 1;
  expect(read(table, 'dolly')).toEqual({ age: 7 });
  expect(read(table, 'shaun')).toBe(DEMO[1]?.[1]);
  expect(read(table, 'timmy')).toEqual({ age: 1 });
  remove(table, 'timmy');
  for (const id of ['timmy', 'nobody', 'constructor']) expect(read(table, id)).toBeUndefined();
  expect(['dolly', 'shaun', 'timmy'].some((id) => isDraft(read(table, id)))).toBe(false);
});

it('gives the records one by one as it reads them all, in a draft too', () => {
  const { world } = draftOf(worldOf('farm', tableOf(DEMO)));
  put(tableIn(world), 'timmy', { age: 1 });
  expect([...readEach(tableIn(world))]).toEqual(readAll(tableIn(world)));
});

it('stays as it is if the record to remove is missing', () => {
  const table = tableOf(DEMO);
  remove(table, 'nobody');
  expect(contents(table)).toEqual(new Map(DEMO));
});

describe('with 100,000 records', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => [`id-${i}`, { age: i }] as const);
  const before = worldOf('farm', tableOf<Sheep>(many));

  it('spreads them evenly', () => {
    const sizes = leavesOf(tableIn(before)).map((one) => Object.keys(one).length);
    expect(sizes).toHaveLength(4096);
    expect(Math.max(...sizes)).toBeLessThan(60);
  });

  it.each([
    ['a change', 'id-4711'],
    ['an addition', 'newcomer'],
  ])('makes few new nodes for %s, and shares all others', (_, id) => {
    const draft = draftOf(before);
    put(tableIn(draft.world), id, { age: 1 });
    const { world, changes } = draft.commit();
    const [old, fresh] = [before, world].map((one) => nodesIn(tableIn(one).buckets));
    const copied = [...(fresh ?? [])].filter((one) => !old?.has(one));
    expect(copied).toHaveLength(4);
    expect(copied.flatMap((one) => Object.keys(one)).length).toBeLessThan(3 * 16 + 60);
    expect(changes).toHaveLength(1);
  });

  it('shares every record but the one that is put', () => {
    const draft = draftOf(before);
    put(tableIn(draft.world), 'id-4711', { age: 1 });
    const after = tableIn(draft.commit().world);
    const changed = many.filter(([id, record]) => find(after, id) !== record).map(([id]) => id);
    expect(changed).toEqual(['id-4711']);
  });
});

it('tells in which records it differs from what it was, in a draft and after', () => {
  const operation = fc.record({
    kind: fc.constantFrom('put', 'remove', 'edit'),
    id: ids(),
    age: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(operation), fc.array(operation), (first, then) => {
      const [was, now] = [new Map<string, Sheep>(), new Map<string, Sheep>()];
      const before = tableOf(structuredClone(DEMO));
      for (const one of first) apply(before, was, one);
      for (const [id, sheep] of contents(before)) {
        was.set(id, sheep);
        now.set(id, { ...sheep });
      }
      const draft = draftOf(worldOf('farm', before));
      for (const one of then) apply(tableIn(draft.world), now, one);
      const changed = [...new Set([...was.keys(), ...now.keys()])]
        .filter((id) => was.get(id)?.age !== now.get(id)?.age)
        .map((id) => [id, now.get(id), was.get(id)]);
      const told = () =>
        differences(tableIn(draft.world), before).filter(
          ([, sheep, other]) => sheep?.age !== other?.age,
        );
      expect(new Map(told().map((one) => [one[0], one]))).toEqual(
        new Map(changed.map((one) => [one[0], one])),
      );
      const { world } = draft.commit();
      expect(
        differences(tableIn(world), before)
          .map(([id]) => id)
          .sort(),
      ).toEqual(expect.arrayContaining(changed.map(([id]) => id).sort()));
    }),
  );
});

it('has the ids of the records that pass a filter, in a draft too', () => {
  const draft = draftOf(worldOf('farm', tableOf(DEMO)));
  const table = tableIn(draft.world);
  put(table, 'timmy', { age: 7 });
  expect(idsOf(table, ({ age }, id) => age > 5 && id !== 'dolly')).toEqual(['timmy']);
});

describe('its schema', () => {
  const schema = tableSchema(z.strictObject({ age: z.int() }));

  it('is known as that of a table, refined or not', () => {
    const refined = schema.refine(() => true).refine(() => true);
    expect([schema, refined, z.record(z.string(), z.int())].map(isTableSchema)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('shows the records by id, without nodes', () => {
    expect(z.encode(schema, tableOf(DEMO))).toEqual(Object.fromEntries(DEMO));
  });

  it('takes back all that it has shown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ids(), fc.record({ age: fc.nat() }))), (records) => {
        const table = tableOf(records);
        expect(contents(z.decode(schema, z.encode(schema, table)))).toEqual(new Map(records));
      }),
    );
  });

  it('refuses a record that breaks the schema, and names its place', () => {
    const result = schema.safeParse({ dolly: { age: 'old' } });
    expect(result.error?.issues.map(({ path }) => path)).toEqual([['dolly', 'age']]);
  });
});

/** Ids that a service may give, and some that mean something to JavaScript. */
function ids(): fc.Arbitrary<string> {
  const known = fc.constantFrom('dolly', 'shaun', 'a/b', '~', 'constructor', 'toString', 'buckets');
  // No object holds __proto__ like other keys, so put() throws.
  return fc.oneof(known, fc.string(), fc.emailAddress()).filter((id) => id !== '__proto__');
}

function apply(
  table: Table<Sheep>,
  model: Map<string, Sheep>,
  { kind, id, age }: { kind: string; id: string; age: number },
): void {
  if (kind === 'put') {
    put(table, id, { age });
    model.set(id, { age });
  } else if (kind === 'remove') {
    remove(table, id);
    model.delete(id);
  } else {
    const [record, other] = [find(table, id), model.get(id)];
    if (record) record.age = age;
    if (other) other.age = age;
  }
}

function tableIn(world: World): Table<Sheep> {
  return world.domains['farm'] as Table<Sheep>;
}

function leavesOf(table: Table<Sheep>): Record<string, Sheep>[] {
  const below = <Below>(node: Record<string, Below | null>) =>
    Object.values(node).filter((one) => one !== null);
  return below(table.buckets)
    .flatMap(below)
    .flatMap((one) => below(one));
}

/** A node, all nodes below it, and their leaves. */
function nodesIn(node: object, levels = 3): Set<object> {
  const below = levels === 0 ? [] : Object.values(node).filter((one: object | null) => one);
  return new Set([node, ...below.flatMap((one: object) => [...nodesIn(one, levels - 1)])]);
}

/** The records of a table, read through its nodes and compared with all(). */
function contents(table: Table<Sheep>): Map<string, Sheep> {
  const records = new Map(leavesOf(table).flatMap((one) => Object.entries(one)));
  expect(all(table)).toEqual([...records.values()]);
  return records;
}
