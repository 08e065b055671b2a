import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { inOrder, pageOf } from '../../../server/domains/awan/pages.ts';

const queries = fc.record({
  page: fc.integer({ min: 1 }),
  per_page: fc.integer({ min: 1, max: 100 }),
});

describe('pages', () => {
  it('are together the list, each but the last of them full', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 100 }), (list, per_page) => {
        const { last_page } = pageOf(list, { per_page }).meta.pagination;
        const pages = Array.from({ length: last_page }, (_, index) =>
          pageOf(list, { page: index + 1, per_page }),
        );
        expect(pages.flatMap(({ data }) => data)).toEqual(list);
        expect(pages.slice(0, -1).every(({ data }) => data.length === per_page)).toBe(true);
      }),
    );
  });

  it("repeat the request's numbers, and tell the length of the list", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), queries, (list, query) => {
        const { pagination } = pageOf(list, query).meta;
        const last_page = list.length === 0 ? 1 : Math.ceil(list.length / query.per_page);
        expect(pagination).toEqual({ ...query, total: list.length, last_page });
      }),
    );
  });

  it.each([
    [0, 1, 0, 1],
    [10, 1, 10, 1],
    [11, 1, 10, 2],
    [11, 2, 1, 2],
    [20, 2, 10, 2],
    [20, 3, 0, 2],
    [20, Number.MAX_SAFE_INTEGER, 0, 2],
  ])(
    'of 10: of %i entries page %i shows %i, and the last is %i',
    (total, page, shown, last_page) => {
      const { data, meta } = pageOf(Array.from({ length: total }), { page, per_page: 10 });
      expect(data).toHaveLength(shown);
      expect(meta.pagination).toEqual({ page, per_page: 10, total, last_page });
    },
  );

  it('begin with the first one, of ten entries, by default', () => {
    expect(pageOf([1], {}).meta.pagination).toMatchObject({ page: 1, per_page: 10 });
  });
});

const instants = fc
  .date({
    min: new Date('2026-01-01'),
    max: new Date('2026-01-01T00:00:00.009Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

const records = fc.uniqueArray(
  fc.record({ created_at: instants, id: fc.nat(), uuid: fc.uuid({ version: 4 }) }),
  { selector: ({ id }) => id },
);

describe('an order', () => {
  it('goes by time and then by number, upward or downward', () => {
    fc.assert(
      fc.property(records, (list) => {
        const upward = inOrder(list, 'asc');
        expect(new Set(upward)).toEqual(new Set(list));
        for (const [index, { created_at, id }] of upward.slice(1).entries()) {
          const { created_at: earlier, id: smaller } = upward[index] ?? { created_at: '', id: NaN };
          expect(earlier < created_at || (earlier === created_at && smaller < id)).toBe(true);
        }
        expect(inOrder(list, 'desc')).toEqual(upward.toReversed());
      }),
    );
  });

  it('does not depend on the order before', () => {
    const lists = records.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(lists, ([one, other]) => {
        const withoutId = (list: typeof one) =>
          inOrder(list.map(({ created_at, uuid }) => ({ created_at, uuid })));
        expect(withoutId(one)).toEqual(withoutId(other));
      }),
    );
  });

  it('is the newest first by default', () => {
    const [old, young] = [
      { created_at: '2026-01-01T00:00:00Z' },
      { created_at: '2026-01-02T00:00:00Z' },
    ];
    expect(inOrder([old, young])).toEqual([young, old]);
  });

  it('puts an instant without a fraction before one with a fraction', () => {
    const times = ['2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.25Z'];
    const sorted = inOrder(
      times.map((created_at) => ({ created_at })),
      'asc',
    );
    expect(sorted.map(({ created_at }) => created_at)).toEqual([times[1], times[2], times[0]]);
  });

  it('leaves the list itself as it is', () => {
    const list = [{ created_at: '2026-01-01T00:00:00Z' }, { created_at: '2026-01-02T00:00:00Z' }];
    inOrder(Object.freeze(list));
    expect(list[0]?.created_at).toBe('2026-01-01T00:00:00Z');
  });
});
