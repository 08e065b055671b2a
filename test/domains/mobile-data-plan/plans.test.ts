import { expect, it } from '@jest/globals';

import {
  planViolations,
  statusViolations,
} from '../../../server/domains/mobile-data-plan/plans.ts';
import { ACCOUNT, NOW, PUSH } from './operator.ts';

it.each(['accountBalance', 'loanBalance', 'unpaidLoan', 'payAsYouGoCharge', 'accountTopUp'])(
  'refuses a %s beyond 64 bits',
  (name) => {
    const accountInfo = { ...ACCOUNT, [name]: { units: '9223372036854775808' } };
    expect(statusViolations({ ...PUSH, accountInfo }, NOW)).toEqual([
      {
        place: `/body/accountInfo/${name}/units`,
        message: 'The number does not fit into 64 bits.',
      },
    ]);
  },
);

it.each([
  ['maxRateKbps', { maxRateKbps: '9223372036854775808' }],
  ['usedBytes', { usedBytes: '9223372036854775808' }],
  ['byteBalance/quotaBytes', { byteBalance: { quotaBytes: '9223372036854775808' } }],
  ['byteBalance/remainingBytes', { byteBalance: { remainingBytes: '9223372036854775808' } }],
  ['timeBalance/quotaMinutes', { timeBalance: { quotaMinutes: '9223372036854775808' } }],
  ['timeBalance/remainingMinutes', { timeBalance: { remainingMinutes: '9223372036854775808' } }],
])('refuses a %s beyond 64 bits', (place, numbers) => {
  const module = { moduleName: 'Main quota', description: '12 GB', ...numbers };
  expect(planViolations([{ planId: 'hemat', planModules: [module] }], '/body/plans')).toEqual([
    {
      place: `/body/plans/0/planModules/0/${place}`,
      message: 'The number does not fit into 64 bits.',
    },
  ]);
});

it('accepts the greatest number of 64 bits, which stands for no limit', () => {
  const byteBalance = { quotaBytes: '9223372036854775807', remainingBytes: '0' };
  const module = { moduleName: 'Main quota', description: 'No limit', byteBalance };
  expect(planViolations([{ planId: 'hemat', planModules: [module] }], '')).toEqual([]);
});

it('names all faults at once', () => {
  const push = {
    ...PUSH,
    updateTime: '2026-01-06T00:00:00Z',
    expireTime: '2026-01-01T00:00:00Z',
    accountInfo: { ...ACCOUNT, loanBalance: { units: '-9223372036854775809' } },
    plans: [
      {
        planId: 'hemat',
        planModules: [
          {
            moduleName: 'Main quota',
            description: '12 GB',
            coarseBalanceLevel: 'LOW_QUOTA' as const,
            usedBytes: '9223372036854775808',
          },
        ],
      },
    ],
  };
  expect(statusViolations(push, NOW).map(({ place }) => place)).toEqual([
    '/body/updateTime',
    '/body/expireTime',
    '/body/accountInfo/loanBalance/units',
    '/body/plans/0/planModules/0/usedBytes',
    '/body/plans/0/planModules/0/byteBalance/remainingBytes',
  ]);
});
