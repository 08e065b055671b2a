import { goalOf } from '../run/recipe.ts';
import { isTaken } from '../run/client.ts';
import { jsonOf } from '../json-body.ts';
import { isSame, itemWith } from './items.ts';
import { Reader } from './reader.ts';
import { stateFault } from './state-fault.ts';
import { targetParts } from '../target.ts';
import type { Ways } from '../run/recipes.ts';
import type { Trials } from '../run/trials.ts';
import type { Item } from './items.ts';
import type { StateFault } from './state-fault.ts';
import type { Thing } from './things.ts';

/** A property by which a thing may tell its end. */
const STATE = /stat(e|us)|deleted|active|archived/i;

/** Deletes a thing, and looks for it and its neighbours. */
export async function deleted(trials: Trials, recipes: Ways, thing: Thing): Promise<StateFault[]> {
  const { list, item } = thing;
  const remove = item?.operations.get('delete');
  const way = remove && (await recipes.of(remove));
  if (!remove || !way || !('recipe' in way)) return [];
  const reader = new Reader(trials);
  const scene = trials.fresh();
  const { sign } = trials.settings;
  const exchanges = await scene.prepare(way.recipe, sign);
  if (!exchanges) return [];
  const request = await scene.write(goalOf(way.recipe), exchanges, sign);
  const { target } = request;
  const id = decodeURIComponent(targetParts(target).path.split('/').at(-1) ?? '');
  const read = item?.operations.get('get');
  const lister = list?.operations.get('get');
  const readBefore = read && (await reader.send(scene, read, target));
  const listBefore = lister && (await reader.list(scene, lister, target));
  if (!isTaken(await scene.send(request))) return [];
  const found: StateFault[] = [];
  const readAfter = read && (await reader.send(scene, read, target));
  if (readBefore && readAfter && isTaken(readBefore) && isTaken(readAfter)) {
    const before = itemWith(jsonOf(readBefore), id);
    const after = itemWith(jsonOf(readAfter), id);
    if (!hasEnded(before, after)) {
      found.push(
        stateFault('deleted-gone', remove, scene.steps, {
          message: 'what was deleted can still be read',
          expected: '404 or 410',
        }),
      );
    }
  }
  const listAfter = lister && (await reader.list(scene, lister, target));
  if (!listBefore || !listAfter) return found;
  const own = (one: unknown): boolean => isSame(one, id) || itemWith(one, id) !== undefined;
  const [was, is] = [listBefore.find(own), listAfter.find(own)];
  if (was !== undefined && is !== undefined && !hasEnded(itemWith(was, id), itemWith(is, id))) {
    found.push(
      stateFault('deleted-unlisted', remove, scene.steps, {
        message: 'what was deleted is still in its list',
        expected: 'the list without it',
      }),
    );
  }
  const others = listBefore.filter((one) => !own(one)).length;
  if (was !== undefined && listAfter.filter((one) => !own(one)).length < others) {
    found.push(
      stateFault('neighbours-kept', remove, scene.steps, {
        message: 'a deletion took another thing with it',
        expected: 'all other items of the list',
      }),
    );
  }
  return found;
}

/** True if a thing tells that it has come to its end, or is about to. */
function hasEnded(before: Item | undefined, after: Item | undefined): boolean {
  if (!before || !after) return after === undefined;
  return Object.keys(after).some((key) => STATE.test(key) && before[key] !== after[key]);
}
