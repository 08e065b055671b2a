// The rules of a contract, each broken alone and kept at its edge.
import { describe, expect, it } from '@jest/globals';

import { bundledDomains, readContract } from '../../server/contract/bundles.ts';
import { schemaOfParameter } from '../../server/contract/parameter-schema.ts';
import { broken } from '../../server/verify/constraints/broken.ts';
import { constraintsOf } from '../../server/verify/constraints/constraints.ts';
import { faultsIn } from '../../server/verify/constraints/part.ts';
import { variations } from '../../server/verify/constraints/variations.ts';
import { readingsOf } from '../../server/verify/constraints/wire.ts';
import { requestValues } from '../../server/verify/request/values.ts';
import { load } from '../../server/contract/load.ts';
import { Contract } from '../../server/contract/contract.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { RequestValues } from '../../server/verify/request/values.ts';

const contracts = bundledDomains().map(readContract);

/** The pointers of all rules that a request breaks. */
function brokenRules(contract: Contract, operation: Operation, values: RequestValues): string[] {
  const { body, parameters } = values;
  const schema = body?.media.schema;
  const inBody = schema === undefined ? [] : faultsIn(contract, schema, body?.value);
  const missing = operation.parameters.filter(
    (one) => one.required === true && !parameters.has(one),
  );
  const inParameters = [...parameters].flatMap(([one, value]) =>
    faultsIn(contract, schemaOfParameter(one), value),
  );
  return [
    ...[...inBody, ...inParameters].map(({ pointer }) => pointer),
    ...missing.map(({ name }) => `no ${name}`),
    ...(operation.bodyRequired && !body ? ['no body'] : []),
  ];
}

describe.each(contracts.map((contract) => ({ contract, name: contract.domain })))(
  '$name',
  ({ contract }) => {
    it.each(contract.operations.map((operation) => ({ operation, id: operation.id })))(
      '$id breaks one rule at a time, and no rule in a variation',
      ({ operation }) => {
        const [values] = requestValues(contract, operation);
        if (!values) throw new Error('There is no request.');
        for (const constraint of constraintsOf(contract, operation)) {
          const requests = broken(contract, values, constraint);
          if ('reason' in requests) continue;
          for (const request of requests) {
            const rules = brokenRules(contract, operation, request.values).map((one) =>
              // A rule that has schemas shows in them as well.
              one.startsWith(`${constraint.pointer}/`) ? constraint.pointer : one,
            );
            expect({ constraint, rules: new Set(rules).size }).toEqual({ constraint, rules: 1 });
          }
        }
        for (const { title, values: varied } of variations(contract, operation, values))
          expect([title, brokenRules(contract, operation, varied)]).toEqual([title, []]);
      },
    );
  },
);

it('breaks nearly every rule of the five contracts alone', () => {
  const all = contracts.flatMap((contract) =>
    contract.operations.flatMap((operation) => {
      const [values] = requestValues(contract, operation);
      return values
        ? constraintsOf(contract, operation).map(
            (one) => !('reason' in broken(contract, values, one)),
          )
        : [];
    }),
  );
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter(Boolean).length / all.length).toBeGreaterThan(0.85);
});

it.each([
  ['1', 1],
  ['true', true],
  ['0', false],
  ['', null],
  ['a,b', ['a', 'b']],
  ['{"a":1}', { a: 1 }],
])('reads %j in a URL also as %j', (text, value) => {
  expect(readingsOf(text)).toContainEqual(value);
});

it('never sends a text in a URL that some reading allows', async () => {
  const { document } = await load({
    openapi: '3.1.0',
    info: { title: 'A', version: '1' },
    paths: {
      '/a': {
        get: {
          parameters: [
            { name: 'n', in: 'query', schema: { type: ['integer', 'boolean', 'null'] } },
            { name: 's', in: 'query', schema: { type: 'string' } },
          ],
          responses: { 200: { description: 'ok' } },
        },
      },
    },
  });
  const contract = new Contract('a', document);
  const [operation] = contract.operations;
  const [values] = operation ? requestValues(contract, operation) : [];
  if (!operation || !values) throw new Error('There is no request.');
  const sent = constraintsOf(contract, operation).map((one) => {
    const found = broken(contract, values, one);
    const name = 'parameter' in one.part ? one.part.parameter.name : '';
    return [
      name,
      'reason' in found
        ? []
        : found.map((request) => [...request.values.parameters.values()].at(-1)),
    ];
  });
  // Every text is a string, so that this type is no rule.
  expect(sent).toEqual([['n', expect.arrayContaining(['not-it'])]]);
});

it('breaks a constant by another value', async () => {
  const kind = { type: 'string', const: 'boat' };
  const schema = { type: 'object', required: ['kind'], properties: { kind } };
  const { document } = await load({
    openapi: '3.1.0',
    info: { title: 'A', version: '1' },
    paths: {
      '/a': {
        post: {
          requestBody: { required: true, content: { 'application/json': { schema } } },
          responses: { 200: { description: 'ok' } },
        },
      },
    },
  });
  const contract = new Contract('a', document);
  const [operation] = contract.operations;
  const [values] = operation ? requestValues(contract, operation) : [];
  if (!operation || !values) throw new Error('There is no request.');
  const constant = constraintsOf(contract, operation).find(({ keyword }) => keyword === 'const');
  if (!constant) throw new Error('There is no constant.');
  const requests = broken(contract, values, constant);
  const sent = 'reason' in requests ? [] : requests.map(({ values: { body } }) => body?.value);
  expect(sent).toEqual([{ kind: expect.not.stringMatching(/^boat$/) }]);
});
