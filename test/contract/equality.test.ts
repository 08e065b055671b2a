import { describe, expect, it } from '@jest/globals';

import { Checks } from '../../server/contract/checks.ts';
import type { Document, Schema } from '../../server/contract/document.ts';

const DOCUMENT: Document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {} };

function violations(schema: Schema, value: unknown): string[] {
  const found = new Checks(DOCUMENT).violations(schema, value, 'request');
  return found.map(({ message }) => message);
}

describe('values are compared', () => {
  for (const name of ['toString', 'valueOf', 'constructor']) {
    const value = { [name]: 1 };

    it(`by enum, with a property ${name}`, () => {
      expect(violations({ enum: [{ a: 1 }, value] }, value)).toEqual([]);
      expect(violations({ enum: [{ a: 1 }] }, value)).toHaveLength(1);
    });

    it(`by const, with a property ${name}`, () => {
      expect(violations({ const: value }, value)).toEqual([]);
      expect(violations({ const: { a: 1 } }, value)).toHaveLength(1);
    });

    it(`by uniqueItems, with a property ${name}`, () => {
      const schema: Schema = { type: 'array', uniqueItems: true };
      expect(violations(schema, [value, { [name]: 2 }])).toEqual([]);
      expect(violations(schema, [value, { ...value }])).toEqual([
        'must NOT have duplicate items (items ## 0 and 1 are identical)',
      ]);
    });
  }

  it('whatever the order of their properties', () => {
    expect(violations({ enum: [{ a: 1, b: [2] }] }, { b: [2], a: 1 })).toEqual([]);
  });

  it('with each item read once for uniqueItems', () => {
    let reads = 0;
    const items = Array.from({ length: 2000 }, (_, i) =>
      Object.defineProperty({}, 'a', {
        enumerable: true,
        get: () => {
          reads += 1;
          return i;
        },
      }),
    );
    expect(violations({ type: 'array', uniqueItems: true }, items)).toEqual([]);
    expect(reads).toBeLessThanOrEqual(3 * items.length);
  });

  it.each<[string, Schema]>([
    ['texts', { enum: ['a', 'b'] }],
    ['smaller objects', { enum: [{ a: 1 }, [1]] }],
    ['one smaller object', { const: { a: 1 } }],
    ['a smaller list', { const: [1] }],
  ])('without a look at the values of a large one where %s are allowed', (_, schema) => {
    let reads = 0;
    const value = new Proxy(Object.fromEntries(Array.from({ length: 900 }, (_, i) => [i, i])), {
      get: (target, name) => {
        reads += 1;
        return Reflect.get(target, name) as unknown;
      },
    });
    // As a large one is checked: up to the first violation.
    expect(new Checks(DOCUMENT).violations(schema, value, 'request', true)).toHaveLength(1);
    expect(reads).toBeLessThan(10);
  });

  it('whatever the sign of a zero', () => {
    expect(violations({ enum: [[0], 0] }, [-0])).toEqual([]);
    expect(violations({ enum: [[0], 0] }, -0)).toEqual([]);
  });

  it('by the names of an object, and not by their number', () => {
    expect(violations({ const: { a: 1 } }, { b: 1 })).toHaveLength(1);
    expect(violations({ const: { toString: 1 } }, { a: 1 })).toHaveLength(1);
    expect(violations({ const: [1] }, { 0: 1 })).toHaveLength(1);
  });
});
