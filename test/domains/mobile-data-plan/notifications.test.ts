import { describe, expect, it } from '@jest/globals';

import {
  notificationViolations,
  notificationsOf,
} from '../../../server/domains/mobile-data-plan/notifications.ts';
import { ACCOUNT, PUSH, TOP_UP } from './operator.ts';
import type { components } from '../../../generated/mobile-data-plan.d.ts';

type PlanModule = components['schemas']['PlanModule'];
type AccountInfo = components['schemas']['AccountInfo'];

const MODULE: PlanModule = {
  moduleName: 'Main quota',
  description: '12 GB for every application',
  coarseBalanceLevel: 'HIGH_QUOTA',
};

const withModules = (...planModules: Partial<PlanModule>[]) => ({
  ...PUSH,
  plans: [
    { planId: 'bare' },
    { planId: 'hemat', planModules: planModules.map((one) => ({ ...MODULE, ...one })) },
  ],
});

const withAccount = (changes: Partial<AccountInfo>) => ({
  ...PUSH,
  accountInfo: { ...ACCOUNT, ...changes },
});

const LOW = { coarseBalanceLevel: 'LOW_QUOTA', byteBalance: { remainingBytes: '1024' } } as const;
const ENDING = {
  planModuleState: 'EXPIRING_SOON',
  expirationTime: '2026-01-31T16:59:59Z',
} as const;

describe('a module', () => {
  it.each([
    [
      'at LOW_QUOTA',
      LOW,
      'NOTIFICATION_LOW_BALANCE_WARNING',
      'Main quota is low: 1024 bytes are left.',
    ],
    [
      'at OUT_OF_DATA',
      { coarseBalanceLevel: 'OUT_OF_DATA' as const },
      'NOTIFICATION_OUT_OF_DATA',
      'Main quota is used up.',
    ],
    [
      'at OUT_OF_DATA with pay-as-you-go',
      { coarseBalanceLevel: 'OUT_OF_DATA' as const, overUsagePolicy: 'PAY_AS_YOU_GO' as const },
      'NOTIFICATION_OUT_OF_DATA',
      'Main quota is used up. Further data is paid by use.',
    ],
    [
      'that is EXPIRING_SOON',
      ENDING,
      'NOTIFICATION_DATA_EXPIRATION_WARNING',
      'Main quota expires at 2026-01-31T16:59:59Z.',
    ],
    [
      'that is NEWLY_ACTIVE',
      { planModuleState: 'NEWLY_ACTIVE' as const },
      'NOTIFICATION_PLAN_ACTIVATION',
      'Main quota can be used now.',
    ],
    [
      'that is EXPIRED',
      { planModuleState: 'EXPIRED' as const },
      'NOTIFICATION_DATA_EXPIRED',
      'Main quota has expired.',
    ],
  ])('%s notifies the user', (_, changes, type, text) => {
    expect(notificationsOf(withModules(changes))).toEqual([
      { type, plan: 'hemat', module: 'Main quota', text },
    ]);
  });

  it.each<Partial<PlanModule>>([
    {},
    { planModuleState: 'ACTIVE' },
    { planModuleState: 'INACTIVE' },
    { coarseBalanceLevel: 'NO_PLAN' },
    { coarseBalanceLevel: 'BALANCE_LEVEL_UNSPECIFIED' },
  ])('with %j notifies nobody', (changes) => {
    expect(notificationsOf(withModules(changes))).toEqual([]);
  });

  it('that calls for two notifications causes both', () => {
    const types = notificationsOf(withModules({ ...LOW, ...ENDING })).map(({ type }) => type);
    expect(types).toEqual([
      'NOTIFICATION_LOW_BALANCE_WARNING',
      'NOTIFICATION_DATA_EXPIRATION_WARNING',
    ]);
  });

  it('gets its own notification beside its neighbours', () => {
    const push = withModules({ ...LOW, moduleName: 'Day' }, MODULE, {
      ...LOW,
      moduleName: 'Night',
    });
    expect(notificationsOf(push).map(({ module }) => module)).toEqual(['Day', 'Night']);
  });
});

it('notifies nobody if a plan, but no module, is about to expire', () => {
  const plans = [{ planId: 'hemat', planState: 'EXPIRING_SOON' as const, planModules: [MODULE] }];
  expect(notificationsOf({ ...PUSH, plans })).toEqual([]);
});

