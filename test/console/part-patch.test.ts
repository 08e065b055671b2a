// An edit of a part of a state, as the console sends it.
import { expect, it } from '@jest/globals';

const path = '../../server/console/browser/part-patch.js';
// The cast: scripts of a browser have no types here.
const { partPatch } = (await import(path)) as {
  partPatch: (state: unknown, path: string[], before: unknown, after: unknown) => unknown;
};

const STATE = {
  customers: { 7: { name: 'Sari', tags: ['a', 'b'], left: null }, 8: { name: 'Budi' } },
};
const { 7: sari } = STATE.customers;

it.each<[string, string[], unknown, unknown, unknown]>([
  ['a value', ['customers', '7', 'name'], 'Sari', 'Rara', { customers: { 7: { name: 'Rara' } } }],
  [
    'a record, by the fields that differ',
    ['customers', '7'],
    sari,
    { ...sari, name: 'Rara' },
    { customers: { 7: { name: 'Rara' } } },
  ],
  [
    'a field that is gone',
    ['customers', '8'],
    { name: 'Budi' },
    {},
    { customers: { 8: { name: null } } },
  ],
  [
    'a record that is gone',
    ['customers', '8'],
    { name: 'Budi' },
    undefined,
    { customers: { 8: null } },
  ],
  [
    'an item of a list, by the whole list',
    ['customers', '7', 'tags', '1'],
    'b',
    'c',
    { customers: { 7: { tags: ['a', 'c'] } } },
  ],
  [
    'an item that is gone',
    ['customers', '7', 'tags', '0'],
    'a',
    undefined,
    { customers: { 7: { tags: ['b'] } } },
  ],
  ['the whole state', [], { a: 1, b: 2 }, { a: 1, b: 3, c: 4 }, { b: 3, c: 4 }],
  ['nothing', ['customers', '7'], sari, { ...sari }, {}],
])('changes %s', (_, part, before, after, patch) => {
  expect(partPatch(STATE, part, before, after)).toEqual(patch);
});

it('leaves alone what others have changed since', () => {
  const before = { name: 'Old', age: 7 };
  expect(
    partPatch({ one: { name: 'New', age: 7 } }, ['one'], before, { ...before, age: 8 }),
  ).toEqual({
    one: { age: 8 },
  });
});
