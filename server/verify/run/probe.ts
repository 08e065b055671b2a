import { differences, readingOf } from './digest.ts';
import { shapeOf } from '../state/things.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Sign } from '../request/credentials.ts';
import type { Reading } from './digest.ts';
import type { Recipe } from './recipe.ts';
import { goalOf } from './recipe.ts';
import type { Scene } from './scene.ts';

/** The most reads that tell of a state. */
const MOST = 10;

/** Reads of a state, near an operation. */
export class Probe {
  readonly #recipes: readonly Recipe[];
  readonly #sign: Sign;

  /** @param recipes of reads that change nothing on their way */
  constructor(operation: Operation, recipes: readonly Recipe[], sign: Sign) {
    const own = segmentsOf(operation);
    const nearness = (recipe: Recipe): number => {
      const other = segmentsOf(goalOf(recipe).operation);
      const differs = other.findIndex((segment, i) => segment !== own[i]);
      return differs === -1 ? other.length : differs;
    };
    this.#recipes = recipes
      .filter((one) => one.every((step) => step.operation.method === 'get'))
      .toSorted((one, other) => nearness(other) - nearness(one))
      .slice(0, MOST);
    this.#sign = sign;
  }

  async read(scene: Scene): Promise<Reading[]> {
    const readings: Reading[] = [];
    for (const recipe of this.#recipes) {
      const exchanges = await scene.prepare(recipe, this.#sign);
      if (!exchanges) continue;
      const request = await scene.write(goalOf(recipe), exchanges, this.#sign);
      readings.push(readingOf(await scene.send(request)));
    }
    return readings;
  }
}

/**
 * The first place that changed between two times, and did not change by itself before.
 * @param earlier read before `before`, while nothing happened
 */
export function changedPlace(
  earlier: readonly Reading[],
  before: readonly Reading[],
  after: readonly Reading[],
): string | undefined {
  if (before.length !== after.length) return '';
  for (const [i, one] of before.entries()) {
    const volatile = differences(earlier[i] ?? new Map(), one);
    const changed = [...differences(one, after[i] ?? new Map())];
    const found = changed.find((place) => !volatile.has(place));
    if (found !== undefined) return found;
  }
  return undefined;
}

function segmentsOf({ path }: Operation): string[] {
  return shapeOf(path.template).split('/');
}
