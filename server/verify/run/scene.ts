import { jsonOf } from '../json-body.ts';
import { valueAt } from '../value-at.ts';
import { written } from '../request/written.ts';
import type { Contract } from '../../contract/contract.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { Step } from '../finding.ts';
import type { Sign } from '../request/credentials.ts';
import type { RequestValues } from '../request/values.ts';
import type { Answer, Client } from './client.ts';
import type { Recipe, RecipeStep } from './recipe.ts';

/** Requests that see what the ones before them have done: a session of the server, if it has any. */
export class Scene {
  /** Everything that was sent here. */
  readonly steps: Step[] = [];
  readonly #contract: Contract;
  readonly #client: Client;
  readonly #headers: Record<string, string>;

  /** @param headers that name the session */
  constructor(contract: Contract, client: Client, headers: Record<string, string>) {
    this.#contract = contract;
    this.#client = client;
    this.#headers = headers;
  }

  async send(request: WrittenRequest): Promise<Answer> {
    const whole = this.#client.whole(request, this.#headers);
    const reply = await this.#client.send(whole);
    this.steps.push({ request: whole, reply });
    return reply;
  }

  /**
   * Performs the steps of a recipe before its last one.
   * @returns their replies; one fewer than it should be, or less, where a step was not taken
   */
  async prepare(recipe: Recipe, sign: Sign): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const step of recipe.slice(0, -1)) {
      const answer = await this.send(await this.write(step, answers, sign));
      if (!isTaken(answer)) break;
      answers.push(answer);
    }
    return answers;
  }

  /** Writes the request of a step, with the values that earlier replies show. */
  write(step: RecipeStep, answers: readonly Answer[], sign: Sign): Promise<WrittenRequest> {
    return written(this.#contract, step.operation, bound(step, answers), sign);
  }
}

/** True for a reply of success. */
export function isTaken(answer: Answer): boolean {
  return 'status' in answer && answer.status >= 200 && answer.status < 300;
}

/** The values of a step, with those of earlier replies. */
function bound({ values, bindings }: RecipeStep, answers: readonly Answer[]): RequestValues {
  if (bindings.length === 0) return values;
  const parameters = new Map(values.parameters);
  for (const { step, from, into } of bindings) {
    const answer = answers[step];
    const value = answer && valueAt(jsonOf(answer), from);
    if (value !== undefined) parameters.set(into, value);
  }
  return { ...values, parameters };
}
