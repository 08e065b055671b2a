// The contract's own examples work on the first state, at a time when they are valid.
import { describe, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { readContract } from '../../../server/contract/bundles.ts';
import { resolve } from '../../../server/contract/document.ts';
import { sampleOf, urlOf } from '../../sample.ts';
import { Operator } from './operator.ts';
import type { Example, MediaType } from '../../../server/contract/document.ts';

const mock = createMock();
const contract = readContract('mobile-data-plan');

describe.each(contract.operations)('$id', (operation) => {
  const sent = operation.bodies.get('application/json');
  const answered = operation.responses.get(200)?.content?.['application/json'];

  it.each(Object.keys(sent?.examples ?? {}))('answers its example %s', async (name) => {
    const path = urlOf(operation, sampleOf(contract, operation));
    const reply = await new Operator(mock).post(path, exampleIn(sent, name)).expect(200);
    expect(reply.body).toEqual(exampleIn(answered, name));
  });
});

function exampleIn(media: MediaType | undefined, name: string): object {
  const example = media?.examples?.[name];
  if (!example) throw new Error(`There is no example ${name}`);
  // The cast: every example body of this contract is an object.
  return resolve<Example>(contract.document, example).value as object;
}
