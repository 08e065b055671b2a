import { variations } from '../constraints/variations.ts';
import { jsonOf } from '../json-body.ts';
import { stepOf } from '../run/experiment.ts';
import { goalOf } from '../run/recipe.ts';
import { isTaken } from '../run/client.ts';
import { isItem, itemWith, scalarsOf } from './items.ts';
import { Reader } from './reader.ts';
import { stateFault } from './state-fault.ts';
import { readerOf } from './things.ts';
import { targetParts } from '../target.ts';
import type { Operation } from '../../contract/operation.ts';
import type { RequestValues } from '../request/values.ts';
import type { Recipe } from '../run/recipe.ts';
import type { Ways } from '../run/recipes.ts';
import type { Scene } from '../run/scene.ts';
import type { Trials } from '../run/trials.ts';
import type { Item } from './items.ts';
import type { StateFault } from './state-fault.ts';

/** The most requests that change one thing. */
const MOST = 6;

/** Properties that tell of the change itself, or are never shown. */
const OWN = /updat|modif|version|etag|revis|pass|secret|token/i;

/** Changes a thing in some ways, and reads it before and after. */
export async function updated(
  trials: Trials,
  recipes: Ways,
  update: Operation,
): Promise<StateFault[]> {
  const read = readerOf(trials.contract.operations, update);
  const way = await recipes.of(update);
  if (!read || !('recipe' in way) || !('recipe' in (await recipes.of(read)))) return [];
  const { values } = goalOf(way.recipe);
  const others = variations(trials.contract, update, values).map((one) => one.values);
  const changes = [values, ...others.filter(({ body }) => body !== undefined)].slice(0, MOST);
  const found: StateFault[] = [];
  for (const change of changes) {
    const one = await changed(trials, way.recipe, change, read);
    if (one) found.push(one);
  }
  return found;
}

async function changed(
  trials: Trials,
  recipe: Recipe,
  values: RequestValues,
  read: Operation,
): Promise<StateFault | undefined> {
  const reader = new Reader(trials);
  const scene = trials.fresh();
  const { sign } = trials.settings;
  const exchanges = await scene.prepare(recipe, sign);
  const goal = goalOf(recipe);
  if (!exchanges) return undefined;
  const request = await scene.write(
    stepOf({ recipe, values: { ...values, parameters: goal.values.parameters } }),
    exchanges,
    sign,
  );
  const ids = targetParts(request.target).path.split('/').map(decodeURIComponent).reverse();
  const show = async (one: Scene): Promise<Item | undefined> => {
    const reply = await reader.send(one, read, request.target);
    if (!reply || !isTaken(reply)) return undefined;
    const data = jsonOf(reply);
    const [id] = ids.filter((text) => text !== '' && itemWith(data, text) !== undefined);
    const whole = id === undefined ? data : itemWith(data, id);
    return isItem(whole) ? whole : undefined;
  };
  const earlier = await show(scene);
  const before = await show(scene);
  const reply = await scene.send(request);
  if (!isTaken(reply)) return undefined;
  const after = await show(scene);
  if (!earlier || !before || !after) return undefined;
  const { operation } = goal;
  const told = (check: string, key: string, message: string, expected: string): StateFault =>
    stateFault(check, operation, scene.steps, { message, expected, place: `/body/${key}` });
  const sent = scalarsOf(values.body?.value);
  const forgotten = sent.find(
    ([key, value]) =>
      !OWN.test(key) && key in after && after[key] === before[key] && isOther(value, before[key]),
  );
  if (forgotten) {
    const message = `a change of ${forgotten[0]} is taken, and then not read`;
    return told('update-kept', forgotten[0], message, 'the value that was sent');
  }
  if (operation.method !== 'patch') return undefined;
  const names = new Set(sent.map(([key]) => key));
  const lost = scalarsOf(before).find(
    ([key, value]) =>
      !names.has(key) && !OWN.test(key) && earlier[key] === value && after[key] !== value,
  );
  if (!lost) return undefined;
  const message = `a change of other properties changed ${lost[0]} as well`;
  return told('update-partial', lost[0], message, 'the value that was there before');
}

/** True for a value of the same kind that is really another one: not only its letter case or its ends. */
function isOther(value: unknown, shown: unknown): boolean {
  if (typeof value !== typeof shown) return false;
  return String(value).trim().toLowerCase() !== String(shown).trim().toLowerCase();
}
