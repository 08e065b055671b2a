import { jsonOf } from '../json-body.ts';
import { goalOf } from '../run/recipe.ts';
import { isTaken } from '../run/client.ts';
import { isItem, listIn } from './items.ts';
import { Reader } from './reader.ts';
import { stateFault } from './state-fault.ts';
import type { Parameter } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Ways } from '../run/recipes.ts';
import type { Scene } from '../run/scene.ts';
import type { Trials } from '../run/trials.ts';
import type { StateFault } from './state-fault.ts';

const PAGE = /^(page|page_?number)$/i;
const OFFSET = /^(offset|skip)$/i;
const SIZE = /^(per_?page|limit|size|page_?size)$/i;
const TOTAL = /^(total|total_?(items|count|records|elements)|count)$/i;

/** The most pages that are read, of one item each. */
const MOST = 12;

/** Reads a list in pages of one item, and as a whole: each item once, and as many as it says. */
export async function paged(trials: Trials, recipes: Ways, list: Operation): Promise<StateFault[]> {
  const size = named(list, SIZE);
  const page = named(list, PAGE) ?? named(list, OFFSET);
  const way = await recipes.of(list);
  if (!size || !page || !('recipe' in way)) return [];
  const scene = trials.fresh();
  const pages = new Pages(trials, scene, list, { size: size.name, page: page.name });
  const { sign } = trials.settings;
  const exchanges = await scene.prepare(way.recipe, sign);
  if (!exchanges) return [];
  const { target } = await scene.write(goalOf(way.recipe), exchanges, sign);
  const first = PAGE.test(page.name) ? 1 : 0;
  const whole = await pages.read(target, first, 100);
  if (!whole || whole.items.length < 2) return [];
  const alone: unknown[] = [];
  for (let number = 0; number < Math.min(whole.items.length, MOST); number += 1) {
    const one = await pages.read(target, first + number, 1);
    if (!one) return [];
    if (one.items.length > 1) {
      const message = 'a page of 1 item has more';
      return [stateFault('page-size', list, scene.steps, { message, expected: 'one item' })];
    }
    alone.push(...one.items);
  }
  const [asWhole, asPages] = [whole.items.slice(0, MOST), alone].map((all) =>
    all.map((one) => JSON.stringify(one)),
  );
  if (JSON.stringify(asWhole) !== JSON.stringify(asPages)) {
    const message = 'the pages of a list overlap, or leave an item out';
    return [
      stateFault('page-seam', list, scene.steps, {
        message,
        expected: 'each item of the list once, in its order',
      }),
    ];
  }
  if (whole.total !== undefined && whole.items.length < 100 && whole.total !== whole.items.length) {
    const message = 'a list tells another total than the number of its items';
    return [
      stateFault('page-total', list, scene.steps, { message, expected: 'the number of items' }),
    ];
  }
  return [];
}

class Pages {
  readonly #reader: Reader;
  readonly #scene: Scene;
  readonly #list: Operation;
  readonly #names: { size: string; page: string };

  constructor(
    trials: Trials,
    scene: Scene,
    list: Operation,
    names: { size: string; page: string },
  ) {
    this.#reader = new Reader(trials);
    this.#scene = scene;
    this.#list = list;
    this.#names = names;
  }

  async read(
    target: string,
    page: number,
    size: number,
  ): Promise<{ items: unknown[]; total: number | undefined } | undefined> {
    const query = new Map([
      [this.#names.page, page],
      [this.#names.size, size],
    ]);
    const reply = await this.#reader.send(this.#scene, this.#list, target, undefined, query);
    const data = reply && isTaken(reply) ? jsonOf(reply) : undefined;
    const items = listIn(data);
    return items && { items, total: totalIn(data, 0) };
  }
}

function named({ parameters }: Operation, pattern: RegExp): Parameter | undefined {
  return parameters.find(({ in: place, name }) => place === 'query' && pattern.test(name));
}

/** The number beside a list that tells how many items there are. */
function totalIn(data: unknown, depth: number): number | undefined {
  if (!isItem(data) || depth > 3) return undefined;
  for (const [key, value] of Object.entries(data))
    if (TOTAL.test(key) && typeof value === 'number') return value;
  for (const value of Object.values(data)) {
    const found = totalIn(value, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
