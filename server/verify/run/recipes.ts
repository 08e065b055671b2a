import { jsonOf } from '../json-body.ts';
import { candidatesOf } from './candidates.ts';
import { idsIn } from './ids.ts';
import { goalOf } from './recipe.ts';
import { producersOf } from './producers.ts';
import { isTaken } from './client.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Parameter } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Step } from '../finding.ts';
import type { RequestValues } from '../request/values.ts';
import { maySend } from './settings.ts';
import type { Answer } from './client.ts';
import type { Settings } from './settings.ts';
import type { Binding, Recipe, RecipeStep } from './recipe.ts';

/** The way to a request of an operation that the server takes, or the reason why none was found. */
export type Found = { recipe: Recipe } | Missed;

export interface Missed {
  reason: string;
  /** The last reply, and what was sent for it; undefined where nothing was. */
  answer: Answer | undefined;
  steps: readonly Step[];
  /** The last way that was tried; empty where none was. */
  tried: Recipe;
}

/** Tells the ways to operations. */
export type Ways = Pick<Recipes, 'of'>;

/** Performs a recipe in a fresh world. */
export type Perform = (
  recipe: Recipe,
) => Promise<{ answer: Answer | undefined; steps: readonly Step[] }>;

/** The most ids of a reply that are tried in a path. */
const MOST_IDS = 4;

/** Finds for each operation a request that the server takes. Ids come from replies, where those of examples do not do. */
export class Recipes {
  readonly #contract: Contract;
  readonly #perform: Perform;
  readonly #now: number;
  readonly #found = new Map<Operation, Promise<Found>>();

  readonly #bounds: Pick<Settings, 'readOnly' | 'avoids'>;

  constructor(
    contract: Contract,
    perform: Perform,
    now: number,
    bounds: Pick<Settings, 'readOnly' | 'avoids'>,
  ) {
    this.#contract = contract;
    this.#perform = perform;
    this.#now = now;
    this.#bounds = bounds;
  }

  of(operation: Operation): Promise<Found> {
    const known = this.#found.get(operation) ?? this.#find(operation);
    this.#found.set(operation, known);
    return known;
  }

  async #find(operation: Operation): Promise<Found> {
    if (!maySend(operation, this.#bounds)) return missed('it is not to be sent');
    const candidates = candidatesOf(this.#contract, operation, this.#now);
    if (candidates.length === 0) return missed('no request could be made that keeps its schema');
    let last = missed('no request was taken; the last reply was none');
    const attempt = async (recipe: Recipe): Promise<Found | undefined> => {
      const { answer, steps } = await this.#perform(recipe);
      if (answer && isTaken(answer)) return { recipe };
      const reason = `no request was taken; the last reply was ${answer ? told(answer) : 'none'}`;
      // A documented refusal tells more than one that the contract lacks.
      if (answer && !(isDocumented(last.answer, operation) && !isDocumented(answer, operation)))
        last = { reason, answer, steps, tried: recipe };
      return undefined;
    };
    const byId = (): Promise<Found | undefined> => this.#withIds(operation, candidates, attempt);
    const byExample = async (): Promise<Found | undefined> => {
      for (const values of candidates) {
        const found = await attempt([{ operation, values, bindings: [] }]);
        if (found) return found;
      }
      return undefined;
    };
    // A run should delete only things of its own.
    const ways = operation.method === 'delete' ? [byId, byExample] : [byExample, byId];
    for (const way of ways) {
      const found = await way();
      if (found) return found;
    }
    return last;
  }

  /** Tries the ids that other operations show for the last path parameter that one shows any for. */
  async #withIds(
    operation: Operation,
    candidates: readonly RequestValues[],
    attempt: (recipe: Recipe) => Promise<Found | undefined>,
  ): Promise<Found | undefined> {
    const { operations } = this.#contract;
    for (const { parameter, thing, producers } of producersOf(operations, operation)) {
      for (const producer of producers) {
        const found = await this.of(producer);
        if (!('recipe' in found)) continue;
        const { answer } = await this.#perform(found.recipe);
        const ids = idsIn(answer && jsonOf(answer), parameter.name, thing).slice(0, MOST_IDS);
        for (const { from } of ids) {
          for (const values of candidates) {
            const step = found.recipe.length - 1;
            const goal = { operation, values, bindings: [{ step, from, into: parameter }] };
            const whole = await attempt([...found.recipe, inherited(goal, goalOf(found.recipe))]);
            if (whole) return whole;
          }
        }
      }
    }
    return undefined;
  }
}

/** The step with the values that the producer's request has for parameters of the same name in its path. */
function inherited(step: RecipeStep, producer: RecipeStep): RecipeStep {
  const parameters = new Map(step.values.parameters);
  const bindings: Binding[] = [...step.bindings];
  const isBound = (one: Parameter): boolean => bindings.some(({ into }) => into === one);
  for (const into of parameters.keys()) {
    if (into.in !== 'path' || isBound(into)) continue;
    const same = (one: Parameter): boolean => one.in === 'path' && one.name === into.name;
    const bound = producer.bindings.find((one) => same(one.into));
    if (bound) bindings.push({ ...bound, into });
    const value = [...producer.values.parameters].find(([one]) => same(one));
    if (value) parameters.set(into, value[1]);
  }
  return { ...step, values: { ...step.values, parameters }, bindings };
}

/** True for a reply whose status the contract tells of. */
export function isDocumented(answer: Answer | undefined, { responses }: Operation): boolean {
  return answer !== undefined && 'status' in answer && responses.allows(answer.status);
}

function missed(reason: string): Missed {
  return { reason, answer: undefined, steps: [], tried: [] };
}

function told(answer: Answer): string {
  return 'status' in answer ? String(answer.status) : answer.failure;
}
