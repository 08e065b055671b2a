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

it('tells the change of a shared schema for requests and answers apart, at its own line', async () => {
  const contract = (values: string[]): object => {
    const schema = { $ref: '#/components/schemas/Size' };
    const content = { 'application/json': { schema } };
    return {
      openapi: '3.1.0',
      info: { title: 'Shared', version: '1.0' },
      paths: {
        '/a': {
          put: { requestBody: { content }, responses: { 200: { description: 'A', content } } },
        },
      },
      components: { schemas: { Size: { enum: values } } },
    };
  };
  const { changes } = await compare({
    ...{ name: 'shared', old: { source: contract(['S', 'M']) } },
    new: { source: contract(['S', 'L']) },
  });
  expect(changes.map(({ side, message, place }) => [side, message, place?.file])).toEqual([
    ['request', "Enum of `Size` lost values: 'M'.", '#/components/schemas/Size/enum'],
    ['answer', "Enum of `Size` gained values: 'L'.", '#/components/schemas/Size/enum'],
  ]);
});
