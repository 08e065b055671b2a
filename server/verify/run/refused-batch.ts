// Requests that must all be refused, and so must change nothing.
import { goalOf } from './recipe.ts';
import { pointerOf } from './pointer-of.ts';
import { changedPlace, Probe } from './probe.ts';
import type { Fault } from '../fault.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';
import type { RunParts } from './run-parts.ts';
import type { Outcome } from './trials.ts';
import type { MetFault } from './encounter.ts';

/** The most times that the state is read after a change was seen. */
const MOST_READS = 4;

/**
 * Does experiments one after the other in one world. A refused one that changed what can be read is a fault.
 * @param recipe the way that all of them share
 * @returns the outcome of each
 */
export async function refusedBatch(
  run: RunParts,
  recipe: Recipe,
  all: readonly Experiment[],
): Promise<Outcome[]> {
  const { outcomes, changed } = await compared(run, recipe, all);
  const suspects = all.filter((_, i) => isHarmless(outcomes[i]));
  if (changed !== undefined && suspects.length > 0) await blame(run, recipe, suspects);
  return outcomes;
}

/** Compares what can be read before and after. @returns the first place that changed */
async function compared(
  { trials, reads }: RunParts,
  recipe: Recipe,
  all: readonly Experiment[],
): Promise<{ outcomes: Outcome[]; changed: string | undefined }> {
  const { sign } = trials.settings;
  const probe = new Probe(goalOf(recipe).operation, reads, sign);
  const scene = trials.fresh();
  const exchanges = await scene.prepare(recipe, sign);
  const before = [await probe.read(scene), await probe.read(scene)];
  const outcomes: Outcome[] = [];
  for (const experiment of all) {
    if (trials.isGivenUp(experiment)) break;
    outcomes.push(await trials.doIn(scene, experiment, exchanges));
  }
  const after = [await probe.read(scene)];
  // Once more and again, before anybody is blamed: some things change by themselves, and not at each time.
  while (changedPlace(before, after) !== undefined && after.length < MOST_READS)
    after.push(await probe.read(scene));
  return { outcomes, changed: changedPlace(before, after) };
}

/** Finds the refused request that changed something, by halves. */
async function blame(
  run: RunParts,
  recipe: Recipe,
  suspects: readonly Experiment[],
): Promise<void> {
  const { outcomes, changed } = await compared(run, recipe, suspects);
  const [only, other] = suspects;
  if (changed === undefined || !only) return;
  if (other) {
    const half = Math.ceil(suspects.length / 2);
    await blame(run, recipe, suspects.slice(0, half));
    await blame(run, recipe, suspects.slice(half));
    return;
  }
  const go = async (experiment: Experiment): Promise<MetFault[]> => {
    const again = await compared(run, experiment.recipe, [experiment]);
    const [outcome] = again.outcomes;
    const hasChanged = again.changed !== undefined && isHarmless(outcome);
    const steps = outcome?.steps ?? [];
    return hasChanged ? [{ fault: faultOf(experiment, again.changed ?? ''), steps }] : [];
  };
  const { id: operation } = goalOf(recipe).operation;
  const met = { operation, title: only.title, steps: outcomes[0]?.steps ?? [] };
  run.findings.add(faultOf(only, changed), met, { experiment: only, go });
}

function faultOf({ recipe, constraint }: Experiment, changed: string): Fault {
  return {
    ...{ check: 'refusal-changed-state', direction: 'reply' },
    pointer: constraint?.pointer ?? pointerOf(goalOf(recipe).operation),
    keyword: constraint?.keyword ?? '',
    ...{ place: changed, message: 'a refused request changed what can be read' },
    expected: 'the state as it was',
  };
}

/** True for a refusal, after which nothing else was sent that may have changed something. */
function isHarmless(outcome: Outcome | undefined): boolean {
  const { answer, isChanged = false } = outcome ?? {};
  const isRefused = answer && 'status' in answer && answer.status >= 400 && answer.status < 500;
  return isRefused === true && !isChanged;
}
