import { expect, it } from '@jest/globals';

import { Edits } from '../../server/contract/repair/edits.ts';
import { below } from '../../server/contract/repair/place.ts';
import type { Place } from '../../server/contract/repair/place.ts';

const at = (first: string, ...keys: string[]): Place => keys.reduce(below, below(undefined, first));

const DOCUMENT = { a: { b: 1, c: [1, 2, 3] }, d: { e: {} } };

it('leaves the document as it is, and shares what is unchanged', () => {
  const before = structuredClone(DOCUMENT);
  const edits = new Edits();
  edits.put(at('a', 'b'), 2);
  const after = edits.in(DOCUMENT) as typeof DOCUMENT;
  expect(DOCUMENT).toEqual(before);
  expect(after).toEqual({ ...DOCUMENT, a: { b: 2, c: [1, 2, 3] } });
  expect(after.d).toBe(DOCUMENT.d);
  expect(after.a.c).toBe(DOCUMENT.a.c);
});

it.each<[string, (edits: Edits) => void, object]>([
  [
    'removes keys',
    (edits) => {
      edits.remove(at('a', 'c'));
    },
    { a: { b: 1 }, d: { e: {} } },
  ],
  [
    'removes from a list by the old indices',
    (edits) => {
      edits.remove(at('a', 'c', '0'));
      edits.put(at('a', 'c', '2'), 9);
    },
    { a: { b: 1, c: [2, 9] }, d: { e: {} } },
  ],
  [
    'appends to a list',
    (edits) => {
      edits.append(at('a', 'c'), 4);
      edits.append(at('a', 'c'), 5);
    },
    { a: { b: 1, c: [1, 2, 3, 4, 5] }, d: { e: {} } },
  ],
  [
    'makes a list of what it appends',
    (edits) => {
      edits.append(at('d', 'f'), 4);
    },
    { a: DOCUMENT.a, d: { e: {}, f: [4] } },
  ],
  [
    'adds keys',
    (edits) => {
      edits.put(at('d', 'f'), 1);
    },
    { a: DOCUMENT.a, d: { e: {}, f: 1 } },
  ],
  [
    'edits a value that is put',
    (edits) => {
      edits.put(at('d'), { x: { y: 1 } });
      edits.put(at('d', 'x', 'y'), 2);
    },
    { a: DOCUMENT.a, d: { x: { y: 2 } } },
  ],
  [
    'keeps what is put after a removal',
    (edits) => {
      edits.remove(at('d'));
      edits.put(at('d'), 1);
    },
    { a: DOCUMENT.a, d: 1 },
  ],
  [
    'leaves out changes of what is not there',
    (edits) => {
      edits.put(at('x', 'y'), 1);
      edits.remove(at('z'));
    },
    DOCUMENT,
  ],
  [
    'sets keys that objects inherit',
    (edits) => {
      edits.put(at('d', 'constructor'), 1);
    },
    { a: DOCUMENT.a, d: { e: {}, constructor: 1 } },
  ],
])('%s', (_, edit, expected) => {
  const edits = new Edits();
  expect(edits.isEmpty).toBe(true);
  edit(edits);
  expect(edits.isEmpty).toBe(false);
  expect(edits.in(DOCUMENT)).toEqual(expected);
});
