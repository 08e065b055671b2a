import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { keysOf, pointerTo } from '../../server/world/pointer.ts';

it.each<[keys: (string | number)[], pointer: string]>([
  [[], '/body'],
  [['a', 0], '/body/a/0'],
  [['a/b', 'm~n', '~1'], '/body/a~1b/m~0n/~01'],
  [[''], '/body/'],
])('writes the keys %j as %s', (keys, pointer) => {
  expect(pointerTo('/body', ...keys)).toBe(pointer);
});

it('reads back the keys that it has written', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      expect(keysOf(pointerTo('', ...keys))).toEqual(keys);
    }),
  );
});
