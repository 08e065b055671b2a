import { expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';

import { inParallel } from '../../server/verify/run/workers.ts';

it('works on each member once', async () => {
  const done: number[] = [];
  await inParallel([1, 2, 3, 4, 5], 2, async (one) => {
    await setImmediate();
    done.push(one);
  });
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5]);
});

it('ends with the first failure, and begins nothing after it', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = inParallel([1, 2, 3, 4, 5, 6], 2, async (one) => {
    begun.push(one);
    await setImmediate();
    if (one === 2) throw new Error('The second fails');
    await setImmediate();
    ended.push(one);
  });
  await expect(work).rejects.toThrow('The second fails');
  expect([begun, ended]).toEqual([[1, 2], [1]]);
});
