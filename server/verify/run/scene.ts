import { isTaken } from './client.ts';
import { bound, carriedIn, credentialsIn } from './bound.ts';
import { withCarried } from '../request/credentials.ts';
import { written } from '../request/written.ts';
import type { Contract } from '../../contract/contract.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { Step } from '../finding.ts';
import type { Sign } from '../request/credentials.ts';
import type { Answer, Client } from './client.ts';
import type { Login } from './login.ts';
import type { Made } from './made.ts';
import type { Binding, Recipe, RecipeStep } from './recipe.ts';
import type { Renewal } from './renewal.ts';

/** Things that all requests share, to a server that has one world. */
export interface Shared {
  renewal: Renewal;
  made: Made;
}

export interface SceneOptions {
  /** They name the session. */
  headers: Record<string, string>;
  login: Login;
  /** All that scenes know of a server without sessions. */
  shared: Shared | undefined;
}

/** Requests that see what the ones before them did, in a session where the server offers one. */
export class Scene {
  /** Everything that was sent here. */
  readonly steps: Step[] = [];
  readonly #contract: Contract;
  readonly #client: Client;
  readonly #headers: Record<string, string>;

  readonly #login: Login;
  readonly #shared: Shared | undefined;
  #learned: readonly Binding[] = [];

  constructor(contract: Contract, client: Client, { headers, login, shared }: SceneOptions) {
    this.#contract = contract;
    this.#client = client;
    this.#headers = headers;
    this.#login = login;
    this.#shared = shared;
  }

  /** The credentials that earlier replies have shown. */
  get learned(): readonly Binding[] {
    return this.#learned;
  }

  async send(request: WrittenRequest): Promise<Answer> {
    const whole = this.#whole(request);
    const reply = await this.#client.send(whole);
    this.steps.push({ request: whole, reply });
    this.#shared?.made.see(whole, reply);
    return reply;
  }

  /**
   * Performs the steps of a recipe before its last one.
   * @returns their exchanges; undefined where a step was not taken
   */
  async prepare(recipe: Recipe, sign: Sign): Promise<Step[] | undefined> {
    const exchanges: Step[] = [];
    for (const step of recipe.slice(0, -1)) {
      const { answer } = await this.take(step, exchanges, sign);
      if (!isTaken(answer)) return undefined;
      // A step may have been refused first, and taken with fresh values.
      exchanges.push(...this.steps.slice(-1));
    }
    return exchanges;
  }

  /** Sends a step that should be taken; with fresh values, where its repetition is refused. */
  async take(
    step: RecipeStep,
    exchanges: readonly Step[],
    sign: Sign,
  ): Promise<{ answer: Answer; sent: RecipeStep }> {
    const renewal = this.#shared?.renewal;
    const go = (one: RecipeStep) => this.#perform(one, exchanges, sign);
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

  /**
   * Sends a step, whatever comes; with new credentials, where the old ones have come to their end.
   * @param change of the written request
   */
  perform(
    step: RecipeStep,
    exchanges: readonly Step[],
    sign: Sign,
    change?: (request: WrittenRequest) => WrittenRequest,
  ): Promise<Answer> {
    return this.#perform(this.#shared?.renewal.renewed(step) ?? step, exchanges, sign, change);
  }

  async #perform(
    step: RecipeStep,
    exchanges: readonly Step[],
    sign: Sign,
    change: (request: WrittenRequest) => WrittenRequest = (one) => one,
  ): Promise<Answer> {
    const write = async () => change(await this.#written(step, exchanges, sign));
    const again = async () => this.send(await write());
    const aside = async () => this.#client.send(this.#whole(await write()));
    const { operation } = step;
    return this.#login.settled({ operation, sign, answer: await again(), again, aside });
  }

  #whole(request: WrittenRequest): WrittenRequest {
    return this.#client.whole(request, this.#headers);
  }

  /** Writes the request of a step, with the values that earlier exchanges show. */
  write(step: RecipeStep, exchanges: readonly Step[], sign: Sign): Promise<WrittenRequest> {
    return this.#written(this.#shared?.renewal.renewed(step) ?? step, exchanges, sign);
  }

  async #written(
    step: RecipeStep,
    exchanges: readonly Step[],
    sign: Sign,
  ): Promise<WrittenRequest> {
    const request = await written(this.#contract, step.operation, bound(step, exchanges), sign);
    const credentials = credentialsIn(step, exchanges);
    if (credentials.length > 0) this.#learned = credentials;
    return carriedIn(credentials).reduce(withCarried, request);
  }
}
