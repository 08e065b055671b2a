import { replaced } from '../run/formula.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Formula } from '../run/formula.ts';
import type { RequestFormula } from '../run/request-formula.ts';

/** A request of a journey. Its values come from the journey's earlier steps. */
export interface JourneyStep extends RequestFormula {
  operation: Operation;
}

/** Requests that a client sends one after the other. */
export type Journey = readonly JourneyStep[];

/** The journey to one of its steps, with the steps alone whose exchanges are needed for it. */
export function leastTo(journey: Journey, last: number): Journey {
  const needed = new Set([last]);
  // A step needs earlier ones alone.
  for (let i = last; i >= 0; i -= 1)
    if (needed.has(i)) for (const earlier of neededBy(journey[i])) needed.add(earlier);
  const kept = [...needed].sort((one, other) => one - other);
  return journey
    .filter((_, i) => needed.has(i))
    .map((step) =>
      withFormulas(step, (from) =>
        replaced(from, (shown) => ({ shown: { ...shown, step: kept.indexOf(shown.step) } })),
      ),
    );
}

/** The earlier steps that a step takes values from. */
function neededBy(step: JourneyStep | undefined): number[] {
  const steps: number[] = [];
  if (step)
    withFormulas(step, (from) =>
      replaced(from, (shown) => {
        steps.push(shown.step);
        return { shown };
      }),
    );
  return steps;
}

function withFormulas(step: JourneyStep, change: (from: Formula) => Formula): JourneyStep {
  const { parameters, body } = step;
  return {
    ...step,
    parameters: parameters.map((one) => ({ ...one, from: change(one.from) })),
    body: body && { ...body, from: change(body.from) },
  };
}
