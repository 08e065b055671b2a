// Long work on a world, committed in parts.
import { inSlices } from './slices.ts';
import { stepsTo } from './steps.ts';
import { draftOf } from './world.ts';
import type { Eventual, Steps } from './steps.ts';
import type { Commit, Draft, World } from './world.ts';

/** Steps between two commits. A step is about one record that changes: less than 0.1 ms. */
const STEPS = 250;

/**
 * Changes a world by work in steps, and commits after each 250 of them. Short work makes one commit.
 * @param work begins the work. The world in its draft is a new one after each commit
 * @param open makes a draft
 * @returns a commit at a time, each made from the world of the one before it, and in the end the result of the work
 */
export function* commits<T>(
  world: World,
  work: (draft: Pick<Draft, 'world'>) => Eventual<T>,
  open: (world: World) => Draft = draftOf,
): Generator<Commit, T, undefined> {
  let draft = open(world);
  const present = {
    get world() {
      return draft.world;
    },
  };
  const steps = stepsTo(work(present));
  for (let count = 1; ; count += 1) {
    const { done, value } = steps.next();
    if (done !== true && count % STEPS > 0) continue;
    const commit = draft.commit();
    yield commit;
    if (done === true) return value;
    draft = open(commit.world);
  }
}

/**
 * Changes a world by work in slices, between which others are answered.
 * @param work begins the work, as for commits()
 * @returns the world in the end, all changes, and the result of the work
 * @throws whatever the work throws; the given world stays as it is
 */
export async function committed<T>(
  world: World,
  work: (draft: Pick<Draft, 'world'>) => Eventual<T>,
): Promise<Commit & { result: T }> {
  const made: Commit[] = [];
  function* keep(): Steps<T> {
    const left = commits(world, work);
    for (;;) {
      const { done, value } = left.next();
      if (done === true) return value;
      made.push(value);
      yield;
    }
  }
  const result = await inSlices(keep());
  return {
    world: made.at(-1)?.world ?? world,
    changes: made.flatMap(({ changes }) => changes),
    inverse: made.reverse().flatMap(({ inverse }) => inverse),
    result,
  };
}
