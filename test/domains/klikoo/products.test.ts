import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { matching, pageOf, sorted } from '../../../server/domains/klikoo/products.ts';
import type { components } from '../../../generated/klikoo.d.ts';
import type { Product } from '../../../server/domains/klikoo/state.ts';

type Field = components['schemas']['ProductSort']['field'];

/** There are few letters and few values, so that ties and hits are common. */
const word = fc.string({
  unit: fc.constantFrom('a', 'B', 'b', ' ', '9'),
  minLength: 1,
  maxLength: 4,
});
const product: fc.Arbitrary<Product> = fc.record({
  product_name: word,
  product_detail: word,
  product_category: fc.constantFrom('data', 'pulsa', 'maxim'),
  agent_price: fc.oneof(fc.constantFrom('9', '10', '100'), fc.nat().map(String)),
  product_code: fc.string({
    unit: fc.constantFrom('A', 'a', 'B', '1'),
    minLength: 1,
    maxLength: 6,
  }),
  enable: fc.boolean(),
  updated_at: fc.constantFrom(
    '2026-02-01T00:00:00Z',
    '2026-02-01T00:00:00.500Z',
    '2026-01-31T23:59:59Z',
  ),
  success_rate: fc.constantFrom(0, 9, 10, 99.5, 100),
  time_rate: fc.constantFrom(0, 2, 10, 11.5),
});
const products = fc.uniqueArray(product, { selector: (one) => one.product_code, maxLength: 40 });
const codesOf = (list: { product_code: string }[]) => list.map((one) => one.product_code);

describe('the order', () => {
  /** Compares two products, written in another way than the code under test. */
  const differences: Record<Field, (a: Product, b: Product) => number> = {
    name: (a, b) => order([a.product_name, b.product_name]),
    code: (a, b) => order([a.product_code, b.product_code]),
    category: (a, b) => order([a.product_category, b.product_category]),
    enable: (a, b) => order([a.enable ? 'yes' : 'no', b.enable ? 'yes' : 'no']),
    agent_price: (a, b) =>
      order([a.agent_price.padStart(20, '0'), b.agent_price.padStart(20, '0')]),
    updated_at: (a, b) => new Date(a.updated_at).getTime() - new Date(b.updated_at).getTime(),
    success_rate: (a, b) => a.success_rate - b.success_rate,
    time_rate: (a, b) => a.time_rate - b.time_rate,
  };
  const cases = Object.entries(differences).flatMap(([field, difference]) =>
    (['asc', 'desc'] as const).map((value) => ({ field: field as Field, value, difference })),
  );

  it.each(cases)('is by $field, $value, and then by code', ({ field, value, difference }) => {
    fc.assert(
      fc.property(products, (list) => {
        const result = sorted(list, { field, value });
        expect(codesOf(result).toSorted()).toEqual(codesOf(list).toSorted());
        for (const [i, b] of result.entries()) {
          const a = result[i - 1];
          if (!a) continue;
          const step = value === 'asc' ? difference(a, b) : difference(b, a);
          expect(step).toBeLessThanOrEqual(0);
          if (step === 0) expect(order([a.product_code, b.product_code])).toBe(-1);
        }
      }),
    );
  });

  it('does not depend on the order of the given products', () => {
    const shuffled = products.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...cases), ([list, mixed], by) => {
        expect(codesOf(sorted(mixed, by))).toEqual(codesOf(sorted(list, by)));
      }),
    );
  });

  it('compares prices as numbers', () => {
    const [one] = fc.sample(product, 1);
    if (!one) throw new Error('There is no sample');
    const list = ['100', '9', '20'].map((agent_price) => ({ ...one, agent_price }));
    const prices = sorted(list, { field: 'agent_price', value: 'asc' }).map((p) => p.agent_price);
    expect(prices).toEqual(['9', '20', '100']);
  });
});

