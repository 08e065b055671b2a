// Numbers of 64 bits stand as texts, and the contract knows which of them fit.
import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';

import { readContract } from '../../../server/contract/bundles.ts';

const { document } = readContract('mobile-data-plan');
const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });
ajv.addSchema(document, 'contract:');

const LEAST = -(2n ** 63n);
const GREATEST = 2n ** 63n - 1n;

const numbers = fc.oneof(
  fc.bigInt({ min: -(10n ** 19n) + 1n, max: 10n ** 19n - 1n }),
  fc.bigInt({ min: GREATEST - 200n, max: GREATEST + 200n }),
  fc.bigInt({ min: LEAST - 200n, max: LEAST + 200n }),
);

/** True for a text that a property takes. */
function takes(schema: string, field: string): (text: string) => boolean {
  const $ref = `contract:#/components/schemas/${schema}/properties/${field}`;
  return (text) => ajv.validate({ $ref }, text);
}

it.each([
  ['Money', 'units'],
  ['PlanModule', 'maxRateKbps'],
  ['PlanModule', 'usedBytes'],
  ['ByteQuota', 'quotaBytes'],
  ['ByteQuota', 'remainingBytes'],
  ['TimeQuota', 'quotaMinutes'],
  ['TimeQuota', 'remainingMinutes'],
])('%s.%s takes exactly the numbers that fit', (schema, field) => {
  const isTaken = takes(schema, field);
  for (const edge of [GREATEST, LEAST, 0n]) expect(isTaken(String(edge))).toBe(true);
  for (const edge of [GREATEST + 1n, LEAST - 1n]) expect(isTaken(String(edge))).toBe(false);
  fc.assert(
    fc.property(numbers, (number) => {
      expect(isTaken(String(number))).toBe(number >= LEAST && number <= GREATEST);
    }),
  );
});
