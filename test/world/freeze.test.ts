import { expect, it } from '@jest/globals';

import { freeze } from '../../server/world/freeze.ts';
import { draftOf, untoldDraftOf } from '../../server/world/world.ts';
import { worldOf } from './world.ts';

interface Farm {
  sheep: { name: string; lambs: object[] }[];
  dogs: { name: string };
}

const farm = (): Farm => ({ sheep: [{ name: 'Dolly', lambs: [{}] }], dogs: { name: 'Bitzer' } });

/** Every object in a value. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

it.each([draftOf, untoldDraftOf])('leaves nothing open in a committed world, %p', (open) => {
  const draft = open(worldOf('farm', farm()));
  const state = draft.world.domains['farm'] as Farm;
  state.sheep.push({ name: 'Shaun', lambs: [{ age: 1 }] });
  state.sheep[0]?.lambs.push({});
  const { world } = draft.commit();
  expect(objectsIn(world).filter((one) => !Object.isFrozen(one))).toEqual([]);
});

it('reads nothing that both values share', () => {
  let looks = 0;
  const shared = new Proxy(Object.freeze({ name: 'Bitzer' }), {
    isExtensible: (target) => {
      looks += 1;
      return Reflect.isExtensible(target);
    },
    ownKeys: (target) => {
      looks += 1;
      return Reflect.ownKeys(target);
    },
  });
  freeze({ dogs: shared, more: 1 }, Object.freeze({ dogs: shared }));
  expect(looks).toBe(0);
});

it('refuses a state that contains itself', () => {
  const draft = draftOf(worldOf('farm', farm()));
  const circle: { self?: object } = {};
  circle.self = circle;
  Object.assign(draft.world.domains['farm'] as object, { circle });
  expect(() => draft.commit()).toThrow('A state cannot contain itself.');
});
