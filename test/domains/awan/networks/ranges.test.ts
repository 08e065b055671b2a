import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  contains,
  hostsOf,
  nextFree,
  notationOf,
  rangeOf,
  toDotted,
  toInteger,
} from '../../../../server/domains/awan/networks/ranges.ts';
import { PRIVATE_POOL } from '../../../../server/domains/awan/networks/vpc.ts';
import type { Range } from '../../../../server/domains/awan/networks/ranges.ts';

const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const lastOf = ({ network, cidr }: Range) => network + 2 ** (32 - cidr) - 1;
const overlap = (one: Range, other: Range) =>
  one.network <= lastOf(other) && other.network <= lastOf(one);

describe('the two forms of an address', () => {
  it('agree for every address', () => {
    fc.assert(
      fc.property(address, (integer) => {
        const dotted = toDotted(integer);
        expect(dotted).toMatch(/^\d{1,3}(\.\d{1,3}){3}$/);
        expect(toInteger(dotted)).toBe(integer);
        // The four bytes, as Node writes an unsigned integer.
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32BE(integer);
        expect(dotted).toBe(bytes.join('.'));
      }),
    );
  });

  it.each([
    ['0.0.0.0', 0],
    ['10.20.0.1', 169082881],
    ['203.0.113.10', 3405803786],
    ['255.255.255.255', 4294967295],
  ])('of %s agree', (dotted, integer) => {
    expect(toInteger(dotted)).toBe(integer);
    expect(toDotted(integer)).toBe(dotted);
  });
});

describe('a network', () => {
  it('is read from its prefix notation and written so', () => {
    expect(rangeOf('10.20.0.0/20')).toEqual({ network: toInteger('10.20.0.0'), cidr: 20 });
    expect(notationOf(rangeOf('10.20.0.0/20'))).toBe('10.20.0.0/20');
  });

  it('has hosts between its own address and the one for broadcasts', () => {
    const { first, last } = hostsOf(rangeOf('10.20.0.0/20'));
    expect([toDotted(first), toDotted(last)]).toEqual(['10.20.0.1', '10.20.15.254']);
  });

  it.each([
    ['10.20.15.255', false],
    ['10.20.16.0', true],
    ['10.20.16.255', true],
    ['10.20.17.0', false],
  ])('of 10.20.16.0/24 and %s: %s', (one, inside) => {
    expect(contains(rangeOf('10.20.16.0/24'), toInteger(one))).toBe(inside);
  });
});

describe('the next free range', () => {
  const pool = rangeOf('10.20.0.0/22');
  const sizes = fc.integer({ min: 22, max: 28 });

  /** All ranges of a size in the pool, lowest first. */
  function rangesIn({ network, cidr }: Range, size: number): Range[] {
    const length = 2 ** (32 - size);
    return Array.from({ length: 2 ** (size - cidr) }, (_, i) => ({
      network: network + i * length,
      cidr: size,
    }));
  }

  it('is the lowest of its size that overlaps no other, whatever was taken and freed', () => {
    const step = fc.record({ size: sizes, freed: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const taken: Range[] = [];
        for (const { size, freed } of steps) {
          const lowest = rangesIn(pool, size).find((one) => !taken.some((it) => overlap(one, it)));
          const found = nextFree(pool, size, taken);
          expect(found).toEqual(lowest);
          if (found) taken.push(found);
          if (freed !== null && taken.length > 0) taken.splice(freed % taken.length, 1);
        }
      }),
    );
  });

  it('lies inside the private pool', () => {
    const size = fc.integer({ min: 16, max: 28 });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 200 }), (wanted) => {
        const taken: Range[] = [];
        for (const cidr of wanted) {
          const found = nextFree(PRIVATE_POOL, cidr, taken);
          if (!found) continue;
          expect(contains(PRIVATE_POOL, found.network)).toBe(true);
          expect(contains(PRIVATE_POOL, lastOf(found))).toBe(true);
          expect(taken.some((one) => overlap(one, found))).toBe(false);
          taken.push(found);
        }
      }),
    );
  });

  it('ignores taken ranges outside of the pool', () => {
    const taken = [rangeOf('10.8.0.0/16'), rangeOf('10.24.0.0/16')];
    expect(nextFree(pool, 22, taken)).toEqual(pool);
  });

  it('does not exist for a size larger than the pool', () => {
    expect(nextFree(pool, 21, [])).toBeUndefined();
  });
});
