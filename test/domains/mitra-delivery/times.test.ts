import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { objectIdAt } from '../../../server/domains/mitra-delivery/partners.ts';
import { documentTime, instantOf, rowTime } from '../../../server/domains/mitra-delivery/times.ts';
import { Random } from '../../../server/world/random.ts';

/** Milliseconds from 1970 to 2105. The seconds of an ObjectId overflow after that. */
const now = fc.integer({ min: 0, max: 2 ** 32 * 1000 - 1 });

/** Rounds milliseconds down to the second. */
const secondOf = (time: number): number => time - (time % 1000);

// The source shows this instant of 14 July 2020 in both stores, with the id of the document.
it('writes one instant as the source does', () => {
  const instant = instantOf(Date.UTC(2020, 6, 14, 3, 41, 58, 123));
  expect(rowTime(instant)).toBe('2020-07-14T03:41:58.000000Z');
  expect(documentTime(instant)).toBe('2020-07-14 10:41:58');
});

it('begins the next local day at 17:00 UTC', () => {
  expect(documentTime('2026-12-31T16:59:59Z')).toBe('2026-12-31 23:59:59');
  expect(documentTime('2026-12-31T17:00:00Z')).toBe('2027-01-01 00:00:00');
});

it('writes rows in UTC and documents seven hours ahead, both to the second', () => {
  fc.assert(
    fc.property(now, (time) => {
      const instant = instantOf(time);
      expect(Date.parse(rowTime(instant))).toBe(secondOf(time));
      const local = documentTime(instant);
      expect(local).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      expect(Date.parse(`${local.replace(' ', 'T')}+07:00`)).toBe(secondOf(time));
    }),
  );
});

it('begins an ObjectId with the second of its creation', () => {
  fc.assert(
    fc.property(now, fc.integer(), (time, random) => {
      const id = objectIdAt(time, new Random({ random }));
      expect(id).toMatch(/^[0-9a-f]{24}$/);
      expect(Number.parseInt(id.slice(0, 8), 16) * 1000).toBe(secondOf(time));
    }),
  );
});

it('makes an ObjectId at any time of a clock', () => {
  for (const time of [-1, -62_135_596_800_000, 253_402_300_799_999]) {
    expect(objectIdAt(time, new Random({ random: 1 }))).toMatch(/^[0-9a-f]{24}$/);
  }
});

it('makes different ids in one second', () => {
  const random = new Random({ random: 1 });
  expect(objectIdAt(0, random)).not.toBe(objectIdAt(0, random));
});
