import { broken } from '../constraints/broken.ts';
import { constraintsOf } from '../constraints/constraints.ts';
import { variations } from '../constraints/variations.ts';
import { valueAt } from '../value-at.ts';
import { askedStatus, statusesOf } from './asked-status.ts';
import { deniedOf } from './denied.ts';
import { missingOf } from './missing.ts';
import { changedPlace, Probe } from './probe.ts';
import { pointerOf } from './pointer-of.ts';
import { protocolOf, wrongMethodOf } from './protocol.ts';
import { randomOf } from './random.ts';
import { goalOf } from './recipe.ts';
import { stepOf } from './experiment.ts';
import { Refusals } from './refusals.ts';
import { isTaken } from './client.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Constraint } from '../constraint.ts';
import type { Coverage } from './coverage.ts';
import type { Experiment } from './experiment.ts';
import type { Findings } from './findings.ts';
import type { Recipe } from './recipe.ts';
import type { Found, Recipes } from './recipes.ts';
import type { Outcome, Trials } from './trials.ts';

/** Things that the tries of all operations share. */
export interface Run {
  trials: Trials;
  recipes: Recipes;
  findings: Findings;
  coverage: Coverage;
  /** The ways to all reads that are taken. */
  reads: readonly Recipe[];
}

/** Tries one operation: all that it must take, and all that it must refuse. */
export class OperationRun {
  readonly #run: Run;
  readonly #operation: Operation;
  readonly #refusals = new Refusals();

  constructor(run: Run, operation: Operation) {
    this.#run = run;
    this.#operation = operation;
  }

