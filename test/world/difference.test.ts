// Changes between two worlds lead from the one to the other, in the order of their names as well.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { differenceOf } from '../../server/world/difference.ts';
import { freeze } from '../../server/world/freeze.ts';
import { patched } from '../../server/world/patched.ts';

const JSON_VALUE = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Two values that share parts, as worlds do. */
const PAIR = fc.tuple(JSON_VALUE, JSON_VALUE, JSON_VALUE).map(([shared, one, other]) => {
  freeze(shared, undefined);
  return [
    { shared, first: one, list: [shared, one] },
    { shared, other, list: [shared, one, other], first: one },
  ] as const;
});

it('leads from one value to another', () => {
  fc.assert(
    fc.property(JSON_VALUE, JSON_VALUE, (before, after) => {
      const changed = patched(before, differenceOf(before, after));
      expect(JSON.stringify(changed)).toBe(JSON.stringify(after));
    }),
  );
});

it('leads from a value to one that shares parts with it, and back, through a text', () => {
  fc.assert(
    fc.property(PAIR, ([before, after]) => {
      for (const [from, to] of [
        [before, after],
        [after, before],
      ]) {
        const changes = JSON.parse(JSON.stringify(differenceOf(from, to))) as never;
        expect(JSON.stringify(patched(from, changes))).toBe(JSON.stringify(to));
      }
    }),
  );
});

it('leaves the value as it was, and shares what it does not change', () => {
  const before = { farm: { sheep: [{ name: 'Dolly' }] }, dogs: { name: 'Bitzer' } };
  freeze(before, undefined);
  const after = patched(before, [{ op: 'replace', path: '/farm/sheep/0/name', value: 'Shaun' }]);
  expect(after).toEqual({ farm: { sheep: [{ name: 'Shaun' }] }, dogs: { name: 'Bitzer' } });
  expect(after.dogs).toBe(before.dogs);
});

it('tells nothing of parts that both share', () => {
  const shared = {
    get name(): string {
      throw new Error('It is read.');
    },
  };
  expect(differenceOf({ shared, a: 1 }, { shared, a: 2 })).toEqual([
    { op: 'replace', path: '/a', value: 2 },
  ]);
});

it('refuses a change of a place that is not there', () => {
  expect(() => patched({ a: 1 }, [{ op: 'add', path: '/a/b/c', value: 1 }])).toThrow(/not there/);
});

it('leads to a field of any name', () => {
  const after = JSON.parse('{"a":1,"__proto__":{"b":2}}') as unknown;
  const changed = patched<unknown>({ a: 1 }, differenceOf({ a: 1 }, after));
  expect(JSON.stringify(changed)).toBe('{"a":1,"__proto__":{"b":2}}');
});
