import { replyFaults } from '../checks/reply-faults.ts';
import { stepOf } from './experiment.ts';
import { Login } from './login.ts';
import { Made } from './made.ts';
import { Patience } from './patience.ts';
import { Renewal } from './renewal.ts';
import { isTaken } from './client.ts';
import { Scene } from './scene.ts';
import { goalOf } from './recipe.ts';
import { pointerOf } from './pointer-of.ts';
import { allowFault } from './protocol.ts';
import { isUsualRefusal } from './usual-refusal.ts';
import { verdictOn } from './verdict.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Fault } from '../fault.ts';
import type { Step } from '../finding.ts';
import type { Answer, Client } from './client.ts';
import type { Coverage } from './coverage.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';
import type { Shared } from './scene.ts';
import type { Settings } from './settings.ts';
import type { Verdict } from './verdict.ts';

/** The result of an experiment. */
export interface Outcome {
  /** Undefined where the way to the request could not be gone. */
  answer: Answer | undefined;
  faults: Fault[];
  /** The reason why it proves nothing; undefined if it does. */
  unsure?: string | undefined;
  /** All that was sent: the way there, and the request itself. */
  steps: Step[];
  /** True if something was changed after it, to understand its refusal. */
  isChanged?: boolean;
}

/** Does experiments, each in a world of its own if the server has such. */
export class Trials {
  readonly contract: Contract;
  readonly settings: Settings;
  readonly login: Login;
  readonly #client: Client;
  readonly #coverage: Coverage;
  /** Sessions of an earlier run may still be there. */
  readonly #began = Date.now().toString(36);
  /** Undefined for a server with sessions. */
  readonly shared: Shared | undefined;
  #scenes = 0;
  readonly #patience = new Patience();

  constructor(contract: Contract, client: Client, coverage: Coverage, settings: Settings) {
    this.contract = contract;
    this.settings = settings;
    this.login = new Login(settings);
    this.#client = client;
    this.#coverage = coverage;
    const { seed, sessionHeader } = settings;
    if (sessionHeader === undefined)
      this.shared = { renewal: new Renewal(contract, seed), made: new Made(contract) };
  }

  /** A world where nothing has happened yet; the only one, where the server has no sessions. */
  fresh(): Scene {
    const { sessionHeader } = this.settings;
    this.#scenes += 1;
    const headers: Record<string, string> =
      sessionHeader === undefined
        ? {}
        : { [sessionHeader.toLowerCase()]: `verify-${this.#began}-${this.#scenes}` };
    return new Scene(this.contract, this.#client, {
      ...{ headers, login: this.login, shared: this.shared },
    });
  }

  /** Performs a recipe in a fresh world. */
  async perform(recipe: Recipe): Promise<Outcome> {
    const experiment: Experiment = { intent: 'good', title: 'an example', recipe };
    const none = { answer: undefined, faults: [], steps: [] };
    return this.isGivenUp(experiment) ? none : this.do(experiment);
  }

  /** True for an operation that has kept several requests waiting: no others are sent just to try more of it. */
  isGivenUp({ recipe }: Experiment): boolean {
    return this.#patience.isOver(goalOf(recipe).operation);
  }

  /** Does one experiment in a fresh world. */
  async do(experiment: Experiment): Promise<Outcome> {
    const scene = this.fresh();
    const exchanges = await scene.prepare(experiment.recipe, this.settings.sign);
    return this.doIn(scene, experiment, exchanges);
  }

  /**
   * Does one experiment where its way has been gone already.
   * @param exchanges those on the way; undefined where it could not be gone
   */
  async doIn(
    scene: Scene,
    experiment: Experiment,
    exchanges: readonly Step[] | undefined,
  ): Promise<Outcome> {
    const { recipe } = experiment;
    if (!exchanges) {
      return { answer: undefined, faults: [], unsure: 'its way was not taken', steps: scene.steps };
    }
    if (this.#patience.isOverFor(experiment)) {
      const unsure = 'not sent, as other operations leave it without a reply';
      return { answer: undefined, faults: [], unsure, steps: [] };
    }
    const { operation } = goalOf(recipe);
    const answer = await this.#sent(scene, experiment, exchanges);
    this.#patience.note(experiment, answer);
    if (experiment.intent !== 'protocol') this.#coverage.count(operation, answer, experiment.asked);
    const last = scene.steps.slice(-1);
    const steps = [...exchanges, ...last];
    const pointer = pointerOf(operation);
    const faults = last.flatMap(({ request, reply }) =>
      'status' in reply ? replyFaults(this.contract, operation, request, reply) : [],
    );
    const isUsual =
      !this.settings.strict &&
      'status' in answer &&
      isUsualRefusal(experiment.intent, answer.status, operation.responses);
    const told = faults.filter(
      (one) => this.#counts(one, experiment) && !(isUsual && one.check === 'status'),
    );
    const allow = allowFault(experiment, answer, pointer);
    if (allow) told.push(allow);
    const verdict = verdictOn(experiment, operation.responses, answer, pointer);
    const { sign } = this.settings;
    const twin = async () => (await scene.take(goalOf(recipe), exchanges, sign)).answer;
    const { fault, unsure, twin: other } = await this.#settled(verdict, twin);
    const isChanged = other !== undefined && isTaken(other);
    return {
      answer,
      steps,
      faults: fault ? [fault, ...told] : told,
      unsure:
        unsure ?? (isUsual ? `refused with ${answer.status}, which is not documented` : undefined),
      isChanged,
    };
  }

  /**
   * Settles a verdict that the request without its fault must decide.
   * @param twin sends that one
   */
  async #settled(
    verdict: Verdict,
    twin: () => Promise<Answer>,
  ): Promise<{ fault?: Fault; unsure?: string; twin?: Answer }> {
    const { strict } = this.settings;
    if (verdict.is === 'pass') return {};
    if (verdict.is === 'fail') return { fault: verdict.fault };
    const { reason, fault } = verdict;
    const isStrict = strict && fault !== undefined;
    // In a shared world, any change may be refused the second time.
    const needsTwin = verdict.is === 'masked' || (isStrict && this.shared !== undefined);
    if (!needsTwin) return isStrict ? { fault } : { unsure: reason };
    const answer = await twin();
    if (!isTaken(answer))
      return { unsure: `${reason}, and so is the request without the fault`, twin: answer };
    if (isStrict) return { fault, twin: answer };
    return { unsure: `${reason}, perhaps for another reason`, twin: answer };
  }

  async #sent(scene: Scene, experiment: Experiment, exchanges: readonly Step[]): Promise<Answer> {
    const { intent, change, sign = this.settings.sign } = experiment;
    const step = stepOf(experiment);
    if (intent === 'good' || intent === 'valid')
      return (await scene.take(step, exchanges, sign)).answer;
    return scene.perform(step, exchanges, sign, change);
  }

  /** True for a fault that counts: a contract says little about replies to what HTTP itself forbids. */
  #counts({ check }: Fault, { intent }: Experiment): boolean {
    if (check === 'body-undocumented') return this.settings.strict;
    return intent !== 'protocol' || check === 'server-error';
  }
}
