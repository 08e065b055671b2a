import { replyFaults } from '../checks/reply-faults.ts';
import { stepOf } from './experiment.ts';
import { isTaken, Scene } from './scene.ts';
import { goalOf } from './recipe.ts';
import { pointerOf } from './pointer-of.ts';
import { allowFault } from './protocol.ts';
import { verdictOn } from './verdict.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Fault } from '../fault.ts';
import type { Step } from '../finding.ts';
import type { Answer, Client } from './client.ts';
import type { Coverage } from './coverage.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';
import type { Settings } from './settings.ts';

/** The result of an experiment. */
export interface Outcome {
  /** Undefined where the way to the request could not be gone. */
  answer: Answer | undefined;
  faults: Fault[];
  /** The reason why it proves nothing; undefined if it does. */
  unsure: string | undefined;
  /** What was sent: the way, and the request itself. */
  steps: Step[];
}

/** Does experiments, each in a world of its own if the server has such. */
export class Trials {
  readonly contract: Contract;
  readonly settings: Settings;
  readonly #client: Client;
  readonly #coverage: Coverage;
  /** Sessions of an earlier run may still be there. */
  readonly #began = Date.now().toString(36);
  #scenes = 0;

  constructor(contract: Contract, client: Client, coverage: Coverage, settings: Settings) {
    this.contract = contract;
    this.settings = settings;
    this.#client = client;
    this.#coverage = coverage;
  }

  /** A world where nothing has happened yet; the only one, where the server has no sessions. */
  fresh(): Scene {
    const { sessionHeader } = this.settings;
    this.#scenes += 1;
    const headers: Record<string, string> =
      sessionHeader === undefined
        ? {}
        : { [sessionHeader.toLowerCase()]: `verify-${this.#began}-${this.#scenes}` };
    return new Scene(this.contract, this.#client, headers);
  }

  /** Performs a recipe in a fresh world. */
  async perform(recipe: Recipe): Promise<Outcome> {
    return this.do({ intent: 'good', title: 'an example', recipe });
  }

  /** Does one experiment in a fresh world. */
  async do(experiment: Experiment): Promise<Outcome> {
    const scene = this.fresh();
    const answers = await scene.prepare(experiment.recipe, this.settings.sign);
    return this.doIn(scene, experiment, answers);
  }

  /**
   * Does one experiment where its way has been gone already.
   * @param answers the replies on the way
   */
  async doIn(scene: Scene, experiment: Experiment, answers: readonly Answer[]): Promise<Outcome> {
    const { recipe, change, sign = this.settings.sign } = experiment;
    if (answers.length < recipe.length - 1) {
      return { answer: undefined, faults: [], unsure: 'its way was not taken', steps: scene.steps };
    }
    const { operation } = goalOf(recipe);
    const before = scene.steps.slice(0, recipe.length - 1);
    const request = await scene.write(stepOf(experiment), answers, sign);
    const changed = change?.(request) ?? request;
    const answer = await scene.send(changed);
    if (experiment.intent !== 'protocol') this.#coverage.count(operation, answer);
    const steps = [...before, ...scene.steps.slice(-1)];
    const pointer = pointerOf(operation);
    const faults = 'status' in answer ? replyFaults(this.contract, operation, changed, answer) : [];
    const told = faults.filter((one) => this.#counts(one, experiment));
    const allow = allowFault(experiment, answer, pointer);
    if (allow) told.push(allow);
    const verdict = verdictOn(experiment, operation.responses, answer, pointer);
    if (verdict.is === 'fail')
      return { answer, steps, faults: [verdict.fault, ...told], unsure: undefined };
    if (verdict.is === 'unsure' && this.settings.strict && verdict.fault) {
      return { answer, steps, faults: [verdict.fault, ...told], unsure: undefined };
    }
    const unsure = verdict.is === 'unsure' ? verdict.reason : undefined;
    if (verdict.is !== 'masked') return { answer, steps, faults: told, unsure };
    const twin = await scene.send(await scene.write(goalOf(recipe), answers, this.settings.sign));
    if (isTaken(twin) && this.settings.strict) {
      return { answer, steps, faults: [verdict.fault, ...told], unsure: undefined };
    }
    const status = 'status' in answer ? answer.status : 0;
    const reason = isTaken(twin)
      ? `refused with ${status}, perhaps for another reason`
      : `refused with ${status}, and so is the request without the fault`;
    return { answer, steps, faults: told, unsure: reason };
  }

  /** True for a fault that counts: a contract says little about replies to what HTTP itself forbids. */
  #counts({ check }: Fault, { intent }: Experiment): boolean {
    if (check === 'body-undocumented') return this.settings.strict;
    return intent !== 'protocol' || check === 'server-error';
  }
}
