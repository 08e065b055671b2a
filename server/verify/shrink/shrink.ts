import { isDeepStrictEqual } from 'node:util';

import { written } from '../request/written.ts';
import { idOf } from '../run/findings.ts';
import { wordsOf } from '../run/refusals.ts';
import { placeOf } from '../run/verdict.ts';
import { keyOf, valuesAt, withValuesAt } from './experiment-values.ts';
import { reductionsOf } from './reductions.ts';
import { rulesBroken } from './rules-broken.ts';
import { withoutStep } from './smaller-way.ts';
import type { Finding, Step } from '../finding.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { RequestValues } from '../request/values.ts';
import type { Experiment } from '../run/experiment.ts';
import type { Met } from '../run/findings.ts';
import type { Trials } from '../run/trials.ts';
import type { Encounter, MetFault } from '../run/encounter.ts';
import type { Keeps, Reduction } from './reductions.ts';

/** The most times that a request is sent to make it smaller; fewer for one that a server lets wait. */
const MOST = 60;
const MOST_SLOW = 2;

/** Makes the request of a finding as small as it still shows the same finding. */
export async function shrink(trials: Trials, { finding, encounter }: Met): Promise<void> {
  if (encounter && finding.state === 'new') await new Shrinking(trials, finding, encounter).go();
}

/** The checks of replies, for whatever reason their requests were sent. */
const REPLY_CHECKS = /^(server-error|status|media-type|header|body-.*)$/;

/** Writes the request for some values. */
type WireOf = (values: RequestValues) => Promise<WrittenRequest>;

class Shrinking {
  readonly #trials: Trials;
  readonly #finding: Finding;
  readonly #send: Encounter['go'];
  readonly #tried = new Set<string>();
  #best: Experiment;
  #left: number;

  constructor(trials: Trials, finding: Finding, { experiment, go }: Encounter) {
    this.#trials = trials;
    this.#finding = finding;
    this.#best = experiment;
    this.#send = go;
    const reply = finding.steps.at(-1)?.reply;
    this.#left = reply && 'failure' in reply ? MOST_SLOW : MOST;
  }

  /** Goes on until nothing can be left out any more. */
  async go(): Promise<void> {
    let before: Experiment;
    do {
      before = this.#best;
      await this.#shortenWay();
      for (let step = this.#best.recipe.length - 1; step >= 0; step -= 1)
        await this.#shrinkStep(step);
    } while (before !== this.#best && this.#left > 0);
  }

  /** Leaves out earlier requests. */
  async #shortenWay(): Promise<void> {
    for (let step = this.#best.recipe.length - 2; step >= 0; step -= 1)
      await this.#accept(withoutStep(this.#best, this.#finding.steps, step));
  }

  async #shrinkStep(index: number): Promise<void> {
    const { recipe, constraint, intent } = this.#best;
    const step = recipe[index];
    if (!step) return;
    const isGoal = index === recipe.length - 1;
    const sign = (isGoal ? this.#best.sign : undefined) ?? this.#trials.settings.sign;
    const change = isGoal ? this.#best.change : undefined;
    const { contract } = this.#trials;
    const wireOf: WireOf = async (values) => {
      const plain = await written(contract, step.operation, values, sign);
      return change?.(plain) ?? plain;
    };
    const rules = await rulesBroken(contract, await wireOf(valuesAt(this.#best, index)));
    // A wrong reply may come to a request that breaks less. A wrong verdict is one on just this request.
    const isOfReply = isGoal && REPLY_CHECKS.test(this.#finding.fault.check);
    const isJudged = isGoal && intent === 'broken' && constraint && !isOfReply;
    // A request that breaks something in another way than the contract's must stay as it is.
    if (isJudged && ![...rules].some((one) => one.startsWith(constraint.pointer))) return;
    const keeps: Keeps = async (values) => {
      const now = await rulesBroken(contract, await wireOf(values));
      return isWithin(now, rules) && (isOfReply || isWithin(rules, now));
    };
    const fixed = isJudged ? placeOf(constraint) : undefined;
    const all = reductionsOf(
      valuesAt(this.#best, index),
      ({ parameter }) =>
        // A shorter text may be read as something that is allowed.
        parameter !== undefined && `/${parameter.in}/${parameter.name}` === fixed,
    );
    for (const reductions of all) await this.#reduce(index, reductions, keeps, wireOf);
  }

  /** Tries all reductions at once; if the finding is gone, each half of them. */
  async #reduce(
    index: number,
    reductions: readonly Reduction[],
    keeps: Keeps,
    wireOf: WireOf,
  ): Promise<void> {
    if (this.#left <= 0) return;
    const values = valuesAt(this.#best, index);
    let smaller = values;
    for (const reduction of reductions) smaller = await reduction(smaller, keeps);
    // A part that is not sent at all, as something else stands in its place, cannot be made smaller.
    if (isDeepStrictEqual(await wireOf(smaller), await wireOf(values))) return;
    if (await this.#accept(withValuesAt(this.#best, index, smaller))) return;
    if (reductions.length < 2) return;
    const half = Math.ceil(reductions.length / 2);
    await this.#reduce(index, reductions.slice(0, half), keeps, wireOf);
    await this.#reduce(index, reductions.slice(half), keeps, wireOf);
  }

  /** Takes an experiment in place of the best one, if it shows the same finding. */
  async #accept(experiment: Experiment): Promise<boolean> {
    const key = keyOf(experiment);
    if (this.#tried.has(key) || this.#left <= 0) return false;
    this.#tried.add(key);
    this.#left -= 1;
    const same = (await this.#send(experiment)).find(isSameAs(this.#finding));
    if (!same) return false;
    this.#best = experiment;
    this.#finding.fault = same.fault;
    this.#finding.steps = [...same.steps];
    return true;
  }
}

function isSameAs({ id, operation, fault, steps }: Finding): (shown: MetFault) => boolean {
  return (shown) =>
    idOf(shown.fault, operation) === id &&
    shown.fault.message === fault.message &&
    endOf(shown.steps) === endOf(steps);
}

/** The reply at the end, as far as it tells whether two requests met the same: its status, and the words of a refusal. */
function endOf(steps: readonly Step[]): string {
  const reply = steps.at(-1)?.reply;
  if (!reply || 'failure' in reply) return reply?.failure ?? '';
  return reply.status < 400 ? String(reply.status) : wordsOf(reply);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}
