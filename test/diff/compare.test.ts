// A new version of Redocly's experimental diff that judges otherwise is noticed here.
import { beforeAll, expect, it } from '@jest/globals';

import { compare } from '../../server/diff/compare.ts';
import { keysOf } from '../../server/world/pointer.ts';
import { contractOf, PAIRS } from './pairs.ts';
import type { Change, Comparison, Impact } from '../../server/diff/change.ts';

const IMPACTS: Impact[] = ['major', 'warning', 'minor', 'patch'];

let comparison: Comparison;
beforeAll(async () => {
  comparison = await compare({
    ...{ name: 'pairs', old: { source: contractOf('before') } },
    new: { source: contractOf('after') },
  });
});

/** The changes at the path of a pair, the worst first. */
function changesOf(title: string): Change[] {
  const path = `/${PAIRS.findIndex((pair) => pair.title === title)}`;
  return comparison.changes.filter(({ pointer }) => keysOf(pointer)[1] === path);
}

it.each(PAIRS)('judges $impact: $title', ({ title, impact }) => {
  const impacts = changesOf(title).map((one) => one.impact);
  expect(IMPACTS.find((one) => impacts.includes(one)) ?? 'none').toBe(impact);
});
