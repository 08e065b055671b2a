// The end of waiting for replies that do not come.
import { expect, it } from '@jest/globals';

import { readContract } from '../../server/contract/bundles.ts';
import { Patience } from '../../server/verify/run/patience.ts';
import type { Experiment, Intent } from '../../server/verify/run/experiment.ts';

const { operations } = readContract('awan');
const LATE = { failure: 'no whole reply came in time', took: 10_000 };

function experiment(index: number, intent: Intent, title: string): Experiment {
  const [operation] = operations.slice(index);
  if (!operation) throw new Error('The contract has the operation.');
  const values = { parameters: new Map(), body: undefined, schemes: [] };
  return { intent, title, recipe: [{ operation, values, bindings: [] }] };
}

it.each([
  ['protocol', 'JSON that is cut off', true],
  ['protocol', 'another type', false],
  // Two operations may have a part of the same name.
  ['broken', 'no body name', false],
] as const)('ends for %s (%s): %s', (intent, title, isOver) => {
  const patience = new Patience();
  for (const i of [0, 1]) {
    patience.note(experiment(i, 'protocol', 'JSON that is cut off'), LATE);
    patience.note(experiment(i, 'broken', 'no body name'), LATE);
  }
  expect(patience.isOverFor(experiment(2, intent, title))).toBe(isOver);
  expect(patience.isOverFor(experiment(1, intent, title))).toBe(false);
});
