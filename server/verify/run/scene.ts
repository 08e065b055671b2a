import { isTaken } from './client.ts';
import { jsonOf } from '../json-body.ts';
import { valueAt } from '../../world/value-at.ts';
import { written } from '../request/written.ts';
import type { Contract } from '../../contract/contract.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { Step } from '../finding.ts';
import type { Sign } from '../request/credentials.ts';
import type { RequestValues } from '../request/values.ts';
import type { Answer, Client } from './client.ts';
import type { Made } from './made.ts';
import type { Recipe, RecipeStep } from './recipe.ts';
import type { Renewal } from './renewal.ts';

/** Things that all requests share, to a server that has one world. */
export interface Shared {
  renewal: Renewal;
  made: Made;
}

/** Requests that see what the ones before them did, in a session where the server offers one. */
export class Scene {
  /** Everything that was sent here. */
  readonly steps: Step[] = [];
  readonly #contract: Contract;
  readonly #client: Client;
  readonly #headers: Record<string, string>;

  readonly #shared: Shared | undefined;

  /**
   * @param headers that name the session
   * @param shared what all scenes know of a server without sessions
   */
  constructor(
    contract: Contract,
    client: Client,
    { headers = {}, shared }: { headers?: Record<string, string>; shared?: Shared | undefined },
  ) {
    this.#contract = contract;
    this.#client = client;
    this.#headers = headers;
    this.#shared = shared;
  }

  async send(request: WrittenRequest): Promise<Answer> {
    const whole = this.#client.whole(request, this.#headers);
    const reply = await this.#client.send(whole);
    this.steps.push({ request: whole, reply });
    this.#shared?.made.see(whole, reply);
    return reply;
  }

  /**
   * Performs the steps of a recipe before its last one.
   * @returns their replies; undefined where a step was not taken
   */
  async prepare(recipe: Recipe, sign: Sign): Promise<Answer[] | undefined> {
    const answers: Answer[] = [];
    for (const step of recipe.slice(0, -1)) {
      const { answer } = await this.take(step, answers, sign);
      if (!isTaken(answer)) return undefined;
      answers.push(answer);
    }
    return answers;
  }

  /** Sends a step that should be taken; with fresh values, where its repetition is refused. */
  async take(
    step: RecipeStep,
    answers: readonly Answer[],
    sign: Sign,
  ): Promise<{ answer: Answer; sent: RecipeStep }> {
    const renewal = this.#shared?.renewal;
    const go = async (one: RecipeStep) => this.send(await this.#written(one, answers, sign));
    const sent = renewal?.renewed(step) ?? step;
    const answer = await go(sent);
    if (isTaken(answer)) renewal?.noteTaken(step);
    else
      for (const other of renewal?.others(sent, answer) ?? []) {
        const again = await go(other.step);
        if (!isTaken(again)) continue;
        renewal?.learn(step, other.places);
        return { answer: again, sent: other.step };
      }
    return { answer, sent };
  }

  /** Writes the request of a step, with the values that earlier replies show. */
  write(step: RecipeStep, answers: readonly Answer[], sign: Sign): Promise<WrittenRequest> {
    return this.#written(this.#shared?.renewal.renewed(step) ?? step, answers, sign);
  }

  #written(step: RecipeStep, answers: readonly Answer[], sign: Sign): Promise<WrittenRequest> {
    return written(this.#contract, step.operation, bound(step, answers), sign);
  }
}

/** The values of a step, with those of earlier replies. */
export function bound(
  { values, bindings }: RecipeStep,
  replies: readonly Step['reply'][],
): RequestValues {
  if (bindings.length === 0) return values;
  const parameters = new Map(values.parameters);
  for (const { step, from, into } of bindings) {
    const reply = replies[step];
    const value = reply && valueAt(jsonOf(reply), from);
    if (value !== undefined) parameters.set(into, value);
  }
  return { ...values, parameters };
}
