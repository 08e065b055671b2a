import { describe, expect, it } from '@jest/globals';
import { create } from 'mutative';

import { sizeBeside, sizeOf } from '../../server/world/size.ts';
import { collectGarbage } from '../garbage.ts';

const MIB = 2 ** 20;

it.each([null, undefined, true, 4])('counts nothing for %s, which stands in its place', (value) => {
  expect(sizeOf(value, Infinity)).toBe(0);
});

it.each<[name: string, value: () => unknown]>([
  [
    'a text',
    () =>
      'x'
        .repeat(2 ** 20)
        .split('')
        .join(''),
  ],
  ['texts', () => Array.from({ length: 100_000 }, (_, i) => `text number ${i}`)],
  ['numbers', () => Array.from({ length: 200_000 }, (_, i) => i / 3)],
  ['empty objects', () => JSON.parse(`[${'{},'.repeat(50_000)}{}]`) as unknown],
  ['empty lists', () => JSON.parse(`[${'[],'.repeat(50_000)}[]]`) as unknown],
  ['records', () => Array.from({ length: 50_000 }, (_, id) => ({ id, name: `n${id}`, on: true }))],
  [
    'a large record',
    () => Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`key-${i}`, i])),
  ],
])('counts at least what V8 takes for %s', (_, value) => {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = value();
  collectGarbage();
  const taken = process.memoryUsage().heapUsed - before;
  // Half a MiB stands for what the test itself takes meanwhile.
  expect(sizeOf(kept, Infinity)).toBeGreaterThan(0.9 * (taken - MIB / 2));
});

it('ends its walk where it has found enough', () => {
  let looks = 0;
  const part = {
    get name() {
      looks += 1;
      return 'x';
    },
  };
  const many = Array.from({ length: 1000 }, () => part);
  expect(sizeOf(many, 20_000)).toBeGreaterThan(20_000);
  expect(looks).toBeLessThan(100);
});

describe('beside another value', () => {
  const herd = { sheep: Array.from({ length: 100 }, (_, id) => ({ id, name: 'Dolly' })), dogs: {} };

  it('counts nothing of what both share', () => {
    expect(sizeBeside(herd, herd, MIB)).toBe(0);
    expect(sizeBeside(herd, { ...herd }, MIB)).toBeLessThan(200);
  });

  it('counts what the change of a record has copied, and no other record', () => {
    const changed = create(herd, ({ sheep: [first] }) => {
      if (first) first.name = 'Shaun';
    });
    const copied = sizeOf([herd.sheep[0]], MIB) + sizeOf(Array(100).fill(null), MIB);
    expect(sizeBeside(herd, changed, MIB)).toBeLessThan(copied + 300);
  });

  it('counts no record that has moved in its list', () => {
    const moved = create(herd, ({ sheep }) => {
      sheep.shift();
    });
    expect(sizeBeside(moved, herd, MIB)).toBeLessThan(sizeOf(Array(100).fill(null), MIB) + 300);
  });

  it('counts everything where nothing is shared', () => {
    expect(sizeBeside(herd, structuredClone(herd), MIB)).toBeGreaterThan(
      sizeOf(herd.sheep, MIB) * 0.5,
    );
  });
});