describe('pages', () => {
  const limit = fc.integer({ min: 1, max: 12 });

  it('together hold the whole list, each within the limit', () => {
    fc.assert(
      fc.property(products, limit, (list, size) => {
        const { total_page } = pageOf(list, size, 1).meta;
        const pages = Array.from({ length: total_page }, (_, i) => pageOf(list, size, i + 1));
        expect(codesOf(pages.flatMap(({ data }) => data))).toEqual(codesOf(list));
        for (const { data } of pages.slice(0, -1)) expect(data).toHaveLength(size);
        expect(pages.at(-1)?.data).not.toEqual([]);
      }),
    );
  });

  it('are empty after the last one, with the right totals', () => {
    fc.assert(
      fc.property(products, limit, fc.integer({ min: 1, max: 2 ** 53 }), (list, size, past) => {
        const last = Math.ceil(list.length / size);
        const { meta, data } = pageOf(list, size, last + past);
        expect(data).toEqual([]);
        expect(meta).toEqual({
          total_data: list.length,
          total_page: last,
          current_page: last + past,
          per_page: size,
        });
      }),
    );
  });

  it('show no rates', () => {
    fc.assert(
      fc.property(product, (one) => {
        const [shown] = pageOf([one], 1, 1).data;
        expect({ ...shown, success_rate: one.success_rate, time_rate: one.time_rate }).toEqual(one);
        expect(Object.keys(shown ?? {})).toHaveLength(7);
      }),
    );
  });
});

describe('a search', () => {
  it('by a keyword finds it in name, detail or code, in any letter case', () => {
    fc.assert(
      fc.property(products, word, (list, value) => {
        const expected = list.filter(({ product_name, product_detail, product_code }) =>
          `${product_name}\n${product_detail}\n${product_code}`
            .toUpperCase()
            .includes(value.toUpperCase()),
        );
        expect(matching(list, [{ field: 'keyword', value }])).toEqual(expected);
      }),
    );
  });

  it('by category or flag divides the list', () => {
    fc.assert(
      fc.property(products, (list) => {
        const categories = ['data', 'pulsa', 'maxim'].map((value) =>
          matching(list, [{ field: 'categories', value }]),
        );
        expect(codesOf(categories.flat()).toSorted()).toEqual(codesOf(list).toSorted());
        for (const group of categories)
          expect(new Set(group.map((one) => one.product_category)).size).toBeLessThanOrEqual(1);
        const on = matching(list, [{ field: 'enable', value: 'true' }]);
        const off = matching(list, [{ field: 'enable', value: 'false' }]);
        expect(on.every(({ enable }) => enable)).toBe(true);
        expect(off.some(({ enable }) => enable)).toBe(false);
        expect(on.length + off.length).toBe(list.length);
      }),
    );
  });

  it('by a part of a category finds nothing', () => {
    fc.assert(
      fc.property(products, (list) => {
        expect(matching(list, [{ field: 'categories', value: 'dat' }])).toEqual([]);
      }),
    );
  });

  it.each<components['schemas']['ProductSearch']>([
    {},
    { field: 'keyword' },
    { value: 'pulsa' },
    { field: 'categories', value: '' },
    { field: '', value: 'pulsa' },
    { field: '', value: '' },
  ])('by %j finds everything', (condition) => {
    fc.assert(
      fc.property(products, (list) => {
        expect(matching(list, [condition])).toEqual(list);
      }),
    );
  });

  it('asked 20,000 times is met once for each product', () => {
    let looks = 0;
    const one: Product = {
      ...{ product_code: 'D1', product_category: 'data', agent_price: '1', enable: true },
      ...{ updated_at: '2026-02-01T00:00:00Z', success_rate: 1, time_rate: 1 },
      product_detail: 'detail',
      get product_name() {
        looks += 1;
        return 'Paket';
      },
    };
    const condition = { field: 'keyword' as const, value: 'paket' };
    expect(matching([one], Array(20_000).fill(condition) as (typeof condition)[])).toHaveLength(1);
    expect(looks).toBe(1);
  });

  it('with several conditions finds the products that meet all of them', () => {
    const condition = fc.oneof(
      word.map((value) => ({ field: 'keyword' as const, value })),
      fc.constantFrom('data', 'pulsa').map((value) => ({ field: 'categories' as const, value })),
      fc
        .constantFrom('true' as const, 'false')
        .map((value) => ({ field: 'enable' as const, value })),
    );
    fc.assert(
      fc.property(products, fc.array(condition, { maxLength: 4 }), (list, conditions) => {
        const oneAfterTheOther = conditions.reduce((left, one) => matching(left, [one]), list);
        expect(matching(list, conditions)).toEqual(oneAfterTheOther);
      }),
    );
  });
});

/** Returns -1, 0 or 1, by the order in which the engine itself sorts texts. */
function order([a, b]: [string, string]): number {
  if (a === b) return 0;
  return [a, b].sort()[0] === a ? -1 : 1;
}
