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
      readings.push(readingOf(await scene.perform(goalOf(recipe), exchanges, this.#sign)));
    }
    return readings;
  }
}

/**
 * The first place that changed between two times, and does not change by itself.
 * @param before readings one after the other, while nothing happened
 * @param after the same, after what may have changed something
 */
export function changedPlace(
  before: readonly (readonly Reading[])[],
  after: readonly (readonly Reading[])[],
): string | undefined {
  const all = [...before, ...after];
  if (all.some((one) => one.length !== all[0]?.length)) return '';
  for (const [i, was] of (before.at(-1) ?? []).entries()) {
    const of = (times: readonly (readonly Reading[])[]): Reading[] =>
      times.map((one) => one[i] ?? new Map<string, unknown>());
    const volatile = new Set([...unsteady(of(before)), ...unsteady(of(after))]);
    const [is = was] = of(after);
    // A read that is made up anew each time, as by some mocks, tells of no state.
    if (volatile.size * 2 >= new Set([...was.keys(), ...is.keys()]).size) continue;
    const found = [...differences(was, is)].find((place) => !volatile.has(place));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The places at which a reading differs from the next one. */
function unsteady(readings: readonly Reading[]): string[] {
  return readings.slice(1).flatMap((one, i) => [...differences(readings[i] ?? one, one)]);
}

function segmentsOf({ path }: Operation): string[] {
  return shapeOf(path.template).split('/');
}
