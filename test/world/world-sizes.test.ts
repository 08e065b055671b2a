// The bytes of worlds, as they change.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { sizeOf } from '../../server/world/size.ts';
import { WorldSizes } from '../../server/world/world-sizes.ts';
import { draftOf } from '../../server/world/world.ts';
import { worldOf } from './world.ts';
import type { World } from '../../server/world/world.ts';

interface Farm {
  sheep: { id: number; name: string }[];
  barns: Record<string, { wool: string }>;
}

const FIRST = worldOf('farm', { sheep: [], barns: {} } satisfies Farm);
const step = fc.record({
  act: fc.constantFrom('push', 'shift', 'rename', 'build', 'burn', 'back'),
  id: fc.nat(5),
  name: fc.string({ maxLength: 50 }),
});

function after(world: World, { act, id, name }: { act: string; id: number; name: string }): World {
  const draft = draftOf(world);
  const { sheep, barns } = draft.world.domains['farm'] as Farm;
  if (act === 'push') sheep.push({ id, name });
  if (act === 'shift') sheep.shift();
  if (act === 'rename') Object.assign(sheep[id] ?? {}, { name });
  if (act === 'build') barns[name] = { wool: name };
  if (act === 'burn') Reflect.deleteProperty(barns, Object.keys(barns)[0] ?? '');
  return draft.commit().world;
}

it('are those of the whole world, however it has come about', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const sizes = new WorldSizes(Infinity);
      const worlds = [FIRST];
      for (const one of steps) {
        const world = worlds.at(one.act === 'back' ? -2 : -1) ?? FIRST;
        worlds.push(after(world, one));
        const next = worlds.at(-1) ?? FIRST;
        const whole = sizeOf(next, Infinity) - sizeOf(FIRST, Infinity);
        expect(sizes.of(next, world)).toBe(whole);
      }
    }),
  );
});

it('may not grow beyond the limit, but may shrink there', () => {
  const sizes = new WorldSizes(1000);
  const large = after(FIRST, { act: 'build', id: 0, name: 'x'.repeat(1000) });
  expect(() => {
    sizes.check(large, FIRST);
  }).toThrow('The session would keep over 0 MiB; delete records, or reset it.');
  const larger = after(large, { act: 'push', id: 0, name: '' });
  const smaller = after(larger, { act: 'shift', id: 0, name: '' });
  sizes.of(larger, large);
  expect(() => {
    sizes.check(smaller, larger);
  }).not.toThrow();
});
