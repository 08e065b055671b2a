// A body breaks its contract in very many places.
import { expect, it } from '@jest/globals';

import { Contract } from '../../server/contract/contract.ts';
import { Failure } from '../../server/world/failure.ts';
import type { Document } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';

const HERD = {
  type: 'object',
  properties: { animals: { type: 'array', items: { $ref: '#/components/schemas/Animal' } } },
};
const ANIMAL = {
  type: 'object',
  required: ['name', 'legs'],
  properties: { name: { type: 'string' }, legs: { type: 'integer' } },
};
const content = { 'application/json': { schema: { $ref: '#/components/schemas/Herd' } } };
const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Farm', version: '1' },
  paths: {
    '/herd': {
      put: {
        operationId: 'replaceHerd',
        summary: 'Replace the herd',
        parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
        requestBody: { required: true, content },
        responses: { '200': { description: 'The herd.', content } },
      },
    },
  },
  components: { schemas: { Herd: HERD, Animal: ANIMAL } },
};
const [replaceHerd] = new Contract('farm', document).operations as [Operation];
const validator = replaceHerd.validator;

function refused(body: unknown, search = ''): Failure {
  const asked = { params: {}, search, headers: {} };
  try {
    validator.checkRequest(replaceHerd, asked, body, 'application/json');
  } catch (failure) {
    if (failure instanceof Failure) return failure;
    throw failure;
  }
  throw new Error('It is not refused');
}

it('lists up to 100 violations', () => {
  const { violations } = refused({ animals: Array(100).fill(1) });
  expect(violations).toHaveLength(100);
  expect(violations.at(-1)).toEqual({ place: '/body/animals/99', message: 'must be object' });
});

it('says how many violations it does not list', () => {
  const { violations } = refused({ animals: Array(499).fill({}) });
  expect(violations).toHaveLength(100);
  expect(violations.at(-1)).toEqual({ place: '/body', message: 'has 899 more violations' });
});

it.each([1, {}, null, [], { name: 1 }])(
  'stops at the first violation of a body with over 1,000 values, such as %j',
  (item) => {
    const { violations } = refused({ animals: Array(40_000).fill(item) });
    expect(violations).toEqual([
      { place: expect.stringMatching(/^\/body\/animals\/0/), message: expect.any(String) },
      {
        place: '/body',
        message: 'may have more violations: over 1000 values are checked up to the first',
      },
    ]);
  },
);

it('lists violations elsewhere beside that of a large body', () => {
  const { violations } = refused({ animals: Array(40_000).fill(1) }, 'page=x');
  expect(violations.map(({ place }) => place)).toEqual(['/query/page', '/body/animals/0', '/body']);
});

it('does not say that it stopped where a large body keeps the contract', () => {
  const animals = Array(10_000).fill({ name: 'Sapi', legs: 4 });
  const { violations } = refused({ animals }, 'page=x');
  expect(violations).toEqual([{ place: '/query/page', message: 'must be integer' }]);
});

it('finds the violation behind ten thousand good items', () => {
  const good = Array<object>(10_000).fill({ name: 'Sapi', legs: 4 });
  const animals = [...good, { name: 'Ayam' }];
  const { violations } = refused({ animals });
  expect(violations[0]).toMatchObject({ place: '/body/animals/10000/legs' });
});

it('checks a large reply up to its first violation', () => {
  const headers = { 'content-type': 'application/json' };
  const body = { animals: Array(40_000).fill(1) };
  const violations = validator.violationsIn(replaceHerd, { status: 200, headers, body });
  expect(violations).toEqual([{ place: '/response/animals/0', message: 'must be object' }]);
});
