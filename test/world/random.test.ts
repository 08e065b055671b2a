import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Random, seedOf } from '../../server/world/random.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('still gives the same values, so that recorded runs stay true', () => {
  const random = new Random({ random: 1 });
  // Mulberry32 as its author published it gave these numbers, not the code under test.
  expect([random.next(), random.next()]).toEqual([0.6270739405881613, 0.002735721180215478]);
});

it('gives the same values for the same seed', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(draw(new Random({ random: seed }))).toEqual(draw(new Random({ random: seed })));
    }),
  );
});

it('reads and changes a seed once for a text of any length, as one in a draft takes long', () => {
  let uses = 0;
  const seed = new Proxy(
    { random: 1 },
    {
      get: (target, name, receiver) => {
        uses += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
      set: (target, name, value) => {
        uses += 1;
        return Reflect.set(target, name, value);
      },
    },
  );
  new Random(seed).text('abc', 100);
  expect(uses).toBe(2);
});

it('gives other values for another seed', () => {
  expect(draw(new Random({ random: 1 }))).not.toEqual(draw(new Random({ random: 2 })));
});

it('goes on from the seed in the world', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(20), (random, used) => {
      const seed = { random };
      const first = new Random(seed);
      for (let i = 0; i < used; i += 1) first.next();
      const resumed = new Random({ ...seed });
      expect(resumed.uuid()).toBe(first.uuid());
    }),
  );
});

it('gives numbers from 0, inclusive, to 1, exclusive', () => {
  fc.assert(
    fc.property(fc.integer(), (random) => {
      const number = new Random({ random }).next();
      expect(number >= 0 && number < 1).toBe(true);
    }),
  );
});

it('gives whole numbers within the limits', () => {
  fc.assert(
    fc.property(fc.integer(), fc.maxSafeInteger(), fc.nat(1_000_000), (random, least, span) => {
      fc.pre(Number.isSafeInteger(least + span));
      const number = new Random({ random }).integer(least, least + span);
      expect(Number.isSafeInteger(number)).toBe(true);
      expect(number).toBeGreaterThanOrEqual(least);
      expect(number).toBeLessThanOrEqual(least + span);
    }),
  );
});

it('gives both limits as well', () => {
  const random = new Random({ random: 1 });
  const drawn = new Set(Array.from({ length: 200 }, () => random.integer(-1, 2)));
  expect([...drawn].sort((one, other) => one - other)).toEqual([-1, 0, 1, 2]);
});

it('gives each number of a range about equally often', () => {
  const random = new Random({ random: 7 });
  const counts = new Map<number, number>();
  for (let i = 0; i < 10_000; i += 1) {
    const number = random.integer(1, 10);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

it('gives a text of the alphabet in the given length', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(100), (random, length) => {
      const text = new Random({ random }).text('01234567', length);
      expect(text).toHaveLength(length);
      expect(text).toMatch(/^[0-7]*$/);
    }),
  );
});

it('gives UUIDs with the bits of version 4 and of the variant', () => {
  fc.assert(
    fc.property(fc.integer(), (random) => {
      expect(new Random({ random }).uuid()).toMatch(UUID);
    }),
  );
});

it('repeats no UUID in 1,000', () => {
  const random = new Random({ random: 1 });
  expect(new Set(Array.from({ length: 1000 }, () => random.uuid())).size).toBe(1000);
});

it('makes the same seed of the same texts, and another of others', () => {
  // The published value of FNV-1a for `a`, mixed once more with the mark after a text.
  expect(seedOf('a')).toBe(Math.imul(0xe40c292c ^ 0x10000, 0x01000193));
  const seeds = [['ab'], ['a', 'b'], ['b', 'a'], ['ab', ''], []].map((texts) => seedOf(...texts));
  expect(new Set(seeds).size).toBe(5);
});

function draw(random: Random): unknown[] {
  return [random.next(), random.integer(1, 1_000_000), random.text('abc', 8), random.uuid()];
}