  async go(): Promise<void> {
    const { trials, recipes, coverage } = this.#run;
    coverage.expect(this.#operation, constraintsOf(trials.contract, this.#operation));
    const found = await recipes.of(this.#operation);
    if (!('recipe' in found)) {
      this.#miss(found);
      return;
    }
    // In a shared world, this tells which values must be fresh.
    if (trials.shared) await trials.perform(found.recipe);
    await this.#tryRefused(found.recipe);
    await this.#tryValid(found.recipe);
    if (trials.settings.sessionHeader !== undefined) await this.#askStatuses(found.recipe);
  }

  /** Tells that no request was taken: a fault where the last reply is no documented one. */
  #miss({ reason, last, steps }: Exclude<Found, { recipe: Recipe }>): void {
    const { trials, recipes, coverage, findings } = this.#run;
    const { id, responses } = this.#operation;
    coverage.excuse(this.#operation, reason);
    const isDocumented = last === undefined || responses.allows(last);
    if (isDocumented && !trials.settings.strict) {
      findings.doubt({ operation: id, title: 'any request', reason });
      return;
    }
    const fault = {
      ...{ check: 'unreached', direction: 'reply' as const, pointer: pointerOf(this.#operation) },
      ...{ keyword: '', place: '/status', message: 'no request was taken', expected: 'a success' },
    };
    findings.add(fault, { operation: id, title: reason, steps }, async () =>
      'recipe' in (await recipes.of(this.#operation)) ? [] : [fault],
    );
  }

  /** Sends everything that the contract allows. */
  async #tryValid(recipe: Recipe): Promise<void> {
    const { trials, coverage } = this.#run;
    const { values } = goalOf(recipe);
    const all: Experiment[] = [
      {
        intent: this.#isRepeatable() ? 'good' : 'valid',
        title: 'the request that was taken before',
        recipe,
      },
      ...variations(trials.contract, this.#operation, values).map(
        ({ title, values: varied, constraint }): Experiment => ({
          ...{ intent: 'valid', title, recipe, values: varied, constraint },
        }),
      ),
      ...randomOf(trials.contract, recipe, trials.settings.seed),
    ];
    for (const experiment of all) {
      const outcome =
        experiment.intent === 'valid'
          ? this.#weighed(await trials.do(experiment))
          : await trials.do(experiment);
      this.#note(experiment, outcome);
      if (!outcome.answer || !isTaken(outcome.answer)) continue;
      for (const constraint of constraintsOf(trials.contract, this.#operation))
        if (isKeptBy(constraint, experiment))
          coverage.note(this.#operation, constraint, { kept: true });
    }
  }

  /** Asks for the statuses that no request has met. A mock shows its examples of them. */
  async #askStatuses(recipe: Recipe): Promise<void> {
    const { trials, coverage } = this.#run;
    for (const status of statusesOf(recipe)) {
      if (coverage.hasSeen(this.#operation, status)) continue;
      const experiment = askedStatus(recipe, status);
      this.#note(experiment, await trials.do(experiment));
    }
  }

  /** Sends everything that the contract forbids, each in one way. Nothing of that may change what can be read. */
  async #tryRefused(recipe: Recipe): Promise<void> {
    const { trials } = this.#run;
    const all = [
      ...this.#brokenOf(recipe),
      ...missingOf(trials.contract, recipe, trials.settings.seed),
      ...deniedOf(trials.contract.document, recipe),
      ...protocolOf(recipe),
      ...(this.#isFirstOfPath() && !trials.settings.readOnly ? wrongMethodOf(recipe) : []),
    ];
    const { outcomes, changed } = await this.#batch(recipe, all);
    for (const [i, experiment] of all.entries()) {
      const outcome = outcomes[i];
      if (!outcome) continue;
      this.#note(experiment, outcome);
      if (experiment.intent === 'broken' && outcome.answer) this.#refusals.add(outcome.answer);
    }
    const refused = all.filter((_, i) => isRefusal(outcomes[i]) && !outcomes[i]?.isChanged);
    if (changed === undefined || refused.length === 0) return;
    await this.#blame(recipe, refused);
  }

  #brokenOf(recipe: Recipe): Experiment[] {
    const { trials, coverage } = this.#run;
    const { values } = goalOf(recipe);
    return constraintsOf(trials.contract, this.#operation).flatMap((constraint): Experiment[] => {
      const found = broken(trials.contract, this.#operation, values, constraint);
      if ('reason' in found) {
        coverage.note(this.#operation, constraint, { reason: found.reason });
        return [];
      }
      return found.map(({ title, values: faulty }) => ({
        ...{ intent: 'broken', title, recipe, values: faulty, constraint },
      }));
    });
  }

  /** Does experiments one after the other in one world, and compares what can be read before and after. */
  async #batch(
    recipe: Recipe,
    all: readonly Experiment[],
  ): Promise<{ outcomes: Outcome[]; changed: string | undefined }> {
    const { trials, reads } = this.#run;
    const { sign } = trials.settings;
    const probe = new Probe(this.#operation, reads, sign);
    const scene = trials.fresh();
    const answers = await scene.prepare(recipe, sign);
    const earlier = await probe.read(scene);
    const before = await probe.read(scene);
    const outcomes: Outcome[] = [];
    for (const experiment of all) {
      outcomes.push(await trials.doIn(scene, experiment, answers));
    }
    const changed = changedPlace(earlier, before, await probe.read(scene));
    return { outcomes, changed };
  }

  /** Finds the refused request that changed something, by halves. */
  async #blame(recipe: Recipe, suspects: readonly Experiment[]): Promise<void> {
    const { outcomes, changed } = await this.#batch(recipe, suspects);
    const [only] = suspects;
    if (changed === undefined || !only) return;
    if (suspects.length > 1) {
      const half = Math.ceil(suspects.length / 2);
      await this.#blame(recipe, suspects.slice(0, half));
      await this.#blame(recipe, suspects.slice(half));
      return;
    }
    const fault = {
      ...{ check: 'refusal-changed-state', direction: 'reply' as const },
      pointer: only.constraint?.pointer ?? pointerOf(this.#operation),
      keyword: only.constraint?.keyword ?? '',
      ...{ place: changed, message: 'a refused request changed what can be read' },
      expected: 'the state as it was',
    };
    const steps = outcomes[0]?.steps ?? [];
    this.#run.findings.add(
      fault,
      { operation: this.#operation.id, title: only.title, steps },
      async () => ((await this.#batch(recipe, [only])).changed === undefined ? [] : [fault]),
    );
  }

  /** A valid request may be refused for a reason that no schema tells. */
  #weighed(outcome: Outcome): Outcome {
    const { answer, faults } = outcome;
    const isRefused = faults.some(({ check }) => check === 'accepted');
    if (!isRefused || !answer || this.#refusals.has(answer)) return outcome;
    const others = faults.filter(({ check }) => check !== 'accepted');
    return {
      ...outcome,
      faults: others,
      unsure: 'valid, but refused for another reason than its form',
    };
  }

  #note(experiment: Experiment, { faults, unsure, steps, answer }: Outcome): void {
    const { findings, coverage } = this.#run;
    const { intent, constraint, title } = experiment;
    for (const fault of faults)
      findings.add(
        fault,
        { operation: this.#operation.id, title, steps },
        async () => (await this.#run.trials.do(experiment)).faults,
      );
    if (unsure !== undefined) {
      findings.doubt({ operation: this.#operation.id, title, reason: unsure });
    } else if (intent === 'broken' && constraint && answer) {
      coverage.note(this.#operation, constraint, { broken: true });
    }
  }

  /** True if a request that was taken once must be taken again: a change may be possible only once in a world. */
  #isRepeatable(): boolean {
    return (
      this.#run.trials.shared === undefined || ['get', 'head'].includes(this.#operation.method)
    );
  }

  /** True if no operation before it has the same path. */
  #isFirstOfPath(): boolean {
    const [first] = this.#operation.path.operations.values();
    return first === this.#operation;
  }
}

function isRefusal(outcome: Outcome | undefined): boolean {
  const answer = outcome?.answer;
  return answer !== undefined && 'status' in answer && answer.status >= 400 && answer.status < 500;
}

/** True if a request has the part that a constraint is about. */
function isKeptBy({ part }: Constraint, experiment: Experiment): boolean {
  const { parameters, body } = stepOf(experiment).values;
  return 'body' in part
    ? body !== undefined && valueAt(body.value, part.body) !== undefined
    : parameters.has(part.parameter);
}
