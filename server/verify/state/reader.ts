import { requestValues } from '../request/values.ts';
import { jsonOf } from '../json-body.ts';
import { isTaken } from '../run/client.ts';
import { maySend } from '../run/settings.ts';
import { listIn } from './items.ts';
import { targetParts } from '../target.ts';
import { goalOf } from '../run/recipe.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Sign } from '../request/credentials.ts';
import type { RequestValues } from '../request/values.ts';
import type { Answer } from '../run/client.ts';
import type { Recipe } from '../run/recipe.ts';
import type { Scene } from '../run/scene.ts';
import type { Settings } from '../run/settings.ts';
import type { Trials } from '../run/trials.ts';

/** The most pages of a list that are read. */
const MOST_PAGES = 20;

/** Sends requests about a thing whose place is known from an earlier request. */
export class Reader {
  readonly #contract: Contract;
  readonly #settings: Settings;
  readonly #sign: Sign;

  constructor({ contract, settings }: Trials) {
    this.#contract = contract;
    this.#settings = settings;
    this.#sign = settings.sign;
  }

  /**
   * Goes the way of a recipe, and sends its request.
   * @returns its reply, and the values that were sent; undefined where it was not taken
   */
  async go(
    scene: Scene,
    recipe: Recipe,
  ): Promise<{ answer: Answer; values: RequestValues } | undefined> {
    const exchanges = await scene.prepare(recipe, this.#sign);
    if (!exchanges) return undefined;
    const { answer, sent } = await scene.take(goalOf(recipe), exchanges, this.#sign);
    return isTaken(answer) ? { answer, values: sent.values } : undefined;
  }

  /**
   * Sends an operation about the same things as an earlier request.
   * @param target the path of the earlier request; its segments are the values of the parameters at the same places
   * @param id of the last path parameter, where the earlier path does not tell it
   */
  async send(
    scene: Scene,
    operation: Operation,
    target: string,
    id?: string | number,
    query: ReadonlyMap<string, unknown> = new Map(),
  ): Promise<Answer | undefined> {
    const [values] = requestValues(this.#contract, operation);
    if (!values || !maySend(operation, this.#settings)) return undefined;
    const located = at(operation, values, target, id);
    const parameters = new Map(located.parameters);
    for (const one of operation.parameters)
      if (one.in === 'query' && query.has(one.name)) parameters.set(one, query.get(one.name));
    const bindings = operation.security.length > 0 ? scene.learned : [];
    const step = { operation, values: { ...located, parameters }, bindings };
    return scene.perform(step, [], this.#sign);
  }

  /** All items of a list, over its pages; undefined if it cannot be read. */
  async list(scene: Scene, operation: Operation, target: string): Promise<unknown[] | undefined> {
    const page = operation.parameters.find(
      ({ in: place, name }) => place === 'query' && name === 'page',
    );
    const items: unknown[] = [];
    for (let number = 1; number <= MOST_PAGES; number += 1) {
      const query = new Map(page && number > 1 ? [['page', number]] : []);
      const answer = await this.send(scene, operation, target, undefined, query);
      const found = answer && isTaken(answer) ? listIn(jsonOf(answer)) : undefined;
      if (!found) return number === 1 ? undefined : items;
      const fresh = found.filter((one) => !has(items, one));
      items.push(...fresh);
      if (!page || fresh.length === 0) break;
    }
    return items;
  }
}

function has(items: readonly unknown[], item: unknown): boolean {
  const text = JSON.stringify(item);
  return items.some((one) => JSON.stringify(one) === text);
}

function at(
  { path, parameters }: Operation,
  values: RequestValues,
  target: string,
  id: string | number | undefined,
): RequestValues {
  const known = targetParts(target).path.split('/');
  const located = new Map(values.parameters);
  const segments = path.template.split('/');
  for (const [i, segment] of segments.entries()) {
    const name = /^\{([^{}]+)\}$/.exec(segment)?.[1];
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    if (!parameter) continue;
    const value = known[i];
    if (value !== undefined) located.set(parameter, decodeURIComponent(value));
    else if (id !== undefined) located.set(parameter, id);
  }
  return { ...values, parameters: located };
}
