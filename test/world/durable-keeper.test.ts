import { expect, it } from '@jest/globals';

import { Course } from '../../server/world/course.ts';
import { DurableKeeper } from '../../server/world/durable-keeper.ts';
import { BROKEN } from '../store/broken-store.ts';
import { roomy } from './journals.ts';
import { worldOf } from './world.ts';
import type { DurableStore } from '../../server/world/store.ts';

const DEMO = { name: 'demo', description: '', world: worldOf('farm', 'demo') };

/** The course of a session with a checkpoint and no steps, and a store that can only read it. */
function stored(): { course: Course; store: DurableStore } {
  const course = new Course({ scenario: DEMO, domains: new Map(), ...roomy(10), real: 0 });
  const checkpoint = course.checkpoint(0);
  const store: DurableStore = {
    ...BROKEN,
    load: () => Promise.resolve({ id: 1, checkpoint, steps: [] }),
    since: () => Promise.resolve([]),
  };
  return { course, store };
}

it('is not ready until a step that it was told of is read, also after a store out of reach', async () => {
  const { course, store } = stored();
  const keeper = new DurableKeeper(store, 'a', course, () => DEMO);
  await keeper.catchUp();
  expect(keeper.isReady).toBe(true);
  keeper.told(1);
  store.since = BROKEN.since;
  await expect(keeper.catchUp()).rejects.toThrow('cannot store');
  expect(keeper.isReady).toBe(false);
  store.since = () => Promise.resolve([{ number: 1, real: 0, first: 1 }]);
  await keeper.catchUp();
  expect(keeper.isReady).toBe(true);
});

it('follows a step that another process has kept while the session was read', async () => {
  const { course, store } = stored();
  const changes = [{ op: 'replace' as const, path: '/domains/farm', value: 'shorn' }];
  store.since = (_id, number) =>
    Promise.resolve(number === 0 ? [{ number: 1, real: 0, first: 1, changes }] : []);
  await new DurableKeeper(store, 'a', course, () => DEMO).catchUp();
  expect(course.present.world.domains['farm']).toBe('shorn');
});

it('refuses a session whose steps are lost', async () => {
  const { course, store } = stored();
  store.since = () => Promise.resolve(undefined);
  await expect(new DurableKeeper(store, 'a', course, () => DEMO).catchUp()).rejects.toThrow(
    'cannot store',
  );
});
