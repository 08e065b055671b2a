import { expect, it } from '@jest/globals';

import { failureBody, NAMES } from '../../../server/domains/awan/failures.ts';
import { resolve } from '../../../server/contract/document.ts';
import { Failure } from '../../../server/world/failure.ts';
import { contract } from './client.ts';

/** The table of codes in the contract. */
const { properties } = resolve<{ properties: { error_code: { description: string } } }>(
  contract.document,
  { $ref: '#/components/schemas/Error' },
);
const CODES = new Map(
  Array.from(
    properties.error_code.description.matchAll(/^\| `(\d+-\d+)` \| ([A-Z /]+) \|/gm),
    ([, code, name]) => [code, name],
  ),
);

it('gives every status a code and a name that the contract documents', () => {
  for (let status = 400; status < 600; status += 1) {
    const { error_code, error } = failureBody(new Failure(status, 'No'));
    expect([error_code, error]).toEqual([error_code, CODES.get(error_code)]);
    if (CODES.has(`${status}-1`) && status !== 404) expect(error_code).toBe(`${status}-1`);
  }
});

it('has the codes and names of the contract, no more and no fewer', () => {
  expect(Object.entries(NAMES).sort()).toEqual([...CODES].sort());
});

it.each([
  [402, '400-1'],
  [404, '404-2'],
  [503, '500-1'],
])('calls status %i %s', (status, code) => {
  expect(failureBody(new Failure(status, 'No')).error_code).toBe(code);
});
