// Invalid pushes are refused in the form of google.rpc.Status.
import { beforeEach, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { failureBody } from '../../../server/domains/mobile-data-plan/failures.ts';
import { Failure } from '../../../server/world/failure.ts';
import { ACCOUNT, FOR_ALL, GROUPS, Operator, PUSH } from './operator.ts';

const mock = createMock();
let operator: Operator;

beforeEach(() => {
  operator = new Operator(mock);
});

/** The violations that a push is refused for. */
async function violationsOf(push: object, path = FOR_ALL): Promise<unknown> {
  const reply = await operator.post(path, push).expect(400);
  // The cast: the mock checks its replies against the contract.
  const { error } = reply.body as { error: { details: { fieldViolations: unknown }[] } };
  return error.details[0]?.fieldViolations;
}

const BEYOND = '9223372036854775808';
const MODULE = { moduleName: 'x', description: 'x', coarseBalanceLevel: 'HIGH_QUOTA' };

it("names every faulty field in Google's notation", async () => {
  const low = { ...MODULE, coarseBalanceLevel: 'LOW_QUOTA', planModuleState: 'EXPIRING_SOON' };
  const reply = await operator
    .post(FOR_ALL, { ...PUSH, plans: [{ planId: 'hemat', planModules: [MODULE, low] }] })
    .expect(400);
  expect(reply.body).toEqual({
    error: {
      code: 400,
      message: 'The plan status is not valid.',
      status: 'INVALID_ARGUMENT',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.BadRequest',
          fieldViolations: [
            {
              field: 'plans[0].planModules[1].byteBalance.remainingBytes',
              description: 'A low-balance notification needs this field.',
            },
            {
              field: 'plans[0].planModules[1].expirationTime',
              description: 'An expiry warning needs this field.',
            },
          ],
        },
      ],
    },
  });
});

it.each([
  ['maxRateKbps', { maxRateKbps: BEYOND }],
  ['usedBytes', { usedBytes: BEYOND }],
  ['byteBalance.quotaBytes', { byteBalance: { quotaBytes: BEYOND } }],
  ['byteBalance.remainingBytes', { byteBalance: { remainingBytes: BEYOND } }],
  ['timeBalance.quotaMinutes', { timeBalance: { quotaMinutes: BEYOND } }],
  ['timeBalance.remainingMinutes', { timeBalance: { remainingMinutes: '-9223372036854775809' } }],
])('refuses a %s beyond 64 bits, in a status and in a group', async (name, numbers) => {
  const plans = [{ planId: 'hemat', planModules: [{ ...MODULE, ...numbers }] }];
  const description = 'This is no whole number of 64 bits.';
  expect(await violationsOf({ ...PUSH, plans })).toEqual([
    { field: `plans[0].planModules[0].${name}`, description },
  ]);
  const group = { planGroupId: 'x', planGroup: { dataPlans: plans } };
  expect(await violationsOf(group, GROUPS)).toEqual([
    { field: `planGroup.dataPlans[0].planModules[0].${name}`, description },
  ]);
});

it('refuses an amount beyond 64 bits beside all others', async () => {
  const plans = [{ planId: 'hemat', planModules: [{ ...MODULE, usedBytes: BEYOND }] }];
  const accountInfo = { ...ACCOUNT, loanBalance: { units: '-9223372036854775809' } };
  const description = 'This is no whole number of 64 bits.';
  expect(await violationsOf({ ...PUSH, plans, accountInfo })).toEqual([
    { field: 'plans[0].planModules[0].usedBytes', description },
    { field: 'accountInfo.loanBalance.units', description },
  ]);
});

it('names faults of the times and of the plans at once', async () => {
  const module = { ...MODULE, coarseBalanceLevel: 'LOW_QUOTA' };
  const push = {
    ...PUSH,
    updateTime: '2026-01-06T00:00:00Z',
    expireTime: '2026-01-01T00:00:00Z',
    plans: [{ planId: 'hemat', planModules: [module] }],
  };
  // The cast: each violation names its field.
  const violations = (await violationsOf(push)) as { field: string }[];
  expect(violations.map(({ field }) => field)).toEqual([
    'updateTime',
    'expireTime',
    'plans[0].planModules[0].byteBalance.remainingBytes',
  ]);
});

it.each(['POSTPAID', 'PLAN_CATEGORY_UNSPECIFIED', undefined])(
  'accepts a push without an account beside a plan of the category %s',
  async (planCategory) => {
    await operator.post(FOR_ALL, { ...PUSH, plans: [{ planId: 'x', planCategory }] }).expect(200);
  },
);

it('needs the account if one of the plans is prepaid', async () => {
  const plans = [{ planId: 'kantor' }, { planId: 'hemat', planCategory: 'PREPAID' }];
  expect(await violationsOf({ ...PUSH, plans })).toEqual([
    { field: 'accountInfo', description: 'A prepaid user needs this field.' },
  ]);
  await operator.post(FOR_ALL, { ...PUSH, plans, accountInfo: ACCOUNT }).expect(200);
});

it.each(['accountBalance', 'loanBalance', 'unpaidLoan', 'payAsYouGoCharge', 'accountTopUp'])(
  'checks the signs of %s',
  async (name) => {
    const description = 'The sign is not that of the units.';
    for (const amount of [
      { units: '1', nanos: -1 },
      { units: '-1', nanos: 1 },
    ]) {
      const accountInfo = { ...ACCOUNT, [name]: amount };
      expect(await violationsOf({ ...PUSH, accountInfo })).toEqual([
        { field: `accountInfo.${name}.nanos`, description },
      ]);
    }
  },
);

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
] as const)('gives %i the canonical code %s', (status, code) => {
  expect(failureBody(new Failure(status, 'No.'))).toEqual({
    error: { code: status, message: 'No.', status: code },
  });
});

it.each(['', 'two words'])('reports a missing token for %j', async (token) => {
  const reply = await operator.post(FOR_ALL, PUSH, token).expect(401);
  expect(reply.body).toMatchObject({ error: { message: 'The request has no access token.' } });
});

it('answers 401 to an unknown token before 403 to the operator', async () => {
  await operator.post(FOR_ALL.replace('64496', '64497'), PUSH, 'other').expect(401);
});

it.each(['64497', '6%34497'])('answers 403 to the operator %s before 400', async (asn) => {
  await operator.post(FOR_ALL.replace('64496', asn), {}).expect(403);
});

it('answers 400 to an operator that is not a number', async () => {
  const reply = await operator.post(FOR_ALL.replace('64496', 'contoh'), PUSH).expect(400);
  expect(reply.body).toMatchObject({
    error: { details: [{ fieldViolations: [{ field: 'asn_id' }] }] },
  });
});

it.each([
  ['none of its balances', {}],
  ['both exact balances', { byteBalance: {}, timeBalance: {} }],
])('names the balances if a module has %s', async (_, balances) => {
  const planModules = [{ moduleName: 'x', description: 'x', ...balances }];
  const plans = [{ planId: 'hemat', planModules }];
  const reply = await operator.post(FOR_ALL, { ...PUSH, plans }).expect(400);
  const fieldViolations = [
    {
      field: 'plans[0].planModules[0]',
      description:
        'byteBalance and timeBalance exclude each other; without either, coarseBalanceLevel is needed.',
    },
  ];
  expect(reply.body).toMatchObject({ error: { details: [{ fieldViolations }] } });
});

it.each(['constructor', '__proto__'])('does not know the token %s', async (token) => {
  await operator.post(FOR_ALL, PUSH, token).expect(401);
});