describe('a plan that is EXPIRED', () => {
  const dueWith = (plan: object) =>
    notificationsOf({ ...PUSH, plans: [{ planId: 'hemat', planState: 'EXPIRED', ...plan }] });
  const notification = {
    type: 'NOTIFICATION_DATA_EXPIRED',
    plan: 'hemat',
    module: null,
    text: 'hemat has expired.',
  };

  it.each([
    ['no modules', {}],
    ['modules that are not', { planModules: [MODULE, { ...MODULE, planModuleState: 'ACTIVE' }] }],
  ])('and has %s notifies the user once', (_, plan) => {
    expect(dueWith(plan)).toEqual([notification]);
  });

  it('is called by its name', () => {
    const [one] = dueWith({ planName: 'Contoh Hemat' });
    expect(one?.text).toBe('Contoh Hemat has expired.');
  });

  it('causes no notification if one of its modules has expired', () => {
    const due = dueWith({ planModules: [{ ...MODULE, planModuleState: 'EXPIRED' }, MODULE] });
    expect(due).toEqual([
      { ...notification, module: 'Main quota', text: 'Main quota has expired.' },
    ]);
  });
});

describe('an account', () => {
  const texts = (changes: Partial<AccountInfo>) =>
    notificationsOf(withAccount(changes)).map(({ type, text }) => [type, text]);

  it('without changes notifies nobody', () => {
    expect(texts({ loanBalance: {}, unpaidLoan: {} })).toEqual([]);
  });

  it('that was topped up notifies the user', () => {
    expect(texts({ accountTopUp: { currencyCode: 'IDR', units: '50000' } })).toEqual([
      ['NOTIFICATION_ACCOUNT_TOP_UP', 'IDR 50000 was added to your account. It holds IDR 75000.'],
    ]);
  });

  it('that was topped up by zero does not name the amount', () => {
    expect(texts({ accountTopUp: { currencyCode: 'IDR', units: '0', nanos: 0 } })).toEqual([
      ['NOTIFICATION_ACCOUNT_TOP_UP', 'Money was added to your account. It holds IDR 75000.'],
    ]);
  });

  it('that pays by use notifies the user', () => {
    expect(texts({ payAsYouGoCharge: { currencyCode: 'IDR', units: '1500' } })).toEqual([
      ['NOTIFICATION_PAY_AS_YOU_GO', 'Data paid by use has cost IDR 1500.'],
    ]);
  });

  it('causes its notifications after the modules', () => {
    const push = { ...withModules(LOW), ...TOP_UP };
    expect(notificationsOf(push).map(({ module }) => module)).toEqual(['Main quota', null]);
  });
});

describe('a needed field', () => {
  const remainingBytes = {
    place: '/body/plans/1/planModules/1/byteBalance/remainingBytes',
    message: 'A low-balance notification needs this field.',
  };
  const expirationTime = {
    place: '/body/plans/1/planModules/1/expirationTime',
    message: 'An expiry warning needs this field.',
  };

  it.each([
    ['no balance in bytes', { coarseBalanceLevel: 'LOW_QUOTA' as const }, [remainingBytes]],
    [
      'a balance in bytes without the rest',
      { ...LOW, byteBalance: { quotaBytes: '4096' } },
      [remainingBytes],
    ],
    [
      'a balance in minutes',
      { coarseBalanceLevel: 'LOW_QUOTA' as const, timeBalance: { remainingMinutes: '5' } },
      [remainingBytes],
    ],
    ['no end', { planModuleState: 'EXPIRING_SOON' as const }, [expirationTime]],
    [
      'neither',
      { coarseBalanceLevel: 'LOW_QUOTA' as const, planModuleState: 'EXPIRING_SOON' as const },
      [remainingBytes, expirationTime],
    ],
  ])('is named if a module has %s', (_, changes, violations) => {
    expect(notificationViolations(withModules(MODULE, changes))).toEqual(violations);
  });

  it('is not missed if it is there', () => {
    expect(notificationViolations(withModules({ ...LOW, ...ENDING }))).toEqual([]);
  });

  it('is not missed if no notification is due', () => {
    expect(notificationViolations(withModules({ planModuleState: 'EXPIRED' }))).toEqual([]);
  });
});
