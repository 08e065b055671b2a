// How a push is refused.
import { beforeEach, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { failureBody } from '../../../server/domains/mobile-data-plan/failures.ts';
import { Failure } from '../../../server/world/failure.ts';
import { FOR_ALL, Operator, PUSH } from './operator.ts';

const mock = createMock();
let operator: Operator;

beforeEach(() => {
  operator = new Operator(mock);
});

it('names every field at fault, as Google writes their places', async () => {
  const module = { moduleName: 'x', description: 'x', coarseBalanceLevel: 'LOW_QUOTA' };
  const plans = [{ planId: 'hemat', planCategory: 'PREPAID', planModules: [module] }];
  const reply = await operator.post(FOR_ALL, { ...PUSH, plans }).expect(400);
  expect(reply.body).toEqual({
    error: {
      code: 400,
      message: 'The plan status is not valid.',
      status: 'INVALID_ARGUMENT',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.BadRequest',
          fieldViolations: [
            { field: 'accountInfo', description: 'A prepaid user needs this field.' },
            {
              field: 'plans[0].planModules[0].byteBalance.remainingBytes',
              description: 'A low-balance notification needs this field.',
            },
          ],
        },
      ],
    },
  });
});

it('answers UNIMPLEMENTED to another method', async () => {
  const reply = await operator.get(FOR_ALL).expect(405);
  expect(reply.body).toMatchObject({ error: { code: 405, status: 'UNIMPLEMENTED' } });
});

it.each([
  [400, 'INVALID_ARGUMENT'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [404, 'NOT_FOUND'],
  [409, 'ABORTED'],
  [413, 'INVALID_ARGUMENT'],
  [429, 'RESOURCE_EXHAUSTED'],
  [500, 'INTERNAL'],
  [501, 'UNIMPLEMENTED'],
  [502, 'INTERNAL'],
  [503, 'UNAVAILABLE'],
  [504, 'DEADLINE_EXCEEDED'],
] as const)('has for %i the canonical code %s', (status, code) => {
  expect(failureBody(new Failure(status, 'No.'))).toEqual({
    error: { code: status, message: 'No.', status: code },
  });
});

it.each(['constructor', '__proto__'])('does not know the token %s', async (token) => {
  await operator.post(FOR_ALL, PUSH, token).expect(401);
});
