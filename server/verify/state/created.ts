import { faultsIn } from '../constraints/part.ts';
import { jsonOf } from '../json-body.ts';
import { idsIn } from '../run/ids.ts';
import { SURE } from '../run/made.ts';
import { isTaken } from '../run/client.ts';
import { isItem, isSame, itemWith, scalarsOf } from './items.ts';
import { Reader } from './reader.ts';
import { stateFault } from './state-fault.ts';
import type { Ways } from '../run/recipes.ts';
import type { Trials } from '../run/trials.ts';
import type { StateFault } from './state-fault.ts';
import type { Thing } from './things.ts';

/** Properties that are written and never shown. */
const SECRET = /pass|secret|token|code|pin/i;

/** Makes a thing, and looks for it: alone, and in its list. */
export async function created(trials: Trials, recipes: Ways, thing: Thing): Promise<StateFault[]> {
  const { list, item, word } = thing;
  const create = list?.operations.get('post');
  const way = create && (await recipes.of(create));
  if (!create || !way || !('recipe' in way)) return [];
  const reader = new Reader(trials);
  const scene = trials.fresh();
  const made = await reader.go(scene, way.recipe);
  const target = scene.steps.at(-1)?.request.target ?? '';
  if (!made) return [];
  const { answer } = made;
  const read = item?.operations.get('get');
  const parameter = read?.parameters.findLast((one) => one.in === 'path');
  // The path's own parameter refuses such a value, so that asking for it would prove nothing about the server.
  const fits = (value: unknown): boolean =>
    faultsIn(trials.contract, parameter?.schema ?? true, value).length === 0;
  const ids = idsIn(jsonOf(answer), parameter?.name ?? 'id', word)
    .filter(({ likeness, value }) => likeness >= SURE && (fits(value) || fits(String(value))))
    .map(({ value }) => value);
  if (ids.length === 0) return [];
  const found: StateFault[] = [];
  const isRead = read && 'recipe' in (await recipes.of(read));
  const sent = made.values.body?.value;
  if (read && isRead) {
    let shown: unknown;
    for (const id of ids) {
      const reply = await reader.send(scene, read, target, id);
      if (!reply || !isTaken(reply)) continue;
      const data = jsonOf(reply);
      const own = itemWith(data, id);
      if (own === undefined) {
        found.push(
          stateFault('created-readable', read, scene.steps, {
            message: 'the thing that was made is read, and another one comes',
            expected: 'the thing with the id of the path',
          }),
        );
      }
      shown = own ?? data;
      break;
    }
    if (shown === undefined) {
      found.push(
        stateFault('created-readable', create, scene.steps, {
          message: 'what was made cannot be read',
          expected: 'a success for the id that the reply shows',
        }),
      );
    }
    found.push(
      ...lost(sent, jsonOf(answer), shown).map((key) =>
        stateFault('created-readable', create, scene.steps, {
          message: `what was made is read without the ${key} that was sent`,
          expected: 'the value that was sent, or that the reply showed',
          place: `/body/${key}`,
        }),
      ),
    );
  }
  const lister = list?.operations.get('get');
  if (lister && 'recipe' in (await recipes.of(lister))) {
    const items = await reader.list(scene, lister, target);
    // A path may hold one thing, and no list.
    const isListed = items?.some((one) => ids.some((id) => isSame(one, id) || itemWith(one, id)));
    if (items && !isListed) {
      found.push(
        stateFault('created-listed', create, scene.steps, {
          message: 'what was made is not in its list',
          expected: 'the id that the reply shows, in the list',
        }),
      );
    }
  }
  return found;
}

/** The names of what was sent and then read otherwise, although the reply showed it as it was sent. */
function lost(sent: unknown, echo: unknown, shown: unknown): string[] {
  if (!isItem(shown)) return [];
  const told = new Map(scalarsOf(echo).concat(...nested(echo)));
  return scalarsOf(sent)
    .filter(([key, value]) => {
      if (SECRET.test(key) || !(key in shown)) return false;
      const read = shown[key];
      const isScalar = typeof read !== 'object' || read === null;
      return isScalar && read !== value && (!told.has(key) || read !== told.get(key));
    })
    .filter(([key, value]) => typeof shown[key] === typeof value)
    .map(([key]) => key);
}

function nested(echo: unknown): ReturnType<typeof scalarsOf>[] {
  return isItem(echo) ? Object.values(echo).map(scalarsOf) : [];
}
