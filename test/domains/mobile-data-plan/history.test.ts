// Any history of pushes under an advancing clock agrees with a model of two lines.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { createMock } from '../../../server/app.ts';
import { all } from '../../../server/world/table.ts';
import { FOR_ALL, FOR_YOUTUBE, NOW, Operator, PUSH, STRANGER, TOP_UP, USER } from './operator.ts';

/** Milliseconds by which the clock advances, and the push's times in milliseconds from then. */
const steps = fc.record({
  wait: fc.nat(20),
  updated: fc.integer({ min: -30, max: 2 }),
  expires: fc.integer({ min: -2, max: 60 }),
  path: fc.constantFrom(FOR_ALL, FOR_YOUTUBE, FOR_ALL.replace(USER, STRANGER)),
  notifies: fc.boolean(),
});

const mock = createMock();

it('keeps the latest status of each target for ever, and no refused one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (history) => {
      const operator = new Operator(mock);
      const kept = new Map<string, number>();
      let now = NOW;
      let sent = 0;
      for (const step of history) {
        now += step.wait;
        await operator.setTime(now);
        const updated = now + step.updated;
        const expires = now + step.expires;
        const wanted = (): number => {
          if (updated > now || expires <= now) return 400;
          if ((kept.get(step.path) ?? -Infinity) > updated) return 409;
          return step.notifies && step.path.includes(STRANGER) ? 404 : 200;
        };
        const status = wanted();
        const before = JSON.stringify(operator.world);
        await operator
          .post(step.path, {
            ...(step.notifies ? TOP_UP : PUSH),
            updateTime: new Date(updated).toISOString(),
            expireTime: new Date(expires).toISOString(),
          })
          .expect(status);
        if (status !== 200) {
          expect(JSON.stringify(operator.world)).toBe(before);
          continue;
        }
        kept.set(step.path, updated);
        sent += step.notifies ? 1 : 0;
        const stored = all(operator.state.planStatuses).map(({ updateTime }) => updateTime);
        const modelled = [...kept.values()].map((updated) => new Date(updated).toISOString());
        expect(stored.sort()).toEqual(modelled.sort());
        expect(operator.world.inbox).toHaveLength(sent);
      }
    }),
    { numRuns: 40 },
  );
}, 30_000);
