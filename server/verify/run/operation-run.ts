import { constraintsOf } from '../constraints/constraints.ts';
import { valueAt } from '../../world/value-at.ts';
import { askedStatus, statusesOf } from './asked-status.ts';
import { isTaken } from './client.ts';
import { stepOf } from './experiment.ts';
import { note } from './note.ts';
import { refusedBatch } from './refused-batch.ts';
import { refusedTries } from './refused-tries.ts';
import { Refusals } from './refusals.ts';
import { noteUnreached } from './unreached.ts';
import { validTries } from './valid-tries.ts';
import { isRead } from './settings.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Constraint } from '../constraint.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';
import type { RunParts } from './run-parts.ts';
import type { Outcome } from './trials.ts';

/** Tries one operation: all that it must take, and all that it must refuse. */
export class OperationRun {
  readonly #run: RunParts;
  readonly #operation: Operation;
  readonly #refusals = new Refusals();

  constructor(run: RunParts, operation: Operation) {
    this.#run = run;
    this.#operation = operation;
  }

  async go(): Promise<void> {
    const { trials, recipes, coverage } = this.#run;
    coverage.expect(this.#operation, constraintsOf(trials.contract, this.#operation));
    const found = await recipes.of(this.#operation);
    if (!('recipe' in found)) {
      noteUnreached(this.#run, this.#operation, found);
      return;
    }
    // In a shared world, this tells which values must be fresh.
    if (trials.shared) await trials.perform(found.recipe);
    await this.#tryRefused(found.recipe);
    await this.#tryValid(found.recipe);
    const isSafe = isRead(this.#operation);
    if (isSafe || !trials.shared) await this.#askStatuses(found.recipe);
  }

  async #tryRefused(recipe: Recipe): Promise<void> {
    const all = refusedTries(this.#run.trials, this.#run.coverage, recipe);
    const outcomes = await refusedBatch(this.#run, recipe, all);
    for (const [i, experiment] of all.entries()) {
      const outcome = outcomes[i];
      if (!outcome) continue;
      note(this.#run, this.#operation, experiment, outcome);
      if (experiment.intent === 'broken' && outcome.answer) this.#refusals.add(outcome.answer);
    }
  }

  async #tryValid(recipe: Recipe): Promise<void> {
    const { trials, coverage } = this.#run;
    const constraints = constraintsOf(trials.contract, this.#operation);
    for (const experiment of validTries(trials, recipe)) {
      if (trials.isGivenUp(experiment)) break;
      const done = await trials.do(experiment);
      const outcome = experiment.intent === 'valid' ? this.#weighed(done) : done;
      note(this.#run, this.#operation, experiment, outcome);
      if (!outcome.answer || !isTaken(outcome.answer)) continue;
      for (const constraint of constraints)
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
      note(this.#run, this.#operation, experiment, await trials.do(experiment));
    }
  }

  /** A valid request may be refused for a reason that no schema tells. */
  #weighed(outcome: Outcome): Outcome {
    const { answer, faults } = outcome;
    const isRefused = faults.some(({ check }) => check === 'accepted');
    if (!isRefused || !answer || this.#refusals.has(answer)) return outcome;
    return {
      ...outcome,
      faults: faults.filter(({ check }) => check !== 'accepted'),
      unsure: 'valid, but refused for another reason than its form',
    };
  }
}

/** True if a request has the part that a constraint is about. */
function isKeptBy({ part }: Constraint, experiment: Experiment): boolean {
  const { parameters, body } = stepOf(experiment).values;
  return 'body' in part
    ? body !== undefined && valueAt(body.value, part.body) !== undefined
    : parameters.has(part.parameter);
}
